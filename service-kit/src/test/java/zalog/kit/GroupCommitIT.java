package zalog.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;
import zalog.kit.persistence.GroupCommit;
import zalog.kit.persistence.Transactions;
import zalog.kit.testing.Database;
import zalog.kit.testing.ZalogServers;
import zalog.stack.Service;

@QuarkusTest
@QuarkusTestResource(ZalogServers.class)
class GroupCommitIT {
    static final Database DATABASE = new Database(Service.ELIGIBILITY);
    static final String FORBIDDEN = "forbidden"; // by the table

    @Inject
    Transactions transactions;

    private final String run = UUID.randomUUID().toString();
    private final AtomicInteger commonTransactions = new AtomicInteger();

    @Test
    void manyItemsShareFewTransactionsAndEachHasItsResult() throws Exception {
        List<String> items = IntStream.range(0, 200).mapToObj(i -> "item " + i).toList();
        Map<String, String> results = submitAll(items);

        assertThat(results).hasSize(200).allSatisfy((item, result) -> assertThat(result)
                .isEqualTo(item + " together"));
        assertThat(stored()).isEqualTo(200);
        assertThat(commonTransactions.get()).isLessThan(150);
    }

    @Test
    void oneThatCannotBeStoredHurtsNobodyElse() throws Exception {
        List<String> items = IntStream.range(0, 50)
                .mapToObj(i -> i == 20 ? FORBIDDEN : "item " + i)
                .toList();
        Map<String, String> results = submitAll(items);

        assertThat(results).hasSize(50).allSatisfy((item, result) -> {
            if (item.equals(FORBIDDEN)) {
                assertThat(result).startsWith("failed");
            } else {
                assertThat(result).startsWith(item);
            }
        });
        assertThat(stored()).isEqualTo(49);
    }

    @Test
    void whatTheCommonWayLeavesOutIsDoneAlone() throws Exception {
        Map<String, String> results = submitAll(List.of("alone 1", "item 1", "alone 2"));
        assertThat(results)
                .isEqualTo(Map.of("alone 1", "alone 1 alone", "item 1", "item 1 together", "alone 2", "alone 2 alone"));
        assertThat(stored()).isEqualTo(3);
    }

    private Map<String, String> submitAll(List<String> items) throws Exception {
        var commits = new GroupCommit<String, String>(transactions, this::together, this::alone);
        try (var threads = Executors.newFixedThreadPool(32)) {
            List<Callable<String>> calls = items.stream()
                    .map(item -> (Callable<String>) () -> submit(commits, item))
                    .toList();
            List<Future<String>> results = threads.invokeAll(calls);
            return IntStream.range(0, items.size()).boxed().collect(Collectors.toMap(items::get, i -> results.get(i)
                    .resultNow()));
        }
    }

    private static String submit(GroupCommit<String, String> commits, String item) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> commits.submit(item));
        } catch (Throwable failure) {
            return "failed: " + failure;
        }
    }

    private Uni<Map<String, String>> together(Mutiny.StatelessSession session, List<String> items) {
        commonTransactions.incrementAndGet();
        List<String> done =
                items.stream().filter(item -> !item.startsWith("alone")).toList();
        return insert(session, done)
                .replaceWith(done.stream().collect(Collectors.toMap(Function.identity(), item -> item + " together")));
    }

    private Uni<String> alone(Mutiny.StatelessSession session, String item) {
        return insert(session, List.of(item)).replaceWith(item + " alone");
    }

    private Uni<Integer> insert(Mutiny.StatelessSession session, List<String> texts) {
        return session.createNativeQuery("""
                        insert into note (subject, message_id, text)
                        select :run, gen_random_uuid(), text from unnest(cast(:texts as text[])) as t (text)
                        """)
                .setParameter("run", run)
                .setParameter("texts", texts.toArray(String[]::new))
                .executeUpdate();
    }

    private long stored() {
        return DATABASE.count("select count(*) from note where subject = '" + run + "'");
    }
}
