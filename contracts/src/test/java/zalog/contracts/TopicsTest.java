package zalog.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void everyTopicExistsOnceWithItsPartitions() {
        assertThat(Topics.all())
                .containsExactlyInAnyOrder(
                        new Topic("application.events.v1", 6),
                        new Topic("eligibility.events.v1", 6),
                        new Topic("guarantee.events.v1", 6),
                        new Topic("budget.commands.v1", 6),
                        new Topic("budget.events.v1", 6),
                        new Topic("application.eligibility.events.v1.dlq", 1),
                        new Topic("application.guarantee.events.v1.dlq", 1),
                        new Topic("application.budget.events.v1.dlq", 1),
                        new Topic("eligibility.application.events.v1.dlq", 1),
                        new Topic("eligibility.budget.events.v1.dlq", 1),
                        new Topic("guarantee.application.events.v1.dlq", 1),
                        new Topic("budget.budget.commands.v1.dlq", 1),
                        new Topic("budget.guarantee.events.v1.dlq", 1));
    }

    @Test
    void everyTopicHasAConsumerAndMessages() {
        assertThat(Topics.subscriptions().stream().map(Subscription::topic))
                .containsAll(Topics.main().stream().map(Topic::name).toList());
        assertThat(MessageTypes.all().stream().map(MessageTypes::topicOf))
                .containsAll(Topics.main().stream().map(Topic::name).toList());
    }
}
