package zalog.budget.loan.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zalog.budget.loan.model.Verdict.Fault;
import zalog.kernel.Reason;
import zalog.reimbursement.KeyRate;

/** What is wrong with an event, given the loan it is about; the codes LOAN-001 to LOAN-007 are stable. */
final class EventRules {
    static final Fault UNKNOWN_LOAN = fault(
            "loan",
            "LOAN-001",
            "No application names this loan agreement of yours; check its number and date.",
            "Такой договор вашего банка не указан ни в одной заявке; проверьте номер и дату.");
    static final Fault ENDED = fault(
            "loan",
            "LOAN-002",
            "The application for this loan was withdrawn or refused; nothing is reimbursed.",
            "Заявка по этому кредиту отозвана или отклонена; возмещение не производится.");
    static final Fault OTHER_EVENT = fault(
            "eventId",
            "LOAN-006",
            "This id was used for another event; give each event an id of its own.",
            "Этот идентификатор уже использован для другого события; каждому событию нужен свой.");

    private static final LocalDate PROGRAMME_START = LocalDate.of(2019, 1, 1);
    private static final LocalDate KEY_RATES_START = KeyRate.published().rates().firstDay();

    private EventRules() {}

    static List<Fault> check(LoanEvent event, Loan loan, LocalDate today) {
        var agreedOn = loan.terms().agreementDate();
        var faults = new ArrayList<Fault>();
        dates(event).forEach((field, date) -> {
            if (date.isAfter(today)) {
                faults.add(fault(
                        field,
                        "LOAN-003",
                        date + " lies in the future; send the event when it has happened.",
                        date + " ещё не наступило; отправьте событие, когда оно произойдёт."));
            }
            if (date.isBefore(agreedOn)) {
                faults.add(fault(
                        field,
                        "LOAN-004",
                        date + " lies before the loan agreement of " + agreedOn + ".",
                        date + " раньше даты кредитного договора, " + agreedOn + "."));
            }
        });
        if (event instanceof LoanEvent.InterestPaid paid && paid.periodStart().isBefore(KEY_RATES_START)) {
            faults.add(tooEarly("periodStart", KEY_RATES_START));
        }
        if (isPayment(event) && event.occurredOn().isBefore(PROGRAMME_START)) {
            faults.add(tooEarly("paidOn", PROGRAMME_START));
        }
        if (event.amount().compareTo(loan.terms().amount()) > 0) {
            faults.add(fault(
                    "amount",
                    "LOAN-005",
                    event.amount() + " is more than the whole loan of "
                            + loan.terms().amount() + ".",
                    event.amount() + " больше всей суммы кредита, "
                            + loan.terms().amount() + "."));
        }
        return faults;
    }

    private static boolean isPayment(LoanEvent event) {
        return event instanceof LoanEvent.InterestPaid || event instanceof LoanEvent.GuaranteeFeePaid;
    }

    private static Fault tooEarly(String field, LocalDate from) {
        return fault(
                field,
                "LOAN-007",
                "The programme reimburses nothing of before " + from + ".",
                "Программа не возмещает затраты, относящиеся к периоду до " + from + ".");
    }

    private static Map<String, LocalDate> dates(LoanEvent event) {
        Map<String, LocalDate> dates = new LinkedHashMap<>();
        switch (event) {
            case LoanEvent.Drawdown _, LoanEvent.PrincipalRepaid _ -> dates.put("occurredOn", event.occurredOn());
            case LoanEvent.GuaranteeFeePaid _ -> dates.put("paidOn", event.occurredOn());
            case LoanEvent.InterestPaid paid -> {
                dates.put("paidOn", paid.occurredOn());
                dates.put("periodStart", paid.periodStart());
                dates.put("periodEnd", paid.periodEnd());
            }
        }
        return dates;
    }

    private static Fault fault(String field, String code, String en, String ru) {
        return new Fault(field, Reason.of(code, en, ru));
    }
}
