package zalog.stack;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/** One Kafka broker in KRaft mode on localhost. Topics are never created by accident, only by {@link #createTopics}. */
public interface KafkaBroker extends Part {

    @Override
    default String name() {
        return "Kafka";
    }

    default String bootstrapServers() {
        return "localhost:" + port();
    }

    /** Creates those topics that do not exist yet, and waits until the broker knows them. */
    default void createTopics(List<Topic> topics) {
        createTopics(bootstrapServers(), topics);
    }

    /** The same at any broker; each topic gets one replica. */
    static void createTopics(String bootstrapServers, List<Topic> topics) {
        List<NewTopic> all = topics.stream()
                .map(t -> new NewTopic(t.name(), t.partitions(), (short) 1))
                .toList();
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(all).values().values().forEach(KafkaBroker::awaitCreation);
        }
    }

    private static void awaitCreation(KafkaFuture<Void> created) {
        try {
            created.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new StackException("Cannot create topics", e);
            }
        } catch (TimeoutException e) {
            throw new StackException("Kafka did not create topics within a minute", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while creating topics", e);
        }
    }

    /** Freezes the broker: connections stay open and nobody answers, until {@link #resume()}. */
    void pause();

    /** Ends a pause; does nothing if there is none. */
    void resume();
}
