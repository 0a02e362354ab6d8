package zalog.application.enquiry.adapter;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zalog.application.process.model.Status;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Inn;
import zalog.kernel.Parsed;
import zalog.kernel.Text;
import zalog.kit.http.Page;
import zalog.kit.problem.Problem;
import zalog.kit.problem.ProblemException;

/** Which applications are asked for. */
record Listing(
        Optional<Inn> firm,
        Optional<Status> status,
        Optional<FinancialYear> year,
        Optional<Position> after,
        int limit) {

    /** Where a list, the newest first, goes on. */
    record Position(Instant registeredAt, ApplicationId id) {
        /** An instant as the list gave it: its year has four digits. */
        private static final Pattern GIVEN = Pattern.compile("[1-9]\\d{3}-\\S*");

        static String of(ListedView item) {
            return item.registeredAt() + " " + item.id();
        }

        static Position parse(String text) {
            String[] parts = text.split(" ", 2);
            try {
                if (parts.length == 2
                        && GIVEN.matcher(parts[0]).matches()
                        && ApplicationId.parse(parts[1]) instanceof Parsed.Valid<ApplicationId>(var id)) {
                    return new Position(Instant.parse(parts[0]), id);
                }
            } catch (DateTimeException e) {
                // told below
            }
            throw new ProblemException(Page.badCursor());
        }
    }

    static Optional<Status> status(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(Status.values())
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElseThrow(() -> badParameter(
                        "status must be one of " + Arrays.toString(Status.values()) + ".",
                        "status должен быть одним из " + Arrays.toString(Status.values()) + ".")));
    }

    static Optional<FinancialYear> year(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        return switch (FinancialYear.parse(text)) {
            case Parsed.Valid<FinancialYear>(var year) -> Optional.of(year);
            case Parsed.Faulty<FinancialYear>(var fault) ->
                throw new ProblemException(Problem.badRequest("QUERY-001", fault));
        };
    }

    private static ProblemException badParameter(String en, String ru) {
        return new ProblemException(Problem.badRequest("QUERY-001", new Text(en, ru)));
    }
}
