package zalog.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;
import zalog.kit.persistence.Meanwhile;
import zalog.kit.persistence.Transactions;
import zalog.kit.testing.Database;
import zalog.kit.testing.ZalogServers;
import zalog.stack.Service;

@QuarkusTest
@QuarkusTestResource(ZalogServers.class)
class MeanwhileIT {
    private static final Database DATABASE = new Database(Service.ELIGIBILITY);
    private static final String ASLEEP = """
            select count(*) from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()
            """;

    @Inject
    Transactions transactions;

    @Test
    void theWorkIsDoneWhileTheStatementIsUnderWay() throws Throwable {
        assertThat(during(1, MeanwhileIT::awaitSleep)).isTrue();
    }

    @Test
    void aFailureOfEitherIsOne() {
        assertThatThrownBy(() -> during(-1, () -> true)).hasMessageContaining("division by zero");
        assertThatThrownBy(() -> during(0, () -> {
                    throw new IllegalStateException("the work");
                }))
                .hasMessage("the work");
    }

    /** As in a use case, something was read before, and the statement is one that the connection has prepared. */
    private boolean during(int seconds, Supplier<Boolean> work) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> transactions.run(
                session -> sleep(session, 0).chain(() -> Meanwhile.of(sleep(session, seconds), work))));
    }

    private static Uni<Void> sleep(Mutiny.StatelessSession session, int seconds) {
        return session.createNativeQuery(
                        "select cast(pg_sleep(2 * cast(:seconds as int) / (cast(:seconds as int) + 1)) as text)",
                        String.class)
                .setParameter("seconds", seconds)
                .getSingleResult()
                .replaceWithVoid();
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
