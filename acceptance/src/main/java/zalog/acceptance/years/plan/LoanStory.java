package zalog.acceptance.years.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zalog.kernel.Bic;
import zalog.kernel.Money;
import zalog.kernel.Rate;
import zalog.reimbursement.PrincipalChange;

/**
 * What became of a loan until the end of the programme.
 *
 * @param turn what happened besides, on {@code turnedOn}
 * @param turnedOn the day the rate changed, the loan was assigned and so on
 * @param until the last day of the loan: maturity, an early repayment, or the end of the story
 * @param principal drawdowns and repayments
 * @param interest payments of interest, in order
 */
public record LoanStory(
        PlannedLoan loan,
        Turn turn,
        LocalDate turnedOn,
        LocalDate until,
        List<PrincipalChange> principal,
        List<Interest> interest,
        Optional<Rate> newRate,
        Optional<Bic> newBank) {

    /** Interest for the days after {@code from} through {@code to}. */
    public record Interest(LocalDate from, LocalDate to, LocalDate paidOn, Money amount) {}

    /** The day the firm withdraws its application. */
    public Optional<LocalDate> withdrawnOn() {
        return on(Turn.APPLICATION_WITHDRAWN);
    }

    /** The day the bank demands payment under the guarantee. */
    public Optional<LocalDate> calledOn() {
        return on(Turn.GUARANTEE_CALLED);
    }

    /** The day on which the loan falls due at last. */
    LocalDate agreedEnd() {
        return turn == Turn.RESTRUCTURED ? StoryTeller.restructured(loan.maturity()) : loan.maturity();
    }

    /** Who holds the loan on a day. */
    Bic bank(LocalDate day) {
        return newBank.filter(bank -> day.isAfter(turnedOn)).orElse(loan.bank());
    }

    private Optional<LocalDate> on(Turn wanted) {
        return turn == wanted && !turnedOn.isAfter(StoryTeller.END) ? Optional.of(turnedOn) : Optional.empty();
    }
}
