package zalog.budget;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import zalog.contracts.Message;
import zalog.contracts.Topics;
import zalog.contracts.budget.BudgetCommand;
import zalog.contracts.budget.BudgetEvent;
import zalog.contracts.guarantee.GuaranteeAmended;
import zalog.contracts.guarantee.GuaranteeCalled;
import zalog.contracts.guarantee.GuaranteeRegistered;
import zalog.kernel.ApplicationId;
import zalog.kernel.GuaranteeId;
import zalog.kernel.Money;
import zalog.kit.testing.TestTopic;

/** What goes in and out over Kafka. */
public final class Events {
    private static final Instant AT = Instant.parse("2019-10-11T09:00:00Z");

    private Events() {}

    public static void send(BudgetCommand... commands) {
        TestTopic.sendAll(List.of(commands).stream()
                .map(command -> TestTopic.record(UUID.randomUUID(), (Message) command))
                .toList());
    }

    /** A guarantee for the loan of an application, whose number it spells otherwise, registered and called. */
    public static void guaranteeCalled(ApplicationId application, LocalDate agreementDate, LocalDate calledOn) {
        called(guaranteed(application, agreementDate, agreementDate.plusYears(2)), calledOn);
    }

    public static void called(GuaranteeId id, LocalDate on) {
        TestTopic.sendAll(List.of(TestTopic.record(UUID.randomUUID(), new GuaranteeCalled(id, on, AT))));
    }

    /** A guarantee for the loan of an application, whose number it spells otherwise. */
    public static GuaranteeId guaranteed(ApplicationId application, LocalDate agreementDate, LocalDate until) {
        var id = new GuaranteeId(UUID.randomUUID());
        TestTopic.sendAll(List.of(TestTopic.record(
                UUID.randomUUID(),
                new GuaranteeRegistered(
                        id,
                        "G-" + application,
                        Requests.APPLICANT,
                        Requests.BANK,
                        " k- " + application,
                        agreementDate,
                        Money.ofRoubles(5_000_000),
                        agreementDate,
                        until,
                        AT))));
        return id;
    }

    public static void amended(GuaranteeId id, ApplicationId application, LocalDate agreementDate, LocalDate until) {
        TestTopic.sendAll(List.of(TestTopic.record(
                UUID.randomUUID(),
                new GuaranteeAmended(
                        id,
                        "G-" + application,
                        Requests.APPLICANT,
                        Requests.BANK,
                        "K-" + application,
                        agreementDate,
                        Money.ofRoubles(5_000_000),
                        agreementDate,
                        until,
                        AT))));
    }

    /** Waits for the first events about an application, in their order. */
    public static List<BudgetEvent> await(ApplicationId id, int count) {
        return TestTopic.await(
                        Topics.BUDGET_EVENTS, count, record -> id.toString().equals(record.key()))
                .stream()
                .map(record -> (BudgetEvent) TestTopic.body(record))
                .toList();
    }

    public static BudgetEvent await(ApplicationId id) {
        return await(id, 1).getFirst();
    }
}
