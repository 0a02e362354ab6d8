package zalog.stack;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a service tells Prometheus at this moment. */
public record Metrics(List<Sample> samples) {
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** A value may contain a brace, as a route does; with traces on, an exemplar follows. */
    private static final Pattern SAMPLE =
            Pattern.compile("([a-z_]\\w*)(?:\\{((?:" + LABEL + ",?)*)})? (\\S+)(?: # .*)?");

    private static final int VALUE = 5;

    /** One line: a name, its labels and a value. */
    public record Sample(String name, Map<String, String> labels, BigDecimal value) {
        public String label(String label) {
            return labels.getOrDefault(label, "");
        }
    }

    /** Reads Prometheus' text format; a value that is no number is left out. */
    public static Metrics parse(String text) {
        return new Metrics(text.lines().flatMap(Metrics::sample).toList());
    }

    public Stream<Sample> of(String name) {
        return samples.stream().filter(sample -> sample.name().equals(name));
    }

    public BigDecimal sum(String name) {
        return of(name).map(Sample::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The value of the first sample of a name with a label. */
    public Optional<BigDecimal> value(String name, String label, String labelled) {
        return of(name).filter(sample -> sample.label(label).equals(labelled))
                .map(Sample::value)
                .findFirst();
    }

    private static Stream<Sample> sample(String line) {
        Matcher parts = SAMPLE.matcher(line);
        return parts.matches() && !parts.group(VALUE).matches("NaN|[+-]Inf")
                ? Stream.of(new Sample(parts.group(1), labels(parts.group(2)), new BigDecimal(parts.group(VALUE))))
                : Stream.empty();
    }

    private static Map<String, String> labels(@Nullable String text) {
        Map<String, String> labels = new LinkedHashMap<>();
        if (text != null) {
            LABEL.matcher(text).results().forEach(label -> labels.put(label.group(1), label.group(2)));
        }
        return labels;
    }
}
