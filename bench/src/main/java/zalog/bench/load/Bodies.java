package zalog.bench.load;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import java.util.function.Function;

/** Bodies of valid requests; application number n names guarantee number n and rights nobody else has pledged. */
final class Bodies {
    private static final Map<Sme, Template> APPLICATIONS = templates("application.json");
    private static final Map<Sme, Template> GUARANTEES = templates("guarantee.json");

    private Bodies() {}

    static byte[] application(int number) {
        return body(APPLICATIONS, number);
    }

    static byte[] guarantee(int number) {
        return body(GUARANTEES, number);
    }

    private static byte[] body(Map<Sme, Template> templates, int number) {
        var template = templates.get(Sme.of(number));
        if (template == null) {
            throw new IllegalStateException("No template for " + Sme.of(number));
        }
        return template.render(number);
    }

    private static Map<Sme, Template> templates(String resource) {
        return Sme.ALL.stream()
                .collect(toUnmodifiableMap(
                        Function.identity(),
                        sme -> Template.of(
                                resource, Map.of("inn", sme.inn(), "ogrn", sme.ogrn(), "region", sme.region()))));
    }
}
