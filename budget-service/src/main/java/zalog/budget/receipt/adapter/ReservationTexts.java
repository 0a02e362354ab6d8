package zalog.budget.receipt.adapter;

import java.util.List;
import java.util.Optional;
import zalog.budget.loan.model.Loan;
import zalog.budget.reservation.model.Reservation;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kernel.Text;
import zalog.reimbursement.ProjectedReimbursement;

/** How the parts of a reservation came about and how they stand, in words. */
final class ReservationTexts {
    private ReservationTexts() {}

    static Text projected(ProjectedReimbursement projected) {
        FinancialYear year = projected.year();
        return new Text(
                "The loan agreement lets expect " + projected.interest() + " RUB of interest and "
                        + projected.guaranteeFee() + " RUB of the guarantee fee in " + year + ".",
                "По кредитному договору в " + year + " году ожидается возмещение процентов " + projected.interest()
                        + " руб. и вознаграждения за гарантию " + projected.guaranteeFee() + " руб.");
    }

    static Text goesOn(ProjectedReimbursement projected) {
        FinancialYear year = projected.year();
        return new Text(
                "The loan goes on after " + year.previous() + ": by what its bank told until then, "
                        + projected.interest()
                        + " RUB of interest and " + projected.guaranteeFee() + " RUB of the guarantee fee are to be"
                        + " expected in " + year + ".",
                "Кредит продолжается после " + year.previous() + " года: по сведениям банка на конец того года в "
                        + year
                        + " году ожидается возмещение процентов " + projected.interest()
                        + " руб. и вознаграждения за гарантию " + projected.guaranteeFee() + " руб.");
    }

    /**
     * The part that was carried over from the year before, among those of a year into which one was: the last one with the place
     * of the first registration, which PostgreSQL keeps to the microsecond.
     */
    static Optional<Reservation> carried(Loan loan, List<Reservation> parts) {
        return parts.stream()
                .filter(part -> part.request()
                        .registeredAt()
                        .isBefore(loan.registeredAt().plusMillis(1)))
                .reduce((earlier, later) -> later);
    }

    /** A part that became necessary later, and how it stands. */
    static Text grown(Reservation part) {
        Text standing = standing(part);
        return new Text(
                "More became reimbursable than was held and waited for until then. " + standing.en(),
                "Возмещению подлежит больше, чем было зарезервировано и ожидало средств до того. " + standing.ru());
    }

    static Text standing(Reservation part) {
        Money interest = part.request().interest().plus(part.usedInterest());
        Money fee = part.request().guaranteeFee().plus(part.usedGuaranteeFee());
        Money used = part.usedInterest().plus(part.usedGuaranteeFee());
        String en = interest + " RUB of interest and " + fee + " RUB of the guarantee fee";
        String ru = "Проценты " + interest + " руб. и вознаграждение за гарантию " + fee + " руб.";
        return switch (part.standing()) {
            case RESERVED ->
                new Text(
                        en + " are reserved, of which approved claims took " + used + ".",
                        ru + " зарезервированы, из них по утверждённым требованиям " + used + " руб.");
            case WAITING ->
                new Text(
                        en + " did not fit what was left of the limit: nothing is reserved, they wait for money.",
                        ru + " не вошли в остаток лимита: средства не зарезервированы, заявка в очереди.");
            case RELEASED ->
                new Text(
                        en + " were given up, with the place among those who wait.",
                        ru + " высвобождены, место в очереди не сохраняется.");
            case CLOSED ->
                new Text(
                        en + " stood until the year was closed; approved claims had taken " + used + " of them.",
                        ru + " числились до закрытия года, из них по утверждённым требованиям " + used + " руб.");
        };
    }
}
