package zalog.budget;

import java.util.List;
import java.util.UUID;
import zalog.contracts.Message;
import zalog.contracts.Topics;
import zalog.contracts.budget.BudgetCommand;
import zalog.contracts.budget.BudgetEvent;
import zalog.kernel.ApplicationId;
import zalog.kit.testing.TestTopic;

/** What goes in and out over Kafka. */
public final class Events {
    private Events() {}

    public static void send(BudgetCommand... commands) {
        TestTopic.sendAll(List.of(commands).stream()
                .map(command -> TestTopic.record(UUID.randomUUID(), (Message) command))
                .toList());
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
