package zalog.budget.loan.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import zalog.budget.Requests;
import zalog.budget.Rules;
import zalog.kernel.ApplicationId;
import zalog.kernel.Bic;
import zalog.kernel.IpKind;
import zalog.kernel.Money;
import zalog.kernel.SmeCategory;

/** The loan of the worked example (10,000,000.00 at 12 %, drawn on 16.09.2019) and events about it. */
final class Samples {
    static final LocalDate AGREED = LocalDate.of(2019, 9, 10);
    static final LocalDate DRAWN = LocalDate.of(2019, 9, 16);
    static final Agreement AGREEMENT = new Agreement("K-2019/17", AGREED);
    static final Money TEN_MILLION = Money.ofRoubles(10_000_000);
    static final Calculation CALCULATION = Rules.CALCULATION;
    static final Loan LOAN = new Loan(
            new ApplicationId(new UUID(1, 2)),
            Requests.APPLICANT,
            "RU-MOW",
            SmeCategory.SMALL,
            IpKind.INVENTION,
            Instant.parse("2019-09-20T09:00:00Z"),
            Requests.loan(AGREEMENT.number(), AGREED, DRAWN),
            Optional.empty(),
            Optional.of(Rules.FIRST.id()));

    private Samples() {}

    static LoanEvent event(String id, LoanEvent.Content content) {
        return new LoanEvent(Requests.BANK, id, AGREEMENT, content);
    }

    static LoanEvent ofBank(String bic, String id, LoanEvent.Content content) {
        return new LoanEvent(new Bic(bic), id, AGREEMENT, content);
    }

    static LoanEvent drawdown(String id, Money amount) {
        return event(id, new Fact.Drawdown(DRAWN, amount));
    }

    static LoanEvent repaid(String id, String on, Money amount) {
        return event(id, new Fact.PrincipalRepaid(day(on), amount));
    }

    static LoanEvent interest(String id, String paidOn, String start, String end, String amount) {
        return event(id, interestPaid(paidOn, start, end, amount));
    }

    static Fact interestPaid(String paidOn, String start, String end, String amount) {
        return new Fact.InterestPaid(day(paidOn), day(start), day(end), Money.of(amount), Optional.empty());
    }

    static LoanEvent october(String id) {
        return interest(id, "2019-10-31", "2019-09-30", "2019-10-31", "101917.81");
    }

    static LoanEvent fee(String id, String paidOn, String amount) {
        return event(id, new Fact.GuaranteeFeePaid(day(paidOn), Money.of(amount), Optional.empty()));
    }

    /** @param hour of a day on which all corrections of the samples are made */
    static LoanEvent correction(String id, String target, int hour, Fact replacement) {
        var madeAt = Instant.parse("2019-11-12T00:00:00Z").plus(hour, ChronoUnit.HOURS);
        return event(id, new LoanEvent.Correction(target, madeAt, replacement));
    }

    static LoanEvent reversal(String id, String target) {
        return event(id, new LoanEvent.Reversal(target));
    }

    static LoanHistory history(LoanEvent... events) {
        return new LoanHistory(LOAN, List.of(events), List.of());
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
