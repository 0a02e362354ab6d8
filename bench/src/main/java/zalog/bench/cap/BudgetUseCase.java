package zalog.bench.cap;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.hibernate.cfg.Configuration;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.provider.ReactiveServiceRegistryBuilder;
import zalog.budget.Announcements;
import zalog.budget.appropriation.adapter.PostgresBooks;
import zalog.budget.ledger.adapter.PostgresLedger;
import zalog.budget.loan.adapter.Successors;
import zalog.budget.loan.model.Calculation;
import zalog.budget.reservation.CarryingOutCommands;
import zalog.budget.reservation.ReleasingFunds;
import zalog.budget.reservation.ReservingFunds;
import zalog.budget.reservation.adapter.PostgresReservations;
import zalog.budget.reservation.adapter.ReservationRow;
import zalog.contracts.budget.ReserveFunds;
import zalog.kit.persistence.ArrayTypes;
import zalog.kit.time.BusinessClock;
import zalog.stack.PostgresServer;
import zalog.stack.Service;

/**
 * The one writer of budget-service as its consumer has it, batch after batch, without Kafka around it: inbox and outbox
 * are left out, as the contenders have none either.
 */
public final class BudgetUseCase implements AutoCloseable {
    private static final Announcements NOBODY = events -> Uni.createFrom().voidItem();

    private final Calculation calculation = Requests.CALCULATION;
    private final BusinessClock clock = Instant::now;
    private final Mutiny.SessionFactory sessions;

    public BudgetUseCase(PostgresServer postgres) {
        var configuration = new Configuration()
                .setProperty("hibernate.connection.url", postgres.jdbcUrl(Service.BUDGET))
                .setProperty("hibernate.connection.username", Service.BUDGET.id())
                .setProperty("hibernate.connection.password", Service.BUDGET.id())
                .setProperty("hibernate.connection.pool_size", "2")
                .setProperty("hibernate.vertx.prepared_statement_cache.max_size", "256")
                .addAnnotatedClass(ReservationRow.class);
        var registry = new ReactiveServiceRegistryBuilder()
                .applySettings(configuration.getProperties())
                .build();
        this.sessions = configuration.buildSessionFactory(registry).unwrap(Mutiny.SessionFactory.class);
        ArrayTypes.register(sessions.getMetamodel());
    }

    /** Done when the batch is committed. */
    public CompletableFuture<Void> carryOut(List<ReserveFunds> batch) {
        return sessions.withStatelessTransaction(session -> {
                    var books = new PostgresBooks(session, clock);
                    var reservations = new PostgresReservations(session);
                    var ledger = new PostgresLedger(session);
                    return new CarryingOutCommands(
                                    calculation.ruleSets(),
                                    new ReservingFunds(
                                            calculation,
                                            books,
                                            reservations,
                                            ledger,
                                            NOBODY,
                                            Successors.in(session, clock, calculation, NOBODY)),
                                    new ReleasingFunds(books, reservations, ledger, NOBODY))
                            .carryOut(batch);
                })
                .subscribeAsCompletionStage();
    }

    @Override
    public void close() {
        sessions.close();
    }
}
