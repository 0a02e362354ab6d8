package zalog.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import zalog.kit.persistence.Ahead;
import zalog.kit.persistence.Pipeline;
import zalog.kit.persistence.Rows;
import zalog.kit.persistence.Transactions;
import zalog.kit.testing.Database;
import zalog.kit.testing.ZalogServers;
import zalog.stack.Service;

@QuarkusTest
@QuarkusTestResource(ZalogServers.class)
class AheadIT {
    private static final Database DATABASE = new Database(Service.ELIGIBILITY);
    private static final String ASLEEP = """
            select count(*) from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()
            """;

    @Inject
    Transactions transactions;

    @Test
    void theWorkIsDoneWhileAStatementIsUnderWay() throws Throwable {
        boolean seen = VertxContextSupport.subscribeAndAwait(() -> transactions.run(session -> {
            var work = Ahead.of(AheadIT::awaitSleep);
            return Rows.hold(session, "select cast(pg_sleep(1) as text)").chain(() -> work);
        }));
        assertThat(seen).isTrue();
    }

    @Test
    void theWorkBeginsBeforeAnybodyAsksForItsResult() throws Exception {
        var begun = new CountDownLatch(1);
        var work = Ahead.of(() -> {
            begun.countDown();
            return true;
        });
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(work.await().indefinitely()).isTrue();
    }

    /** A session may be used in its own context only. */
    @Test
    void theResultComesToTheContextOfTheCaller() throws Throwable {
        boolean same = VertxContextSupport.subscribeAndAwait(() -> {
            var caller = Vertx.currentContext();
            return Ahead.of(Vertx::currentContext)
                    .map(elsewhere -> elsewhere != caller && Vertx.currentContext() == caller);
        });
        assertThat(same).isTrue();
    }

    @Test
    void oneElementComesAfterTheOther() throws Throwable {
        List<Integer> order = new CopyOnWriteArrayList<>();
        var results = VertxContextSupport.subscribeAndAwait(() -> Pipeline.all(Ahead.inTurn(List.of(3, 1, 2), each -> {
            order.add(each);
            return each * 10;
        })));
        assertThat(order).containsExactly(3, 1, 2);
        assertThat(results).containsExactly(30, 10, 20);
    }

    @Test
    void aFailureOfTheWorkIsThatOfItsResult() {
        assertThatThrownBy(() -> VertxContextSupport.subscribeAndAwait(() -> Ahead.of(() -> {
                    throw new IllegalStateException("the work");
                })))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the work");
    }

    private static boolean awaitSleep() {
        for (int i = 0; i < 50; i++) {
            if (DATABASE.count(ASLEEP) > 0) {
                return true;
            }
        }
        return false;
    }
}
