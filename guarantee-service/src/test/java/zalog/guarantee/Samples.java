package zalog.guarantee;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import zalog.guarantee.register.model.Guarantee;
import zalog.guarantee.register.model.GuaranteeTerms;
import zalog.guarantee.verification.model.LoanCase;
import zalog.kernel.ApplicationId;
import zalog.kernel.Bic;
import zalog.kernel.GuaranteeId;
import zalog.kernel.Inn;
import zalog.kernel.Money;

/** A guarantee and an application that go together. */
public final class Samples {
    public static final LocalDate AGREED = LocalDate.of(2019, 9, 10);
    public static final LocalDate FIRST_DAY = LocalDate.of(2019, 9, 16);
    public static final LocalDate LAST_DAY = LocalDate.of(2022, 9, 15);
    public static final Instant FILED = Instant.parse("2019-10-01T09:00:00Z");
    public static final Instant REGISTERED = Instant.parse("2019-09-16T09:00:00Z");
    public static final String NUMBER = "НГ-2019/533";

    private Samples() {}

    public static GuaranteeTerms terms(String number) {
        return new GuaranteeTerms(
                number,
                new Inn("7707083893"),
                new Bic("044525225"),
                "КД-17/2019",
                AGREED,
                Money.ofRoubles(5_000_000),
                FIRST_DAY,
                LAST_DAY);
    }

    public static Guarantee guarantee() {
        return guarantee(terms(NUMBER));
    }

    public static Guarantee guarantee(GuaranteeTerms terms) {
        return Guarantee.registered(new GuaranteeId(new UUID(1, 1)), terms, REGISTERED);
    }

    public static LoanCase loanCase() {
        return loanCase(new ApplicationId(new UUID(2, 2)), Optional.of(NUMBER));
    }

    public static LoanCase loanCase(ApplicationId id, Optional<String> number) {
        return new LoanCase(id, new Inn("7707083893"), new Bic("044525225"), "КД-17/2019", AGREED, number, FILED);
    }
}
