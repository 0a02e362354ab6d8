package zalog.budget.reservation.adapter;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.budget.Announcements;
import zalog.budget.appropriation.adapter.PostgresBooks;
import zalog.budget.ledger.adapter.PostgresLedger;
import zalog.budget.loan.adapter.Successors;
import zalog.budget.loan.model.Calculation;
import zalog.budget.reservation.CarryingOutCommands;
import zalog.budget.reservation.ReleasingFunds;
import zalog.budget.reservation.ReservingFunds;
import zalog.contracts.budget.BudgetCommand;
import zalog.kit.messaging.BatchConsumer;
import zalog.kit.messaging.Inbound;
import zalog.kit.messaging.Origin;
import zalog.kit.messaging.Outbox;
import zalog.kit.messaging.Outgoing;
import zalog.kit.time.BusinessClock;

/** Takes the commands of budget.commands.v1, in batches. */
@ApplicationScoped
class BudgetCommandsConsumer {
    private final BatchConsumer batches;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final Calculation calculation;

    @Inject
    BudgetCommandsConsumer(BatchConsumer batches, Outbox outbox, BusinessClock clock, Calculation calculation) {
        this.batches = batches;
        this.outbox = outbox;
        this.clock = clock;
        this.calculation = calculation;
    }

    @Incoming("budget-commands")
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        return batches.process(records, this::handle);
    }

    private Uni<Void> handle(Mutiny.StatelessSession session, List<Inbound> messages) {
        Map<String, Origin> origins = new HashMap<>();
        for (Inbound message : messages) {
            origins.put(((BudgetCommand) message.body()).subject(), Origin.of(message));
        }
        // Who is promoted was not named by any message; what made it so is the last one that released money.
        Origin others = Origin.of(messages.getLast());
        var books = new PostgresBooks(session, clock);
        var reservations = new PostgresReservations(session);
        var ledger = new PostgresLedger(session);
        Announcements announcements = events -> outbox.add(
                session,
                events.stream()
                        .map(event -> new Outgoing(origins.getOrDefault(event.subject(), others), event))
                        .toList());
        return new CarryingOutCommands(
                        calculation.ruleSets(),
                        new ReservingFunds(
                                calculation,
                                books,
                                reservations,
                                ledger,
                                announcements,
                                Successors.in(session, clock, calculation, announcements)),
                        new ReleasingFunds(books, reservations, ledger, announcements))
                .carryOut(messages.stream()
                        .map(message -> (BudgetCommand) message.body())
                        .toList());
    }
}
