package zalog.application.process.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import zalog.application.process.model.Input.EligibilityAssessed;
import zalog.application.process.model.Input.GuaranteeAssessed;
import zalog.application.process.model.Input.GuaranteeOutcome;
import zalog.application.process.model.State.Assessing;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kernel.ProgrammeLine;
import zalog.kernel.Reason;

/** States and inputs by name, for tables. */
final class Cases {
    static final Instant T = Instant.parse("2019-09-26T09:00:00Z");
    static final FinancialYear YEAR = new FinancialYear(2019);
    static final Reason ELIG = Reason.of("ELIG-001", "Half is not enough.", "Половины недостаточно.");
    static final Reason ELIG_2 = Reason.of("ELIG-006", "The report is old.", "Отчёт устарел.");
    static final Reason GUAR = Reason.of("GUAR-002", "Another bank.", "Другой банк.");
    static final Reason GUAR_1 = Reason.of("GUAR-001", "Not registered.", "Не зарегистрирована.");
    static final Reason YEAR_CLOSED = Reason.of("BUDG-001", "No budget.", "Нет бюджета.");

    static final EligibilityAssessed ELIGIBLE = new EligibilityAssessed("533/2019-09-25", true, List.of(), T);
    static final EligibilityAssessed INELIGIBLE =
            new EligibilityAssessed("533/2019-09-25", false, List.of(ELIG, ELIG_2), T);
    static final GuaranteeAssessed GUARANTEED = guarantee(GuaranteeOutcome.PASSED, T);
    static final GuaranteeAssessed UNGUARANTEED = new GuaranteeAssessed(GuaranteeOutcome.FAILED, List.of(GUAR), T);
    static final GuaranteeAssessed UNREGISTERED =
            new GuaranteeAssessed(GuaranteeOutcome.NOT_REGISTERED, List.of(GUAR_1), T);

    static final Map<String, State> STATES = Map.ofEntries(
            Map.entry("nothing yet", Assessing.NOTHING_YET),
            Map.entry("eligible", assessing(ELIGIBLE)),
            Map.entry("ineligible", assessing(INELIGIBLE)),
            Map.entry("guaranteed", assessing(GUARANTEED)),
            Map.entry("unguaranteed", assessing(UNGUARANTEED)),
            Map.entry("unregistered", assessing(UNREGISTERED)),
            Map.entry("awaiting", new State.AwaitingGuarantee(LocalDate.parse("2019-10-03"))),
            Map.entry("reserving", new State.Reserving()),
            Map.entry("waitlisted", new State.Waitlisted(Money.of("100.00"), 7)),
            Map.entry("approved", new State.Approved(Money.of("100.00"))),
            Map.entry("refused", new State.Refused(List.of(ELIG))),
            Map.entry("withdrawn", new State.Withdrawn()));

    static final Map<String, Input> INPUTS = Map.ofEntries(
            Map.entry("eligible", ELIGIBLE),
            Map.entry("ineligible", INELIGIBLE),
            Map.entry("guaranteed", GUARANTEED),
            Map.entry("unguaranteed", UNGUARANTEED),
            Map.entry("unregistered", UNREGISTERED),
            Map.entry("reserved", reserved("100.00")),
            Map.entry("waitlisted at 3", new Input.FundsWaitlisted(YEAR, Money.of("100.00"), 3, T)),
            Map.entry("reservation refused", new Input.ReservationRefused(YEAR_CLOSED, T)),
            Map.entry("released", new Input.FundsReleased(YEAR, Money.of("100.00"), "WITHDRAWN", T)),
            Map.entry("interest", reimbursement(ProgrammeLine.INTEREST)),
            Map.entry("fee", reimbursement(ProgrammeLine.GUARANTEE_FEE)),
            Map.entry("still the last day", time("2019-10-03T23:59:59.999999+03:00")),
            Map.entry("a day later", time("2019-10-04T00:00:00+03:00")),
            Map.entry("withdrawal", new Input.WithdrawalRequested(T)));

    private Cases() {}

    static State state(String name) {
        return Objects.requireNonNull(STATES.get(name), name);
    }

    static Input input(String name) {
        return Objects.requireNonNull(INPUTS.get(name), name);
    }

    static Assessing assessing(Input.Assessment assessment) {
        return Assessing.NOTHING_YET.with(assessment);
    }

    static GuaranteeAssessed guarantee(GuaranteeOutcome outcome, Instant at) {
        return new GuaranteeAssessed(outcome, List.of(), at);
    }

    static Input.FundsReserved reserved(String total) {
        return new Input.FundsReserved(YEAR, Money.of(total), Money.ZERO, Money.of(total), T);
    }

    static Optional<Step> step(State state, Input input) {
        return new ApplicationProcess(5).step(state, input);
    }

    static String nameOf(State state) {
        return state.getClass().getSimpleName();
    }

    private static Input reimbursement(ProgrammeLine line) {
        return new Input.ReimbursementComputed(
                "INT-2019-10",
                line,
                YEAR,
                Money.of("101917.81"),
                Money.of("38643.84"),
                Optional.of(Money.ZERO),
                List.of(),
                T);
    }

    private static Input time(String offsetDateTime) {
        return new Input.TimePassed(OffsetDateTime.parse(offsetDateTime).toInstant());
    }
}
