package zalog.budget;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import zalog.contracts.application.GuaranteeReference;
import zalog.contracts.application.LoanTerms;
import zalog.contracts.budget.ReleaseFunds;
import zalog.contracts.budget.ReserveFunds;
import zalog.kernel.ApplicationId;
import zalog.kernel.Bic;
import zalog.kernel.FinancialYear;
import zalog.kernel.Inn;
import zalog.kernel.IpKind;
import zalog.kernel.Money;
import zalog.kernel.Rate;
import zalog.kernel.SmeCategory;

/** Commands for tests. */
public final class Requests {
    public static final Inn APPLICANT = new Inn("7707083893");
    public static final Bic BANK = new Bic("044525225");
    public static final Bic OTHER_BANK = new Bic("044525974");
    private static final Money TEN_MILLION = Money.ofRoubles(10_000_000);

    private Requests() {}

    public static ApplicationId newId() {
        return new ApplicationId(new UUID(
                System.currentTimeMillis() << 16 | 0x7000, UUID.randomUUID().getLeastSignificantBits()));
    }

    /** A request for exactly this amount: the fee is paid in the year, all interest in later ones. */
    public static ReserveFunds fee(FinancialYear year, ApplicationId id, Instant registeredAt, Money amount) {
        var drawnOn = year.next().firstDay();
        return reserve(year, id, registeredAt, loan("L-" + id, drawnOn.minusDays(30), drawnOn), Optional.of(amount));
    }

    /** A request for the interest that falls in the year, and for a fee if one is given. */
    public static ReserveFunds reserve(
            FinancialYear year, ApplicationId id, Instant registeredAt, LoanTerms loan, Optional<Money> fee) {
        return new ReserveFunds(
                id,
                year,
                registeredAt,
                APPLICANT,
                "RU-MOW",
                SmeCategory.SMALL,
                IpKind.INVENTION,
                loan,
                fee.map(amount -> new GuaranteeReference("G-1", amount, year.lastDay())));
    }

    /** The same request, for another application and of another firm. */
    public static ReserveFunds of(Inn applicant, ApplicationId id, ReserveFunds request) {
        return new ReserveFunds(
                id,
                request.financialYear(),
                request.registeredAt(),
                applicant,
                request.region(),
                request.category(),
                request.ipKind(),
                request.loan(),
                request.guarantee());
    }

    /** The loan of the worked example: 10,000,000.00 at 12 % for a year, repaid at maturity. */
    public static LoanTerms loan(String number, LocalDate agreedOn, LocalDate drawnOn) {
        return loan(number, agreedOn, drawnOn, "RUB");
    }

    public static LoanTerms loan(String number, LocalDate agreedOn, LocalDate drawnOn, String currency) {
        return new LoanTerms(
                number, agreedOn, BANK, currency, TEN_MILLION, Rate.of("12"), drawnOn, drawnOn.plusYears(1), List.of());
    }

    public static ReleaseFunds release(FinancialYear year, ApplicationId id) {
        return new ReleaseFunds(id, year, "withdrawn by the applicant");
    }
}
