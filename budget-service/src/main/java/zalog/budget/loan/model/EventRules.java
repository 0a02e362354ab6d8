package zalog.budget.loan.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zalog.budget.loan.model.LoanEvent.Amendment;
import zalog.budget.loan.model.LoanEvent.Correction;
import zalog.budget.loan.model.Verdict.Fault;
import zalog.contracts.application.PrincipalRepayment;
import zalog.kernel.Bic;
import zalog.kernel.Money;
import zalog.kernel.Moscow;
import zalog.kernel.Reason;
import zalog.kernel.RussianDate;
import zalog.reimbursement.KeyRate;

/** What is wrong with an event, given the loan it is about; the codes LOAN-001 to LOAN-012 are stable, and LOAN-008 is not given again. */
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

    private final LoanEvent event;
    private final KnownLoan loan;
    private final LocalDate today;
    private final List<Fault> faults = new ArrayList<>();

    private EventRules(LoanEvent event, KnownLoan loan, LocalDate today) {
        this.event = event;
        this.loan = loan;
        this.today = today;
    }

    /** @param known the bank's events by their ids, as far as the batch names them */
    static List<Fault> check(LoanEvent event, KnownLoan loan, Map<String, LoanEvent> known, LocalDate today) {
        var rules = new EventRules(event, loan, today);
        switch (event.content()) {
            case Fact fact -> rules.fact("", fact);
            case Correction correction -> {
                rules.target("corrects", correction, known);
                rules.date("madeAt", Moscow.dateOf(correction.madeAt()));
                rules.fact("replacement/", correction.replacement());
            }
            case LoanEvent.Reversal reversal -> rules.target("reverses", reversal, known);
        }
        loan.occupiedBy(event).forEach(rules::occupied);
        return rules.faults;
    }

    /** An unknown target is no fault: it may still come, and the change takes effect then. */
    private void target(String field, Amendment amendment, Map<String, LoanEvent> known) {
        if (amendment.target().equals(event.eventId())) {
            add(field, "LOAN-009", "An event cannot change itself.", "Событие не может изменить само себя.");
        }
        var target = known.get(amendment.target());
        if (target != null && !target.agreement().equals(event.agreement())) {
            add(
                    field,
                    "LOAN-010",
                    amendment.target() + " is an event of another loan; take it back there and send it anew here.",
                    amendment.target() + " относится к другому кредиту; отмените его там и отправьте здесь заново.");
        }
    }

    private void fact(String prefix, Fact fact) {
        dates(fact).forEach((field, date) -> date(prefix + field, date));
        if (fact instanceof Fact.InterestPaid paid && paid.periodStart().isBefore(KEY_RATES_START)) {
            tooEarly(prefix + "periodStart", KEY_RATES_START);
        }
        if (isPayment(fact) && fact.occurredOn().isBefore(PROGRAMME_START)) {
            tooEarly(prefix + "paidOn", PROGRAMME_START);
        }
        amounts(fact).forEach((field, amount) -> amount(prefix + field, amount));
        if (fact instanceof Fact.Assigned(var _, Bic assignee) && assignee.equals(event.bank())) {
            add(
                    prefix + "assignee",
                    "LOAN-011",
                    "Name the other bank to which the loan went.",
                    "Укажите другой банк, которому уступлены права по кредиту.");
        }
    }

    /** Also where another event named the bank, and this one makes that count. */
    private void occupied(Bic bank) {
        boolean named = LoanHistory.assignee(event).filter(bank::equals).isPresent();
        add(
                switch (event.content()) {
                    case Fact _ -> named ? "assignee" : "eventId";
                    case Correction _ -> named ? "replacement/assignee" : "corrects";
                    case LoanEvent.Reversal _ -> "reverses";
                },
                "LOAN-012",
                "By this the loan would go to bank " + bank + ", with which this agreement is supported under another"
                        + " application already, and what it costs is reimbursed under one; check the bank, or ask the"
                        + " ministry.",
                "По этому событию права по кредиту перешли бы к банку " + bank + ", где этот договор уже"
                        + " поддерживается по другой заявке, а затраты по договору возмещаются по одной; проверьте банк"
                        + " или обратитесь в министерство.");
    }

    private void date(String field, LocalDate date) {
        var agreedOn = loan.loan().terms().agreementDate();
        if (date.isAfter(today)) {
            add(
                    field,
                    "LOAN-003",
                    date + " lies in the future; send the event when it has happened.",
                    RussianDate.of(date) + " ещё не наступило; отправьте событие, когда оно произойдёт.");
        }
        if (date.isBefore(agreedOn)) {
            add(
                    field,
                    "LOAN-004",
                    date + " lies before the loan agreement of " + agreedOn + ".",
                    RussianDate.of(date) + " раньше даты кредитного договора, " + RussianDate.of(agreedOn) + ".");
        }
    }

    private void amount(String field, Money amount) {
        var agreed = loan.loan().terms().amount();
        if (amount.compareTo(agreed) > 0) {
            add(
                    field,
                    "LOAN-005",
                    amount + " is more than the whole loan of " + agreed + ".",
                    amount + " больше всей суммы кредита, " + agreed + ".");
        }
    }

    private void tooEarly(String field, LocalDate from) {
        add(
                field,
                "LOAN-007",
                "The programme reimburses nothing of before " + from + ".",
                "Программа не возмещает затраты, относящиеся к периоду до " + RussianDate.of(from) + ".");
    }

    private static boolean isPayment(Fact fact) {
        return fact instanceof Fact.InterestPaid || fact instanceof Fact.GuaranteeFeePaid;
    }

    private static Map<String, LocalDate> dates(Fact fact) {
        Map<String, LocalDate> dates = new LinkedHashMap<>();
        switch (fact) {
            case Fact.InterestPaid paid -> {
                dates.put("paidOn", paid.occurredOn());
                dates.put("periodStart", paid.periodStart());
                dates.put("periodEnd", paid.periodEnd());
            }
            case Fact.InterestAccrued accrued -> {
                dates.put("periodStart", accrued.periodStart());
                dates.put("periodEnd", accrued.periodEnd());
            }
            case Fact.GuaranteeFeePaid _, Fact.PenaltyPaid _ -> dates.put("paidOn", fact.occurredOn());
            default -> dates.put("occurredOn", fact.occurredOn());
        }
        return dates;
    }

    private Map<String, Money> amounts(Fact fact) {
        return switch (fact) {
            case Fact.Drawdown(var _, Money amount) -> Map.of("amount", amount);
            case Fact.PrincipalRepaid(var _, Money amount) -> Map.of("amount", amount);
            case Fact.InterestAccrued(var _, var _, Money amount) -> Map.of("amount", amount);
            case Fact.InterestPaid(var _, var _, var _, Money amount, var _) -> Map.of("amount", amount);
            case Fact.PenaltyPaid(var _, Money amount) -> Map.of("amount", amount);
            case Fact.GuaranteeFeePaid(var _, Money amount, var _) -> Map.of("amount", amount);
            case Fact.OverdueSince(var _, var principal) ->
                principal.map(amount -> Map.of("amount", amount)).orElse(Map.of());
            case Fact.Schedule(var _, var repayments) -> Map.of("repayments", sum(repayments));
            case Fact.Restructured(var _, var _, var repayments, var _) ->
                repayments.map(each -> Map.of("repayments", sum(each))).orElse(Map.of());
            case Fact.RateChanged _, Fact.Regularised _, Fact.Closed _, Fact.Assigned _ -> Map.of();
        };
    }

    /** Not further than beyond the loan, where a sum of sums without end could overflow. */
    private Money sum(List<PrincipalRepayment> repayments) {
        var sum = Money.ZERO;
        for (var each : repayments) {
            if (sum.compareTo(loan.loan().terms().amount()) <= 0) {
                sum = sum.plus(each.amount());
            }
        }
        return sum;
    }

    private void add(String field, String code, String en, String ru) {
        faults.add(fault(field, code, en, ru));
    }

    private static Fault fault(String field, String code, String en, String ru) {
        return new Fault(field, Reason.of(code, en, ru));
    }
}
