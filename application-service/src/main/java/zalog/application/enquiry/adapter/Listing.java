package zalog.application.enquiry.adapter;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import zalog.application.process.model.Status;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Inn;
import zalog.kernel.Parsed;
import zalog.kit.http.Page;
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
}
