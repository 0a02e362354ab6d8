package zalog.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;
import zalog.kit.persistence.Pipeline;
import zalog.kit.persistence.Rows;
import zalog.kit.persistence.Transactions;
import zalog.kit.testing.ZalogServers;

@QuarkusTest
@QuarkusTestResource(ZalogServers.class)
class PipelineIT {
    @Inject
    Transactions transactions;

    @Test
    void statementsAreCarriedOutInTheirOrder() throws Throwable {
        List<Long> numbers = VertxContextSupport.subscribeAndAwait(() ->
                transactions.run(session -> Rows.hold(session, "create temporary table counted (n int) on commit drop")
                        .chain(() -> Pipeline.all(List.of(count(session), count(session), count(session))))));
        assertThat(numbers).containsExactly(0L, 1L, 2L);
    }

    private static Uni<Long> count(Mutiny.StatelessSession session) {
        return Pipeline.both(
                        Rows.one(session, "select count(*) from counted", row -> row.number(0)),
                        Rows.write(session, "insert into counted values (1)"))
                .map(both -> both.getItem1());
    }

    @Test
    void theFirstFailureIsToldWhenAllHaveEnded() {
        var ended = new AtomicBoolean();
        assertThatThrownBy(() -> VertxContextSupport.subscribeAndAwait(() -> transactions.run(session -> Pipeline.both(
                        divide(session, 0), divide(session, 1).onTermination().invoke(() -> ended.set(true))))))
                .hasMessageContaining("division by zero");
        assertThat(ended).isTrue();
        assertThatThrownBy(() -> VertxContextSupport.subscribeAndAwait(() -> transactions.run(
                        session -> Pipeline.all(List.of(divide(session, 1), divide(session, 0), divide(session, 1))))))
                .hasMessageContaining("division by zero");
    }

    @Test
    void nothingToSendIsNothing() {
        assertThat(Pipeline.all(List.of()).await().indefinitely()).isEmpty();
    }

    private static Uni<Long> divide(Mutiny.StatelessSession session, int by) {
        return Rows.one(session, "select 1 / $1::int", row -> row.number(0), by);
    }
}
