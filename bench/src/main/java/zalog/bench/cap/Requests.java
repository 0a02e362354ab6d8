package zalog.bench.cap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import zalog.budget.loan.model.Calculation;
import zalog.budget.loan.model.Loan;
import zalog.budget.rules.model.RuleSet;
import zalog.contracts.application.GuaranteeReference;
import zalog.contracts.application.LoanTerms;
import zalog.contracts.budget.ReserveFunds;
import zalog.kernel.ApplicationId;
import zalog.kernel.Bic;
import zalog.kernel.FinancialYear;
import zalog.kernel.Inn;
import zalog.kernel.IpKind;
import zalog.kernel.Money;
import zalog.kernel.Rate;
import zalog.kernel.RuleSets;
import zalog.kernel.SmeCategory;
import zalog.kernel.Text;
import zalog.kit.ids.Ids;
import zalog.kit.ids.adapter.TimeOrderedIds;
import zalog.reimbursement.KeyRate;
import zalog.reimbursement.ReimbursementTerms;

/** Requests for money of one year, each for another loan with eleven interest payments to project. */
public final class Requests {
    static final FinancialYear YEAR = new FinancialYear(2024);
    static final Calculation CALCULATION = new Calculation(
            new RuleSets<>(List.of(new RuleSet(
                    "533/2019-04-30",
                    LocalDate.of(2019, 4, 30),
                    new Text("The usual terms.", "Обычные условия."),
                    ReimbursementTerms.DEFAULT,
                    0))),
            KeyRate.published());

    private static final Instant START = Instant.parse("2024-02-01T06:00:00Z");
    private static final Inn APPLICANT = new Inn("7705596339");
    private static final Bic BANK = new Bic("044525225");

    private final AtomicLong count = new AtomicLong();
    private final Ids ids = new TimeOrderedIds();

    public List<ReserveFunds> batch(int size) {
        return IntStream.range(0, size).mapToObj(any -> next()).toList();
    }

    /** The loan of the next request. */
    Loan nextLoan() {
        return Loan.of(next(), CALCULATION.ruleSets());
    }

    private ReserveFunds next() {
        long number = count.incrementAndGet();
        var fee = new GuaranteeReference("НГ-" + number, Money.ofRoubles(40), LocalDate.of(2024, 3, 20));
        return new ReserveFunds(
                new ApplicationId(ids.next()),
                YEAR,
                START.plusMillis(number),
                APPLICANT,
                "RU-MOW",
                SmeCategory.SMALL,
                IpKind.INVENTION,
                loan(number),
                Optional.of(fee));
    }

    private static LoanTerms loan(long number) {
        return new LoanTerms(
                "КЛ-" + number,
                LocalDate.of(2024, 1, 20),
                BANK,
                "RUB",
                Money.ofRoubles(8000),
                Rate.of("12"),
                LocalDate.of(2024, 1, 26),
                LocalDate.of(2025, 1, 26),
                List.of());
    }
}
