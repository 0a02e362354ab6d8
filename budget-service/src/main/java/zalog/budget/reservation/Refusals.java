package zalog.budget.reservation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import zalog.budget.loan.model.Loan;
import zalog.contracts.budget.ReservationRefused;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Reason;

/** Requests that no money can be reserved for, now or later. */
final class Refusals {
    private static final Reason OTHER_CURRENCY = Reason.of(
            "BUDGET-002",
            "Only loans in roubles can be reimbursed, because nothing states at which rate another currency would count.",
            "Возмещаются затраты только по кредитам в рублях: курс пересчёта другой валюты не установлен.");

    private Refusals() {}

    static boolean isInRoubles(Loan loan) {
        return loan.terms().currency().equals("RUB");
    }

    static List<ReservationRefused> noAppropriation(FinancialYear year, List<Loan> loans, Instant at) {
        return refused(year, loans, noAppropriation(year), at);
    }

    static List<ReservationRefused> otherCurrency(FinancialYear year, List<Loan> loans, Instant at) {
        var others = loans.stream().filter(loan -> !isInRoubles(loan)).toList();
        return refused(year, others, OTHER_CURRENCY, at);
    }

    static List<ReservationRefused> closed(FinancialYear year, Collection<ApplicationId> applications, Instant at) {
        Reason reason = Reason.of(
                "BUDGET-010",
                "The year " + year + " is closed, nothing of it can be reserved any more. Apply anew in this year.",
                "Финансовый год " + year + " закрыт, зарезервировать его средства нельзя. Подайте новую заявку в этом"
                        + " году.");
        return applications.stream()
                .map(id -> new ReservationRefused(id, year, reason, at))
                .toList();
    }

    private static Reason noAppropriation(FinancialYear year) {
        return Reason.of(
                "BUDGET-001",
                "The programme has no budget for " + year + ".",
                "В " + year + " году бюджетные ассигнования на программу не предусмотрены.");
    }

    private static List<ReservationRefused> refused(FinancialYear year, List<Loan> loans, Reason reason, Instant at) {
        return loans.stream()
                .map(loan -> new ReservationRefused(loan.applicationId(), year, reason, at))
                .toList();
    }
}
