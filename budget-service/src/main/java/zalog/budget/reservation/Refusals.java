package zalog.budget.reservation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import zalog.budget.appropriation.model.OpenYear;
import zalog.budget.loan.model.Loan;
import zalog.budget.reservation.model.Holder;
import zalog.budget.reservation.model.RefusedRequest;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Reason;
import zalog.kernel.RussianDate;

/** Requests that no money can be reserved for, now or later. */
final class Refusals {
    private Refusals() {}

    static List<RefusedRequest> noAppropriation(FinancialYear year, List<Loan> loans, Instant at) {
        Reason reason = noAppropriation(year);
        return loans.stream()
                .map(loan -> new RefusedRequest(loan, year, reason, at))
                .toList();
    }

    static List<RefusedRequest> incomputable(FinancialYear year, Map<Loan, Reason> obstacles, Instant at) {
        return obstacles.entrySet().stream()
                .map(each -> new RefusedRequest(each.getKey(), year, each.getValue(), at))
                .toList();
    }

    static List<RefusedRequest> closed(FinancialYear year, Collection<Loan> loans, Instant at) {
        Reason reason = Reason.of(
                "BUDGET-010",
                "The year " + year + " is closed, nothing of it can be reserved any more. Apply anew in this year.",
                "Финансовый год " + year + " закрыт, зарезервировать его средства нельзя. Подайте новую заявку в этом"
                        + " году.");
        return loans.stream()
                .map(loan -> new RefusedRequest(loan, year, reason, at))
                .toList();
    }

    /** Of loans whose agreement another application has; which one is told its own firm only. */
    static List<RefusedRequest> held(OpenYear year, Map<ApplicationId, Loan> loans, Map<ApplicationId, Holder> held) {
        return held.entrySet().stream()
                .map(each -> {
                    Loan loan = Objects.requireNonNull(loans.get(each.getKey()));
                    return new RefusedRequest(
                            loan, year.appropriation().year(), held(loan, each.getValue()), year.at());
                })
                .toList();
    }

    private static Reason held(Loan loan, Holder holder) {
        boolean own = holder.applicant().equals(loan.applicant());
        String number = loan.agreement().number();
        return Reason.of(
                "BUDGET-016",
                "Loan agreement " + number + " of " + loan.agreement().date() + " is "
                        + (own ? "under application " + holder.applicationId() + " already" : "already supported")
                        + ". What it costs is reimbursed under one application.",
                "Кредитный договор " + number + " от "
                        + RussianDate.of(loan.agreement().date())
                        + (own ? " уже указан в заявке " + holder.applicationId() : " уже поддерживается")
                        + ". Затраты по договору возмещаются по одной заявке.");
    }

    private static Reason noAppropriation(FinancialYear year) {
        return Reason.of(
                "BUDGET-001",
                "The programme has no budget for " + year
                        + ". Ask the ministry, which may add the year, or file in a year that has" + " one.",
                "В " + year
                        + " году бюджетные ассигнования на программу не предусмотрены. Обратитесь в министерство, которое"
                        + " может добавить год, или подайте заявку в году, на который они есть.");
    }
}
