package zalog.budget.amendment.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.budget.Announcements;
import zalog.budget.amendment.AddingYears;
import zalog.budget.amendment.AmendingLimits;
import zalog.budget.appropriation.adapter.PostgresBooks;
import zalog.budget.closing.adapter.ClosingWork;
import zalog.budget.ledger.adapter.PostgresLedger;
import zalog.budget.reservation.GrowingReservations;
import zalog.budget.reservation.PromotingRequests;
import zalog.budget.reservation.adapter.PostgresReservations;
import zalog.kit.messaging.Origin;
import zalog.kit.messaging.Outbox;
import zalog.kit.time.BusinessClock;

/** Puts together what amends limits and what adds years, within one transaction. */
@ApplicationScoped
class AmendmentWork {
    private final ClosingWork closing;
    private final Outbox outbox;
    private final BusinessClock clock;

    @Inject
    AmendmentWork(ClosingWork closing, Outbox outbox, BusinessClock clock) {
        this.closing = closing;
        this.outbox = outbox;
        this.clock = clock;
    }

    AmendingLimits amending(Mutiny.StatelessSession session) {
        var ledger = new PostgresLedger(session);
        return new AmendingLimits(
                new PostgresBooks(session, clock),
                new PostgresAmendments(session),
                ledger,
                new PromotingRequests(new PostgresReservations(session), ledger, announcements(session)));
    }

    AddingYears adding(Mutiny.StatelessSession session) {
        var ledger = new PostgresLedger(session);
        return new AddingYears(
                amending(session),
                new PostgresAmendments(session),
                ledger,
                added -> closing.carryInto(session, added),
                new GrowingReservations(new PostgresReservations(session), ledger),
                announcements(session));
    }

    private Announcements announcements(Mutiny.StatelessSession session) {
        return events -> outbox.add(session, Origin.request(), events);
    }
}
