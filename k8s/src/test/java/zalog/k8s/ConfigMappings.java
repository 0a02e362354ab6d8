package zalog.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zalog.stack.Service;

/** The interfaces of the kit and of a service that are read from its configuration. */
final class ConfigMappings {
    private static final Pattern PREFIX = Pattern.compile("@ConfigMapping\\(prefix = \"([a-z.-]+)\"");
    private static final Pattern METHOD = Pattern.compile(
            "(?:@WithName\\(\"([a-z.-]+)\"\\)[^;{}]*?)?\\n    [A-Za-z][A-Za-z<>, ]* ([a-z][A-Za-z]*)\\(\\);");
    private static final Pattern NAME_IN_AN_EXPRESSION = Pattern.compile("\\$\\{(zalog\\.[a-z.-]+)");

    private ConfigMappings() {}

    /** Such as {@code zalog.clock.offset}, and those that a default refers to. */
    static Set<String> settings(Service service) {
        Set<String> settings = new TreeSet<>();
        Stream.of("service-kit", service.module()).forEach(module -> {
            for (String source : sources(module)) {
                PREFIX.matcher(source).results().forEach(prefix -> {
                    METHOD.matcher(source)
                            .results()
                            .forEach(method -> settings.add(prefix.group(1) + "." + name(method)));
                    NAME_IN_AN_EXPRESSION.matcher(source).results().forEach(found -> settings.add(found.group(1)));
                });
            }
        });
        return settings;
    }

    private static String name(MatchResult method) {
        return Optional.ofNullable(method.group(1))
                .orElseGet(() -> method.group(2).replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
    }

    private static Iterable<String> sources(String module) {
        try (Stream<Path> files = Files.walk(Kustomize.ROOT.resolveSibling(module + "/src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Kustomize::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
