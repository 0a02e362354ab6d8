package zalog.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import zalog.contracts.Topic;
import zalog.contracts.Topics;
import zalog.kernel.Money;
import zalog.stack.Service;

/** Kafka delivers at least once; every effect happens once. */
class DuplicateDeliveryJourneyIT {
    private static final Map<Service, List<String>> TABLES = Map.of(
            Service.APPLICATION, List.of("select id, state, version from application order by 1"),
            Service.ELIGIBILITY,
                    List.of("select * from assessment order by 1", "select * from pledged_right order by 1, 2"),
            Service.GUARANTEE, List.of("select * from loan_case order by 1"),
            Service.BUDGET,
                    List.of(
                            "select * from appropriation order by 1",
                            "select * from reservation order by 1, 2",
                            "select count(*) from ledger_entry"));

    @Test
    void everyMessageSentASecondTimeChangesNothing() {
        var api = RunningSystem.apiAt("2022-06-01T09:00:00Z");
        var stack = RunningSystem.stack();
        var filings = new Filings(api, LocalDate.of(2022, 6, 1));
        var ledger = new Ledger(stack, api);
        var messages = new Messages(stack.kafka().bootstrapServers());
        var ids = IntStream.range(0, 10)
                .mapToObj(i -> filings.file(Money.ofRoubles(500 + i)))
                .toList();
        filings.awaitApproval(ids);
        awaitQuiet(messages, ledger);
        var before = snapshot(ledger);
        var sent = counts(messages);

        for (Topic topic : Topics.main()) {
            messages.send(messages.all(topic.name()).stream()
                    .map(record -> new ProducerRecord<>(
                            record.topic(), record.partition(), record.key(), record.value(), record.headers()))
                    .toList());
        }
        awaitQuiet(messages, ledger);

        assertThat(snapshot(ledger)).isEqualTo(before);
        sent.replaceAll((topic, count) -> 2 * count);
        assertThat(counts(messages)).isEqualTo(sent);
    }

    private static void awaitQuiet(Messages messages, Ledger ledger) {
        Eventually.holds(() -> {
            assertThat(messages.unread()).isZero();
            for (Service service : Service.values()) {
                assertThat(ledger.outbox(service)).isZero();
            }
        });
    }

    private static Map<String, List<String>> snapshot(Ledger ledger) {
        var rows = new TreeMap<String, List<String>>();
        TABLES.forEach((service, queries) -> queries.forEach(sql -> rows.put(sql, ledger.rows(service, sql))));
        return rows;
    }

    private static Map<String, Integer> counts(Messages messages) {
        var counts = new TreeMap<String, Integer>();
        Topics.main()
                .forEach(topic ->
                        counts.put(topic.name(), messages.all(topic.name()).size()));
        return counts;
    }
}
