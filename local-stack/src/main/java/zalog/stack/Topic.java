package zalog.stack;

import java.util.List;
import zalog.contracts.Topics;

/** A Kafka topic to create; {@code partitions} is at least one, the replication factor of a local broker is always one. */
public record Topic(String name, int partitions) {

    public Topic {
        if (partitions < 1) {
            throw new IllegalArgumentException("Topic " + name + " needs at least one partition, not " + partitions);
        }
    }

    /** Every topic that the contracts name. */
    public static List<Topic> ofContracts() {
        return Topics.all().stream()
                .map(topic -> new Topic(topic.name(), topic.partitions()))
                .toList();
    }
}
