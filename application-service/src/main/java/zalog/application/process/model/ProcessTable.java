package zalog.application.process.model;

import static zalog.application.process.model.Announcement.APPLICATION_APPROVED;
import static zalog.application.process.model.Announcement.APPLICATION_REFUSED;
import static zalog.application.process.model.Announcement.APPLICATION_WITHDRAWN;
import static zalog.application.process.model.Announcement.RELEASE_FUNDS;
import static zalog.application.process.model.Announcement.RESERVE_FUNDS;
import static zalog.application.process.model.Input.GuaranteeOutcome.FAILED;
import static zalog.application.process.model.Input.GuaranteeOutcome.PASSED;
import static zalog.application.process.model.Transition.in;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import zalog.application.process.model.Input.Assessment;
import zalog.application.process.model.Input.FundsReleased;
import zalog.application.process.model.Input.FundsReserved;
import zalog.application.process.model.Input.FundsWaitlisted;
import zalog.application.process.model.Input.GuaranteeAssessed;
import zalog.application.process.model.Input.ReimbursementComputed;
import zalog.application.process.model.Input.ReservationRefused;
import zalog.application.process.model.Input.TimePassed;
import zalog.application.process.model.Input.WithdrawalRequested;
import zalog.application.process.model.State.Approved;
import zalog.application.process.model.State.Assessing;
import zalog.application.process.model.State.AwaitingFunds;
import zalog.application.process.model.State.AwaitingGuarantee;
import zalog.application.process.model.State.Refused;
import zalog.application.process.model.State.Reserving;
import zalog.application.process.model.State.UnderReview;
import zalog.application.process.model.State.Waitlisted;
import zalog.application.process.model.State.WithBudget;
import zalog.application.process.model.State.Withdrawn;
import zalog.kernel.Money;
import zalog.kernel.Moscow;
import zalog.kernel.Reason;
import zalog.kernel.RussianDate;
import zalog.kernel.WorkingCalendar;

/** Every step an application can take. What no row names changes nothing. */
final class ProcessTable {
    private ProcessTable() {}

    /** All rows; of those that fit a state and an input, the first one whose condition holds is taken. */
    static List<Transition<?, ?>> rows(int waitWorkingDays) {
        return Stream.of(assessment(waitWorkingDays), guarantee(), money(), withdrawal())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Transition<?, ?>> assessment(int waitWorkingDays) {
        return List.of(
                in(Assessing.class, Assessment.class)
                        .when(
                                "the other assessment is not in yet, and this one is later than any of its kind",
                                (s, i) -> !s.with(i).isComplete() && s.isOutdatedBy(i))
                        .to(Assessing.class, Assessing::with),
                in(Assessing.class, Assessment.class)
                        .when("both have passed", (s, i) -> s.with(i).passed())
                        .to(Reserving.class, (s, i) -> new Reserving())
                        .sending(RESERVE_FUNDS),
                in(Assessing.class, Assessment.class)
                        .when("both are in: eligible, but the guarantee is not registered", (s, i) -> s.with(i)
                                .lacksOnlyTheGuarantee())
                        .to(
                                AwaitingGuarantee.class,
                                (s, i) -> new AwaitingGuarantee(lastDayOfWaiting(i.at(), waitWorkingDays))),
                in(Assessing.class, Assessment.class)
                        .when("both are in, and a check has failed", (s, i) -> s.with(i)
                                .isComplete())
                        .to(Refused.class, (s, i) -> new Refused(s.with(i).failures()))
                        .sending(APPLICATION_REFUSED));
    }

    private static List<Transition<?, ?>> guarantee() {
        return List.of(
                in(AwaitingGuarantee.class, GuaranteeAssessed.class)
                        .when("it has passed", (s, i) -> i.outcome() == PASSED)
                        .to(Reserving.class, (s, i) -> new Reserving())
                        .sending(RESERVE_FUNDS),
                in(AwaitingGuarantee.class, GuaranteeAssessed.class)
                        .when("it has failed", (s, i) -> i.outcome() == FAILED)
                        .to(Refused.class, (s, i) -> new Refused(i.failures()))
                        .sending(APPLICATION_REFUSED),
                in(AwaitingGuarantee.class, TimePassed.class)
                        .when("the last day of waiting is over", (s, i) -> Moscow.dateOf(i.at())
                                .isAfter(s.until()))
                        .to(Refused.class, (s, i) -> new Refused(List.of(notRegisteredBy(s.until()))))
                        .sending(APPLICATION_REFUSED),
                in(AwaitingFunds.class, GuaranteeAssessed.class)
                        .when("it was called, has ended or was amended, and fails now", (s, i) -> i.outcome() == FAILED)
                        .to(Refused.class, (s, i) -> new Refused(i.failures()))
                        .sending(APPLICATION_REFUSED, RELEASE_FUNDS),
                in(Refused.class, FundsReleased.class).to(Refused.class, (s, i) -> s));
    }

    private static List<Transition<?, ?>> money() {
        return List.of(
                in(AwaitingFunds.class, FundsReserved.class)
                        .to(Approved.class, (s, i) -> new Approved(i.total()))
                        .sending(APPLICATION_APPROVED),
                in(Reserving.class, FundsWaitlisted.class)
                        .to(Waitlisted.class, (s, i) -> new Waitlisted(i.total(), i.position())),
                in(Waitlisted.class, FundsWaitlisted.class)
                        .when("the position is another one", (s, i) -> i.position() != s.position())
                        .to(Waitlisted.class, (s, i) -> new Waitlisted(i.total(), i.position())),
                in(Waitlisted.class, ReimbursementComputed.class).to(Waitlisted.class, (s, i) -> s),
                in(AwaitingFunds.class, ReservationRefused.class)
                        .to(Refused.class, (s, i) -> new Refused(List.of(i.reason())))
                        .sending(APPLICATION_REFUSED),
                in(Approved.class, FundsReserved.class).to(Approved.class, (s, i) -> new Approved(i.total())),
                in(Approved.class, FundsReleased.class).to(Approved.class, (s, i) -> new Approved(Money.ZERO)),
                in(Approved.class, ReimbursementComputed.class).to(Approved.class, (s, i) -> s));
    }

    private static List<Transition<?, ?>> withdrawal() {
        return List.of(
                in(UnderReview.class, WithdrawalRequested.class)
                        .to(Withdrawn.class, (s, i) -> new Withdrawn())
                        .sending(APPLICATION_WITHDRAWN),
                in(WithBudget.class, WithdrawalRequested.class)
                        .to(Withdrawn.class, (s, i) -> new Withdrawn())
                        .sending(APPLICATION_WITHDRAWN, RELEASE_FUNDS),
                in(Withdrawn.class, FundsReleased.class).to(Withdrawn.class, (s, i) -> s));
    }

    private static LocalDate lastDayOfWaiting(Instant from, int workingDays) {
        return WorkingCalendar.plusWorkingDays(Moscow.dateOf(from), workingDays);
    }

    private static Reason notRegisteredBy(LocalDate until) {
        return Reason.of(
                "GUAR-001",
                "No guarantee of JSC Corporation MSP was registered by " + until + ".",
                "Независимая гарантия АО «Корпорация «МСП» не зарегистрирована до " + RussianDate.of(until)
                        + " включительно.");
    }
}
