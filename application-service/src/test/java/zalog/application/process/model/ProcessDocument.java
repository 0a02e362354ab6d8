package zalog.application.process.model;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The process table in words, as docs/process.md. */
final class ProcessDocument {
    private static final String HEAD = """
            # The process of an application

            Printed from the table in `ProcessTable` of application-service, which is also what runs. Whatever has no row
            changes nothing: a duplicate, a latecomer, a message for an application that has ended.

            An eligible application waits %d working days for its guarantee (`zalog.guarantee.wait-working-days`).

            """;

    private ProcessDocument() {}

    static String of(ApplicationProcess process, int waitWorkingDays) {
        return HEAD.formatted(waitWorkingDays) + diagram(process) + "\n" + table(process);
    }

    private static String table(ApplicationProcess process) {
        List<String> lines = new ArrayList<>();
        lines.add("| In | on | when | it becomes | and sends |");
        lines.add("|---|---|---|---|---|");
        for (Transition<?, ?> row : process.table()) {
            lines.add("| %s | %s | %s | %s | %s |"
                    .formatted(
                            names(row.from()),
                            names(row.on()),
                            row.when(),
                            row.to().getSimpleName(),
                            row.sends().stream().map(Announcement::messageName).collect(joining(", "))));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String diagram(ApplicationProcess process) {
        List<String> lines = new ArrayList<>(List.of("```mermaid", "stateDiagram-v2", "    [*] --> Assessing"));
        process.table().stream()
                .flatMap(row -> leaves(row.from())
                        .filter(from -> from != row.to())
                        .map(from -> "    %s --> %s: %s"
                                .formatted(from.getSimpleName(), row.to().getSimpleName(), names(row.on()))))
                .distinct()
                .forEach(lines::add);
        lines.addAll(List.of("    Refused --> [*]", "    Withdrawn --> [*]", "```", ""));
        return String.join("\n", lines);
    }

    private static String names(Class<?> type) {
        return leaves(type).map(Class::getSimpleName).collect(joining(", "));
    }

    /** The records under a sealed interface, or the record itself. */
    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(ProcessDocument::leaves)
                : Stream.of(type);
    }
}
