package zalog.budget.loan.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import zalog.budget.appropriation.adapter.PostgresBooks;
import zalog.budget.ledger.adapter.PostgresLedger;
import zalog.budget.loan.RecordingLoanEvents;
import zalog.budget.loan.model.Calculation;
import zalog.budget.loan.model.LoanEvent;
import zalog.budget.loan.model.Verdict;
import zalog.kernel.Bic;
import zalog.kit.identity.Caller;
import zalog.kit.identity.Roles;
import zalog.kit.json.JsonBody;
import zalog.kit.json.Violation;
import zalog.kit.logging.LogKeys;
import zalog.kit.messaging.Origin;
import zalog.kit.messaging.Outbox;
import zalog.kit.persistence.Transactions;
import zalog.kit.problem.Language;
import zalog.kit.time.BusinessClock;

/** Takes what banks tell of their loans. */
@Path("/loans/events")
public class LoanEventsResource {
    private static final Logger LOG = Logger.getLogger(LoanEventsResource.class);

    private final Transactions transactions;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final Calculation calculation;
    private final Caller caller;

    @Inject
    LoanEventsResource(
            Transactions transactions, Outbox outbox, BusinessClock clock, Calculation calculation, Caller caller) {
        this.transactions = transactions;
        this.outbox = outbox;
        this.clock = clock;
        this.calculation = calculation;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.BANK)
    public Uni<Verdicts> record(byte[] body, @Context HttpHeaders headers) {
        Bic bank = caller.bank();
        Language language = Language.of(headers);
        List<Item> items = JsonBody.read(body, LoanEventForm.EVENTS).stream()
                .map(Item::read)
                .toList();
        List<LoanEvent> events =
                items.stream().flatMap(item -> item.event().stream()).toList();
        return transactions
                .run(session -> useCase(session).record(bank, events, clock.today()))
                .invoke(verdicts -> log(bank, events, verdicts))
                .map(verdicts -> Verdicts.of(items, verdicts, language));
    }

    private static void log(Bic bank, List<LoanEvent> events, List<Verdict> verdicts) {
        if (LOG.isDebugEnabled()) {
            for (int i = 0; i < events.size(); i++) {
                var agreement = events.get(i).agreement().number();
                var verdict = verdicts.get(i);
                try (var keys = new LogKeys().loan(bank.toString(), agreement)) {
                    verdict.faults().forEach(fault -> keys.reason(fault.reason().code()));
                    LOG.debugf("An event of a loan: %s", verdict.kind());
                }
            }
        }
    }

    private RecordingLoanEvents useCase(Mutiny.StatelessSession session) {
        return new RecordingLoanEvents(
                calculation,
                new PostgresLoans(session),
                new PostgresBooks(session, clock),
                new PostgresLedger(session),
                announced -> outbox.add(session, Origin.request(), announced));
    }

    /** One event as it came: readable, or with what is wrong with it. */
    record Item(Optional<String> eventId, Optional<LoanEvent> event, List<Violation> violations) {
        static Item read(JsonNode node) {
            List<Violation> violations = new ArrayList<>();
            var event = LoanEventForm.EVENT.read(node, "", violations);
            var id = Optional.ofNullable(node.path("eventId").textValue())
                    .filter(text -> text.length() <= LoanEventForm.EVENT_ID_MAX);
            return new Item(id, event, violations);
        }
    }

    /** The answer: a verdict for every event, in the order of the request. */
    public record Verdicts(List<OfEvent> verdicts) {
        static Verdicts of(List<Item> items, List<Verdict> verdicts, Language language) {
            Iterator<Verdict> next = verdicts.iterator();
            List<OfEvent> all = new ArrayList<>(items.size());
            for (Item item : items) {
                all.add(
                        item.event().isPresent()
                                ? OfEvent.of(all.size(), item, next.next(), language)
                                : OfEvent.unreadable(all.size(), item, language));
            }
            return new Verdicts(all);
        }
    }

    /** The verdict over one event. */
    public record OfEvent(int index, Optional<String> eventId, Verdict.Kind verdict, List<OfField> violations) {
        static OfEvent of(int index, Item item, Verdict verdict, Language language) {
            var violations = verdict.faults().stream()
                    .map(fault -> new OfField(
                            "/" + fault.field(),
                            fault.reason().code(),
                            language.of(fault.reason().text())))
                    .toList();
            return new OfEvent(index, item.eventId(), verdict.kind(), violations);
        }

        static OfEvent unreadable(int index, Item item, Language language) {
            var violations = item.violations().stream()
                    .map(each -> new OfField(
                            each.pointer(),
                            each.reason().code(),
                            language.of(each.reason().text())))
                    .toList();
            return new OfEvent(index, item.eventId(), Verdict.Kind.REFUSED, violations);
        }
    }

    /** One fault of an event. */
    public record OfField(String pointer, String code, String text) {}
}
