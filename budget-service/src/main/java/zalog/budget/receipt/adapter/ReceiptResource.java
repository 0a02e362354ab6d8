package zalog.budget.receipt.adapter;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import zalog.budget.ledger.adapter.Entries;
import zalog.budget.ledger.adapter.EntryQuery;
import zalog.budget.loan.model.Calculation;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kit.http.PathParameter;
import zalog.kit.identity.Actor;
import zalog.kit.identity.Caller;
import zalog.kit.identity.Roles;
import zalog.kit.persistence.Transactions;
import zalog.kit.problem.Language;
import zalog.kit.problem.ProblemException;
import zalog.kit.time.BusinessClock;
import zalog.ledger.ChainedEntry;

/** Shows what an application asked for, claimed, got and gave back of a year's money, and why. */
@Path("/receipts")
public class ReceiptResource {
    /** One application has a few dozen entries in a year; nobody's receipt is cut off. */
    private static final int ENTRIES_MAX = 10_000;

    private final Transactions transactions;
    private final Entries entries;
    private final Calculation calculation;
    private final Caller caller;
    private final BusinessClock clock;

    @Inject
    ReceiptResource(
            Transactions transactions, Entries entries, Calculation calculation, Caller caller, BusinessClock clock) {
        this.transactions = transactions;
        this.entries = entries;
        this.calculation = calculation;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/{applicationId}/{year}")
    @RolesAllowed({Roles.SME, Roles.OFFICER, Roles.AUDITOR})
    public Uni<ReceiptView> find(
            @PathParam("applicationId") String applicationId,
            @PathParam("year") String year,
            @Context HttpHeaders headers) {
        Actor actor = caller.actor();
        ApplicationId id = PathParameter.of(applicationId, ApplicationId::parse);
        FinancialYear financialYear = PathParameter.of(year, FinancialYear::parse);
        Language language = Language.of(headers);
        return receipts(actor, id, financialYear, language)
                .chain(receipts -> entries.page(EntryQuery.of(financialYear, id), 0, Long.MAX_VALUE, ENTRIES_MAX)
                        .map(found -> view(receipts, found)));
    }

    private Uni<Receipts> receipts(Actor actor, ApplicationId id, FinancialYear year, Language language) {
        return transactions.run(session -> Grounds.of(session, id, year, loan -> actor.sees(loan.applicant()))
                .map(found -> found.orElseThrow(ProblemException::notFound))
                .map(grounds -> new Receipts(grounds, year, calculation, language)));
    }

    private ReceiptView view(Receipts receipts, List<ChainedEntry> found) {
        var items = receipts.items(found);
        if (items.isEmpty()) {
            throw ProblemException.notFound();
        }
        var loan = receipts.grounds().history().loan();
        return new ReceiptView(
                loan.applicationId(),
                receipts.year(),
                clock.now(),
                ReceiptView.Rules.of(calculation.rulesOf(loan)),
                loan,
                items);
    }
}
