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
        assertThat(during(sleep("1"), MeanwhileIT::awaitSleep)).isTrue();
    }

    @Test
    void aFailureOfEitherIsOne() {
        assertThatThrownBy(() -> during(sleep("'never'"), () -> true)).hasMessageContaining("never");
        assertThatThrownBy(() -> during(sleep("0"), () -> {
                    throw new IllegalStateException("the work");
                }))
                .hasMessage("the work");
    }

    private interface Statement {
        Uni<Void> in(Mutiny.StatelessSession session);
    }

    private static Statement sleep(String seconds) {
        return session -> session.createNativeQuery("select cast(pg_sleep(" + seconds + ") as text)", String.class)
                .getSingleResult()
                .replaceWithVoid();
    }

    private boolean during(Statement statement, Supplier<Boolean> work) throws Throwable {
        // Something is read before, as in a use case, so that the statement is sent from the answer to another one.
        return VertxContextSupport.subscribeAndAwait(
                () -> transactions.run(session -> session.createNativeQuery("select 1", Integer.class)
                        .getSingleResult()
                        .chain(() -> Meanwhile.of(statement.in(session), work))));
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
