package zalog.budget.loan.model;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static zalog.budget.loan.model.Samples.AGREEMENT;
import static zalog.budget.loan.model.Samples.TEN_MILLION;
import static zalog.budget.loan.model.Samples.correction;
import static zalog.budget.loan.model.Samples.day;
import static zalog.budget.loan.model.Samples.drawdown;
import static zalog.budget.loan.model.Samples.event;
import static zalog.budget.loan.model.Samples.fee;
import static zalog.budget.loan.model.Samples.history;
import static zalog.budget.loan.model.Samples.interest;
import static zalog.budget.loan.model.Samples.october;
import static zalog.budget.loan.model.Samples.ofBank;
import static zalog.budget.loan.model.Samples.repaid;
import static zalog.budget.loan.model.Samples.reversal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import zalog.budget.Requests;
import zalog.contracts.application.PrincipalRepayment;
import zalog.kernel.Bic;
import zalog.kernel.Money;

class JudgementTest {
    private static final LocalDate TODAY = LocalDate.of(2019, 11, 30);
    private static final Map<Agreement, KnownLoan> LOANS = Map.of(AGREEMENT, new KnownLoan(history(), true, Set.of()));

    @Test
    void toABankWhereAnotherApplicationHasTheAgreementNoLoanGoes() {
        var occupied = Map.of(AGREEMENT, new KnownLoan(history(), true, Set.of(new Bic("044525974"))));

        assertThat(codes(judge(
                        occupied, Map.of(), event("E", new Fact.Assigned(day("2019-11-01"), new Bic("044525974"))))))
                .containsExactly("LOAN-012");
        assertThat(codes(judge(
                        occupied, Map.of(), event("E", new Fact.Assigned(day("2019-11-01"), new Bic("044525593"))))))
                .isEmpty();
    }

    /** What makes an assignment count is refused, be it the assignment or not; what takes nothing to the bank is not. */
    @Test
    void norDoesItGoThereByAChangeOfWhatWasToldBefore() {
        var other = new Bic("044525974");
        var assigned = new Fact.Assigned(day("2019-11-01"), other);
        var takenBack = history(event("A", assigned), reversal("R", "A"), correction("C", "D", 0, assigned));
        var loans = Map.of(AGREEMENT, new KnownLoan(takenBack, true, Set.of(other)));

        var verdicts = judge(
                        loans,
                        Map.of(),
                        reversal("RR", "R"),
                        correction("RC", "R", 1, assigned),
                        drawdown("D", TEN_MILLION),
                        reversal("RC2", "C"),
                        drawdown("D", TEN_MILLION),
                        correction("C3", "D", 2, assigned))
                .verdicts();

        assertThat(verdicts.stream()
                        .map(verdict -> verdict.kind()
                                + verdict.faults().stream()
                                        .map(fault -> " " + fault.field() + " "
                                                + fault.reason().code())
                                        .collect(joining())))
                .containsExactly(
                        "REFUSED reverses LOAN-012",
                        "ACCEPTED",
                        "REFUSED eventId LOAN-012",
                        "ACCEPTED",
                        "ACCEPTED",
                        "REFUSED replacement/assignee LOAN-012");
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(repaid("E", "2019-12-01", TEN_MILLION), "occurredOn LOAN-003"),
                Arguments.of(repaid("E", "2019-11-30", TEN_MILLION), ""),
                Arguments.of(repaid("E", "2019-09-10", TEN_MILLION), ""),
                Arguments.of(repaid("E", "2019-09-09", TEN_MILLION), "occurredOn LOAN-004"),
                Arguments.of(drawdown("E", TEN_MILLION.plus(new Money(1))), "amount LOAN-005"),
                Arguments.of(fee("E", "2019-12-01", "10000000.01"), "paidOn LOAN-003, amount LOAN-005"),
                Arguments.of(interest("E", "2019-11-30", "2019-10-31", "2019-12-31", "1.00"), "periodEnd LOAN-003"),
                Arguments.of(
                        interest("E", "2019-09-09", "2017-09-17", "2019-09-30", "1.00"),
                        "paidOn LOAN-004, periodStart LOAN-004, periodStart LOAN-007"),
                Arguments.of(fee("E", "2018-12-31", "1.00"), "paidOn LOAN-004, paidOn LOAN-007"),
                Arguments.of(reversal("E", "X"), ""),
                Arguments.of(reversal("E", "E"), "reverses LOAN-009"),
                Arguments.of(correction("E", "E", 0, new Fact.Closed(day("2019-11-30"))), "corrects LOAN-009"),
                Arguments.of(
                        correction("E", "X", 24 * 30, new Fact.Closed(day("2019-12-01"))),
                        "madeAt LOAN-003, replacement/occurredOn LOAN-003"),
                Arguments.of(event("E", new Fact.Assigned(day("2019-11-01"), Requests.BANK)), "assignee LOAN-011"),
                Arguments.of(
                        event("E", new Fact.Schedule(day("2019-11-01"), repayments("6000000.00", "4000000.01"))),
                        "repayments LOAN-005"),
                Arguments.of(
                        event("E", new Fact.Schedule(day("2019-11-01"), repayments("6000000.00", "4000000.00"))), ""),
                Arguments.of(
                        event("E", new Fact.OverdueSince(day("2019-11-01"), Optional.of(Money.of("10000000.01")))),
                        "amount LOAN-005"),
                Arguments.of(
                        event("E", new Fact.InterestAccrued(day("2019-11-30"), day("2019-12-31"), Money.of("1.00"))),
                        "periodEnd LOAN-003"));
    }

    private static List<PrincipalRepayment> repayments(String... amounts) {
        return Stream.of(amounts)
                .map(amount -> new PrincipalRepayment(day("2020-03-31"), Money.of(amount)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void everyFaultIsNamedWithItsField(LoanEvent event, String faults) {
        var verdict = judge(LOANS, Map.of(), event).verdicts().getFirst();

        assertThat(verdict.faults())
                .extracting(fault -> fault.field() + " " + fault.reason().code())
                .containsExactlyElementsOf(faults.isEmpty() ? List.of() : List.of(faults.split(", ")));
        assertThat(verdict.kind()).isEqualTo(faults.isEmpty() ? Verdict.Kind.ACCEPTED : Verdict.Kind.REFUSED);
    }

    @Test
    void aLoanThatNoApplicationNamesIsRefused() {
        assertThat(codes(judge(Map.of(), Map.of(), october("E")))).containsExactly("LOAN-001");
    }

    @Test
    void aLoanWhoseApplicationEndedIsRefused() {
        assertThat(codes(judge(Map.of(AGREEMENT, new KnownLoan(history(), false, Set.of())), Map.of(), october("E"))))
                .containsExactly("LOAN-002");
    }

    @Test
    void theSameEventAgainIsADuplicateEvenWhenItsLoanIsGone() {
        var judgement = judge(Map.of(), Map.of("E", october("E")), october("E"));

        assertThat(judgement.verdicts()).containsExactly(Verdict.DUPLICATE);
        assertThat(judgement.accepted()).isEmpty();
    }

    @Test
    void anotherEventUnderAUsedIdIsRefused() {
        assertThat(codes(judge(LOANS, Map.of("E", october("E")), drawdown("E", TEN_MILLION))))
                .containsExactly("LOAN-006");
    }

    @Test
    void idsCountWithinTheBatchTooAndOneFaultDoesNotTouchTheOthers() {
        var judgement = judge(
                LOANS,
                Map.of(),
                october("A"),
                october("A"),
                drawdown("A", TEN_MILLION),
                repaid("B", "2020-01-01", TEN_MILLION),
                october("B"));

        assertThat(judgement.verdicts())
                .extracting(Verdict::kind)
                .containsExactly(
                        Verdict.Kind.ACCEPTED,
                        Verdict.Kind.DUPLICATE,
                        Verdict.Kind.REFUSED,
                        Verdict.Kind.REFUSED,
                        Verdict.Kind.ACCEPTED);
        assertThat(judgement.accepted()).containsExactly(october("A"), october("B"));
    }

    @Test
    void aChangeOfAnEventOfAnotherLoanIsRefused() {
        var other = new LoanEvent(
                Requests.BANK, "O", new Agreement("K-2", day("2019-09-10")), new Fact.Closed(day("2019-11-01")));

        assertThat(codes(judge(LOANS, Map.of("O", other), reversal("R", "O")))).containsExactly("LOAN-010");
    }

    @Test
    void whatABankTellsOfDaysOnWhichItDidNotHoldTheLoanIsAcceptedWithoutEffect() {
        var assigned = history(event("A", new Fact.Assigned(day("2019-11-01"), new Bic("044525974"))));
        var loans = Map.of(AGREEMENT, new KnownLoan(assigned, true, Set.of()));
        var late = repaid("E", "2019-11-02", Money.of("1.00"));
        var early = ofBank("044525974", "E", new Fact.Closed(day("2019-10-31")));

        assertThat(codes(judge(loans, Map.of(), late))).isEmpty();
        assertThat(assigned.with(List.of(late)).fate("E").kind()).isEqualTo(Fate.Kind.WITHOUT_EFFECT);
        assertThat(codes(judge(loans, Map.of(), early))).isEmpty();
        assertThat(assigned.with(List.of(early)).fate("E").kind()).isEqualTo(Fate.Kind.WITHOUT_EFFECT);
        assertThat(codes(judge(loans, Map.of(), ofBank("044525974", "A", new Fact.Closed(day("2019-11-02"))))))
                .containsExactly("LOAN-006");
    }

    private static List<String> codes(Judgement judgement) {
        return judgement.verdicts().getFirst().faults().stream()
                .map(fault -> fault.reason().code())
                .toList();
    }

    private static Judgement judge(
            Map<Agreement, KnownLoan> loans, Map<String, LoanEvent> recorded, LoanEvent... events) {
        return Judgement.of(List.of(events), loans, recorded, TODAY);
    }
}
