package zalog.budget.loan.model;

import static org.assertj.core.api.Assertions.assertThat;
import static zalog.budget.loan.model.Samples.AGREEMENT;
import static zalog.budget.loan.model.Samples.LOAN;
import static zalog.budget.loan.model.Samples.TEN_MILLION;
import static zalog.budget.loan.model.Samples.drawdown;
import static zalog.budget.loan.model.Samples.fee;
import static zalog.budget.loan.model.Samples.interest;
import static zalog.budget.loan.model.Samples.october;
import static zalog.budget.loan.model.Samples.repaid;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import zalog.kernel.Money;

class JudgementTest {
    private static final LocalDate TODAY = LocalDate.of(2019, 11, 30);
    private static final Map<Agreement, KnownLoan> LOANS = Map.of(AGREEMENT, new KnownLoan(LOAN, true));

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
                Arguments.of(fee("E", "2018-12-31", "1.00"), "paidOn LOAN-004, paidOn LOAN-007"));
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
        assertThat(codes(judge(Map.of(AGREEMENT, new KnownLoan(LOAN, false)), Map.of(), october("E"))))
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
