package zalog.budget.loan.adapter;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import zalog.budget.appropriation.adapter.PostgresBooks;
import zalog.budget.loan.RecordingLoanEvents;
import zalog.budget.loan.model.Agreement;
import zalog.budget.loan.model.Calculation;
import zalog.budget.loan.model.Submission;
import zalog.budget.loan.model.Verdict;
import zalog.kernel.Bic;
import zalog.kit.http.Page;
import zalog.kit.identity.Caller;
import zalog.kit.identity.Roles;
import zalog.kit.json.JsonBody;
import zalog.kit.logging.LogKeys;
import zalog.kit.messaging.Origin;
import zalog.kit.messaging.Outbox;
import zalog.kit.persistence.Transactions;
import zalog.kit.problem.Language;
import zalog.kit.time.BusinessClock;

/** Takes what banks tell of their loans, and shows them what became of it. */
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
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.BANK)
    public Uni<VerdictsView> record(byte[] body, @Context HttpHeaders headers) {
        Bic bank = caller.bank();
        Language language = Language.of(headers);
        List<Submission> submissions = JsonBody.read(body, LoanEventForm.EVENTS).stream()
                .map(node -> LoanEventForm.submission(bank, node))
                .toList();
        return record(bank, submissions).map(verdicts -> VerdictsView.of(submissions, verdicts, language));
    }

    @POST
    @Consumes("text/csv")
    @RolesAllowed(Roles.BANK)
    public Uni<VerdictsView> recordRows(byte[] body, @Context HttpHeaders headers) {
        Bic bank = caller.bank();
        Language language = Language.of(headers);
        List<LoanEventCsv.Row> rows = LoanEventCsv.read(bank, body);
        return record(bank, rows.stream().map(LoanEventCsv.Row::submission).toList())
                .map(verdicts -> VerdictsView.ofRows(rows, verdicts, language));
    }

    @GET
    @RolesAllowed(Roles.BANK)
    public Uni<Page<EventView>> statement(
            @QueryParam("agreementNumber") @Nullable String agreementNumber,
            @BeanParam StatementQuery query,
            @Context HttpHeaders headers) {
        Bic bank = caller.bank();
        Language language = Language.of(headers);
        StatementQuery.Asked asked = query.asked(Optional.ofNullable(agreementNumber));
        return transactions.run(session -> new EventStatements(session, calculation).ofBank(bank, asked, language));
    }

    private Uni<List<Verdict>> record(Bic bank, List<Submission> submissions) {
        return transactions
                .run(session -> useCase(session).record(bank, submissions, clock.today()))
                .invoke(verdicts -> log(bank, submissions, verdicts));
    }

    private static void log(Bic bank, List<Submission> submissions, List<Verdict> verdicts) {
        if (LOG.isDebugEnabled()) {
            for (int i = 0; i < submissions.size(); i++) {
                var agreement =
                        submissions.get(i).agreement().map(Agreement::number).orElse("");
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
                Saving.in(session, clock),
                announced -> outbox.add(session, Origin.request(), announced));
    }
}
