package zalog.kit.messaging;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import zalog.contracts.Message;
import zalog.contracts.MessageTypes;

/** Types of messages that a consumer has no use for, and that come so often that none is worth a row of its inbox. */
public final class Unneeded {
    private final Set<ByteBuffer> types;

    public Unneeded(Collection<Class<? extends Message>> types) {
        this.types = types.stream()
                .map(MessageTypes::nameOf)
                .map(name -> ByteBuffer.wrap(name.getBytes(StandardCharsets.UTF_8)))
                .collect(toUnmodifiableSet());
    }

    /** The records that are left, in their order. */
    public ConsumerRecords<String, byte[]> leftOutOf(ConsumerRecords<String, byte[]> records) {
        Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> left = new LinkedHashMap<>();
        for (TopicPartition partition : records.partitions()) {
            left.put(
                    partition,
                    records.records(partition).stream()
                            .filter(record -> !has(record.headers().lastHeader(Headers.TYPE)))
                            .toList());
        }
        return new ConsumerRecords<>(left, records.nextOffsets());
    }

    private boolean has(@Nullable Header type) {
        return type != null && type.value() != null && types.contains(ByteBuffer.wrap(type.value()));
    }
}
