package zalog.budget.loan.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zalog.kernel.Money;
import zalog.kernel.Parsed;
import zalog.kernel.ProgrammeLine;
import zalog.kernel.Text;
import zalog.reimbursement.DatedValues;
import zalog.reimbursement.GuaranteeFee;
import zalog.reimbursement.GuaranteeFeeReimbursement;
import zalog.reimbursement.InterestPayment;
import zalog.reimbursement.InterestReimbursement;
import zalog.reimbursement.LoanTerms;
import zalog.reimbursement.PrincipalChange;
import zalog.reimbursement.PrincipalSchedule;

/**
 * A loan and all that its bank told of it, in any order: what is reimbursable follows from the whole, so that latecomers
 * and their order make no difference in the end. While the movements of principal contradict each other, as when a
 * repayment is known and its drawdown is not, no interest is reimbursable.
 */
public record LoanHistory(Loan loan, List<LoanEvent> events) {

    /** A line per payment, by date of payment. */
    public List<Line> lines(Calculation calculation) {
        var principal = principal();
        return events.stream()
                .flatMap(event -> switch (event) {
                    case LoanEvent.InterestPaid paid -> Stream.of(interest(paid, principal, calculation));
                    case LoanEvent.GuaranteeFeePaid paid -> Stream.of(fee(paid, calculation));
                    case LoanEvent.Drawdown _, LoanEvent.PrincipalRepaid _ -> Stream.of();
                })
                .sorted(Comparator.comparing(Line::paidOn).thenComparing(Line::eventId))
                .toList();
    }

    private Parsed<PrincipalSchedule> principal() {
        var changes = events.stream()
                .flatMap(event -> switch (event) {
                    case LoanEvent.Drawdown drawn ->
                        Stream.of(PrincipalChange.drawdown(drawn.occurredOn(), drawn.amount()));
                    case LoanEvent.PrincipalRepaid repaid ->
                        Stream.of(PrincipalChange.repayment(repaid.occurredOn(), repaid.amount()));
                    case LoanEvent.InterestPaid _, LoanEvent.GuaranteeFeePaid _ -> Stream.<PrincipalChange>of();
                })
                .toList();
        return switch (PrincipalSchedule.from(changes)) {
            case Parsed.Valid<PrincipalSchedule>(var schedule) when isAboveAgreed(schedule) -> overdrawn();
            case Parsed<PrincipalSchedule> any -> any;
        };
    }

    private boolean isAboveAgreed(PrincipalSchedule schedule) {
        return schedule.balances().spans().stream()
                .anyMatch(span -> span.value().compareTo(loan.terms().amount()) > 0);
    }

    private Parsed<PrincipalSchedule> overdrawn() {
        Money agreed = loan.terms().amount();
        return Parsed.faulty(
                "More is drawn than the " + agreed + " RUB of the agreement; check the loan's movements",
                "Выдано больше, чем " + agreed + " руб. по договору; проверьте движения по кредиту");
    }

    private Line interest(LoanEvent.InterestPaid paid, Parsed<PrincipalSchedule> principal, Calculation calculation) {
        return switch (principal) {
            case Parsed.Faulty<PrincipalSchedule>(Text fault) ->
                new Line(
                        paid.eventId(),
                        ProgrammeLine.INTEREST,
                        paid.occurredOn(),
                        paid.amount(),
                        Money.ZERO,
                        List.of(fault),
                        Optional.empty());
            case Parsed.Valid<PrincipalSchedule>(var schedule) -> {
                var payment =
                        new InterestPayment(paid.occurredOn(), paid.periodStart(), paid.periodEnd(), paid.amount());
                var terms = new LoanTerms(
                        loan.terms().agreementDate(),
                        loan.appliedOn(),
                        DatedValues.constant(loan.terms().rate()),
                        schedule);
                var line = InterestReimbursement.line(payment, terms, calculation.terms(), calculation.keyRate());
                yield new Line(
                        paid.eventId(),
                        ProgrammeLine.INTEREST,
                        paid.occurredOn(),
                        paid.amount(),
                        line.amount(),
                        line.explanation(),
                        Optional.of(line));
            }
        };
    }

    private static Line fee(LoanEvent.GuaranteeFeePaid paid, Calculation calculation) {
        var terms = calculation.terms();
        var reimbursable = GuaranteeFeeReimbursement.of(new GuaranteeFee(paid.occurredOn(), paid.amount()), terms);
        var explanation = new Text(
                "Guarantee fee paid: " + paid.amount() + " RUB, times " + terms.feeShare() + " is " + reimbursable
                        + " RUB.",
                "Уплаченное вознаграждение за гарантию: " + paid.amount() + " руб., доля " + terms.feeShare() + " — "
                        + reimbursable + " руб.");
        return new Line(
                paid.eventId(),
                ProgrammeLine.GUARANTEE_FEE,
                paid.occurredOn(),
                paid.amount(),
                reimbursable,
                List.of(explanation),
                Optional.empty());
    }
}
