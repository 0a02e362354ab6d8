package zalog.budget.loan.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import zalog.budget.Requests;
import zalog.budget.Rules;
import zalog.kernel.ApplicationId;
import zalog.kernel.IpKind;
import zalog.kernel.SmeCategory;

/** Loans for tests. */
public final class Loans {
    private static final Instant START = Instant.parse("2019-09-20T09:00:00Z");

    private Loans() {}

    /** That of the worked example, as the n-th that was registered. */
    public static Loan loan(int n) {
        return new Loan(
                new ApplicationId(new UUID(0, n)),
                Requests.APPLICANT,
                "RU-MOW",
                SmeCategory.SMALL,
                IpKind.INVENTION,
                START.plusSeconds(n),
                Requests.loan("K-" + n, LocalDate.of(2019, 9, 10), LocalDate.of(2019, 9, 16)),
                Optional.empty(),
                Optional.of(Rules.FIRST.id()));
    }
}
