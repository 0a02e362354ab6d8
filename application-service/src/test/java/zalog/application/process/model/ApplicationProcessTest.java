package zalog.application.process.model;

import static org.assertj.core.api.Assertions.assertThat;
import static zalog.application.process.model.Cases.ELIGIBLE;
import static zalog.application.process.model.Cases.GUARANTEED;
import static zalog.application.process.model.Cases.INPUTS;
import static zalog.application.process.model.Cases.STATES;
import static zalog.application.process.model.Cases.T;
import static zalog.application.process.model.Cases.assessing;
import static zalog.application.process.model.Cases.guarantee;
import static zalog.application.process.model.Cases.input;
import static zalog.application.process.model.Cases.state;
import static zalog.application.process.model.Cases.step;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zalog.application.process.model.Input.GuaranteeOutcome;
import zalog.application.process.model.State.Approved;
import zalog.application.process.model.State.AwaitingGuarantee;
import zalog.application.process.model.State.Refused;
import zalog.application.process.model.State.Waitlisted;
import zalog.kernel.Money;
import zalog.kernel.ProgrammeLine;
import zalog.kernel.Reason;
import zalog.kernel.Text;

class ApplicationProcessTest {
    /** Every pair of state and input that does something; each other pair does nothing. */
    static final String STEPS = """
            nothing yet  | eligible            | Assessing         |                                      | ELIGIBILITY_PASSED
            nothing yet  | ineligible          | Assessing         |                                      | ELIGIBILITY_FAILED
            nothing yet  | guaranteed          | Assessing         |                                      | GUARANTEE_CONFIRMED
            nothing yet  | unguaranteed        | Assessing         |                                      | GUARANTEE_FAILED
            nothing yet  | unregistered        | Assessing         |                                      | GUARANTEE_NOT_REGISTERED
            nothing yet  | withdrawal          | Withdrawn         | APPLICATION_WITHDRAWN                | WITHDRAWN
            eligible     | guaranteed          | Reserving         | RESERVE_FUNDS                        | GUARANTEE_CONFIRMED, FUNDS_REQUESTED
            eligible     | unguaranteed        | Refused           | APPLICATION_REFUSED                  | GUARANTEE_FAILED, REFUSED
            eligible     | unregistered        | AwaitingGuarantee |                                      | GUARANTEE_NOT_REGISTERED, GUARANTEE_AWAITED
            eligible     | withdrawal          | Withdrawn         | APPLICATION_WITHDRAWN                | WITHDRAWN
            ineligible   | guaranteed          | Refused           | APPLICATION_REFUSED                  | GUARANTEE_CONFIRMED, REFUSED
            ineligible   | unguaranteed        | Refused           | APPLICATION_REFUSED                  | GUARANTEE_FAILED, REFUSED
            ineligible   | unregistered        | Refused           | APPLICATION_REFUSED                  | GUARANTEE_NOT_REGISTERED, REFUSED
            ineligible   | withdrawal          | Withdrawn         | APPLICATION_WITHDRAWN                | WITHDRAWN
            guaranteed   | eligible            | Reserving         | RESERVE_FUNDS                        | ELIGIBILITY_PASSED, FUNDS_REQUESTED
            guaranteed   | ineligible          | Refused           | APPLICATION_REFUSED                  | ELIGIBILITY_FAILED, REFUSED
            guaranteed   | withdrawal          | Withdrawn         | APPLICATION_WITHDRAWN                | WITHDRAWN
            unguaranteed | eligible            | Refused           | APPLICATION_REFUSED                  | ELIGIBILITY_PASSED, REFUSED
            unguaranteed | ineligible          | Refused           | APPLICATION_REFUSED                  | ELIGIBILITY_FAILED, REFUSED
            unguaranteed | withdrawal          | Withdrawn         | APPLICATION_WITHDRAWN                | WITHDRAWN
            unregistered | eligible            | AwaitingGuarantee |                                      | ELIGIBILITY_PASSED, GUARANTEE_AWAITED
            unregistered | ineligible          | Refused           | APPLICATION_REFUSED                  | ELIGIBILITY_FAILED, REFUSED
            unregistered | withdrawal          | Withdrawn         | APPLICATION_WITHDRAWN                | WITHDRAWN
            awaiting     | guaranteed          | Reserving         | RESERVE_FUNDS                        | GUARANTEE_CONFIRMED, FUNDS_REQUESTED
            awaiting     | unguaranteed        | Refused           | APPLICATION_REFUSED                  | GUARANTEE_FAILED, REFUSED
            awaiting     | a day later         | Refused           | APPLICATION_REFUSED                  | GUARANTEE_OVERDUE, REFUSED
            awaiting     | withdrawal          | Withdrawn         | APPLICATION_WITHDRAWN                | WITHDRAWN
            reserving    | reserved            | Approved          | APPLICATION_APPROVED                 | FUNDS_RESERVED, APPROVED
            reserving    | waitlisted at 3     | Waitlisted        |                                      | WAITLISTED
            reserving    | reservation refused | Refused           | APPLICATION_REFUSED                  | RESERVATION_REFUSED, REFUSED
            reserving    | withdrawal          | Withdrawn         | APPLICATION_WITHDRAWN, RELEASE_FUNDS | WITHDRAWN
            reserving    | unguaranteed        | Refused           | APPLICATION_REFUSED, RELEASE_FUNDS   | GUARANTEE_FAILED, REFUSED
            waitlisted   | unguaranteed        | Refused           | APPLICATION_REFUSED, RELEASE_FUNDS   | GUARANTEE_FAILED, REFUSED
            waitlisted   | reserved            | Approved          | APPLICATION_APPROVED                 | FUNDS_RESERVED, APPROVED
            waitlisted   | waitlisted at 3     | Waitlisted        |                                      | WAITLISTED
            waitlisted   | reservation refused | Refused           | APPLICATION_REFUSED                  | RESERVATION_REFUSED, REFUSED
            waitlisted   | interest            | Waitlisted        |                                      | INTEREST_COMPUTED
            waitlisted   | fee                 | Waitlisted        |                                      | GUARANTEE_FEE_COMPUTED
            waitlisted   | withdrawal          | Withdrawn         | APPLICATION_WITHDRAWN, RELEASE_FUNDS | WITHDRAWN
            approved     | reserved            | Approved          |                                      | FUNDS_RESERVED
            approved     | released            | Approved          |                                      | FUNDS_RELEASED
            approved     | interest            | Approved          |                                      | INTEREST_COMPUTED
            approved     | fee                 | Approved          |                                      | GUARANTEE_FEE_COMPUTED
            approved     | withdrawal          | Withdrawn         | APPLICATION_WITHDRAWN, RELEASE_FUNDS | WITHDRAWN
            refused      | released            | Refused           |                                      | FUNDS_RELEASED
            withdrawn    | released            | Withdrawn         |                                      | FUNDS_RELEASED
            """;

    @ParameterizedTest(name = "{0} + {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = STEPS)
    void eachStepLeadsWhereTheTableSays(
            String state, String input, String next, @Nullable String sends, String milestones) {
        Step step = step(state(state), input(input)).orElseThrow();

        assertThat(Cases.nameOf(step.next())).isEqualTo(next);
        assertThat(step.sends()).map(Enum::name).isEqualTo(names(sends));
        assertThat(step.entries()).map(entry -> entry.milestone().name()).isEqualTo(names(milestones));
    }

    @Test
    void everyOtherPairOfStateAndInputDoesNothing() {
        Set<String> stepping = new TreeSet<>();
        STATES.forEach((stateName, state) -> INPUTS.forEach((inputName, input) ->
                step(state, input).ifPresent(step -> stepping.add(stateName + " + " + inputName))));
        Set<String> expected = new TreeSet<>();
        STEPS.lines()
                .map(line -> line.split("\\|"))
                .forEach(row -> expected.add(row[0].strip() + " + " + row[1].strip()));

        assertThat(stepping).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "ineligible,   unguaranteed, ELIG-001 ELIG-006 GUAR-002",
        "unguaranteed, ineligible,   ELIG-001 ELIG-006 GUAR-002",
        "ineligible,   unregistered, ELIG-001 ELIG-006 GUAR-001",
        "ineligible,   guaranteed,   ELIG-001 ELIG-006",
        "guaranteed,   ineligible,   ELIG-001 ELIG-006",
        "eligible,     unguaranteed, GUAR-002",
        "awaiting,     unguaranteed, GUAR-002",
        "awaiting,     a day later,  GUAR-001",
        "waitlisted,   unguaranteed, GUAR-002",
        "reserving,    reservation refused, BUDG-001"
    })
    void aRefusalNamesEveryFailedCheckOfBothAssessments(String state, String input, String codes) {
        Step step = step(state(state), input(input)).orElseThrow();

        assertThat(((Refused) step.next()).reasons()).map(Reason::code).containsExactly(codes.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "2019-09-26, 5, 2019-10-03", // a Thursday: the weekend does not count
        "2019-12-30, 5, 2020-01-14", // nor do the New Year holidays
        "2019-09-26, 0, 2019-09-26",
        "2019-09-27, 1, 2019-09-30"
    })
    void theGuaranteeIsAwaitedForWorkingDays(LocalDate day, int workingDays, LocalDate until) {
        var unregistered =
                guarantee(GuaranteeOutcome.NOT_REGISTERED, day.atTime(12, 0).toInstant(ZoneOffset.UTC));
        Step step = new ApplicationProcess(workingDays)
                .step(assessing(ELIGIBLE), unregistered)
                .orElseThrow();

        assertThat(step.next()).isEqualTo(new AwaitingGuarantee(until));
    }

    @Test
    void amongAssessmentsOfOneKindTheLatestCounts() {
        var earlier = guarantee(GuaranteeOutcome.NOT_REGISTERED, T.minusSeconds(1));
        var later = guarantee(GuaranteeOutcome.PASSED, T.plusSeconds(1));

        assertThat(step(assessing(GUARANTEED), earlier)).isEmpty();
        assertThat(step(assessing(GUARANTEED), GUARANTEED)).isEmpty();
        assertThat(step(assessing(earlier), later)).map(Step::next).contains(assessing(later));
    }

    @Test
    void theBudgetsAmountsAndPositionsAreKept() {
        assertThat(step(state("reserving"), input("reserved")))
                .map(Step::next)
                .contains(new Approved(Money.of("100.00")));
        assertThat(step(state("waitlisted"), input("waitlisted at 3")))
                .map(Step::next)
                .contains(new Waitlisted(Money.of("100.00"), 3));
        assertThat(step(new Waitlisted(Money.of("100.00"), 3), input("waitlisted at 3")))
                .isEmpty();
        assertThat(step(state("approved"), input("released"))).map(Step::next).contains(new Approved(Money.ZERO));
    }

    @Test
    void aChangeOfWhatIsReimbursableIsToldWithWhatItWas() {
        var corrected = new Input.ReimbursementComputed(
                "INT-2019-10",
                ProgrammeLine.INTEREST,
                Cases.YEAR,
                Money.of("100.00"),
                Money.of("50.00"),
                Optional.of(Money.of("70.00")),
                List.of(new Text("Corrected.", "Исправлено.")),
                T);
        Entry entry = step(state("approved"), corrected).orElseThrow().entries().getFirst();

        assertThat(entry.milestone()).isEqualTo(Milestone.INTEREST_CHANGED);
        assertThat(entry.figures())
                .containsExactly(
                        Map.entry("eventId", "INT-2019-10"),
                        Map.entry("financialYear", "2019"),
                        Map.entry("paid", "100.00"),
                        Map.entry("before", "70.00"),
                        Map.entry("change", "-20.00"),
                        Map.entry("reimbursable", "50.00"));
        assertThat(entry.text().en())
                .isEqualTo("Of the interest paid, 100.00 RUB, what is reimbursable has changed: 70.00 RUB before,"
                        + " 50.00 RUB now, a difference of -20.00 RUB.");
        assertThat(entry.explanation()).containsExactly(new Text("Corrected.", "Исправлено."));
    }

    private static List<String> names(@Nullable String list) {
        return list == null ? List.of() : List.of(list.split(", "));
    }
}
