package zalog.budget.loan.adapter;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import zalog.budget.loan.model.Calculation;
import zalog.budget.loan.model.Loan;
import zalog.budget.loan.model.LoanHistory;
import zalog.kernel.ApplicationId;
import zalog.kit.http.Page;
import zalog.kit.identity.Actor;
import zalog.kit.identity.Caller;
import zalog.kit.identity.Roles;
import zalog.kit.persistence.Transactions;
import zalog.kit.problem.Language;
import zalog.kit.problem.Problem;
import zalog.kit.problem.ProblemException;

/** Shows loans, what banks told of them and what follows from it: to the firm, its bank, officers and auditors. */
@Path("/loans")
@RolesAllowed({Roles.SME, Roles.BANK, Roles.OFFICER, Roles.AUDITOR})
public class LoanResource {
    private final Transactions transactions;
    private final Calculation calculation;
    private final Caller caller;

    @Inject
    LoanResource(Transactions transactions, Calculation calculation, Caller caller) {
        this.transactions = transactions;
        this.calculation = calculation;
        this.caller = caller;
    }

    @GET
    public Uni<Page<Loan>> page(
            @QueryParam("agreementNumber") @Nullable String agreementNumber,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        Actor actor = caller.actor();
        int rows = Page.limit(limit);
        Optional<UUID> last = Page.after(after).map(LoanResource::position);
        return transactions
                .run(session ->
                        new LoanFinder(session).page(actor, Optional.ofNullable(agreementNumber), last, rows + 1))
                .map(loans -> Page.of(loans, rows, loan -> loan.applicationId().toString()));
    }

    @GET
    @Path("/{applicationId}")
    public Uni<Loan> find(@PathParam("applicationId") String applicationId) {
        return find(applicationId, (finder, loan) -> Uni.createFrom().item(loan));
    }

    @GET
    @Path("/{applicationId}/events")
    public Uni<Listed<EventView>> events(@PathParam("applicationId") String applicationId) {
        return find(applicationId, LoanFinder::events)
                .map(rows -> new Listed<>(rows.stream().map(EventView::of).toList()));
    }

    @GET
    @Path("/{applicationId}/lines")
    public Uni<Listed<LineView>> lines(@PathParam("applicationId") String applicationId, @Context HttpHeaders headers) {
        Language language = Language.of(headers);
        return find(applicationId, (finder, loan) -> finder.events(loan)
                        .map(rows -> new LoanHistory(
                                loan, rows.stream().map(LoanEventRow::toEvent).toList())))
                .map(history -> new Listed<>(history.lines(calculation).stream()
                        .map(line -> LineView.of(line, language))
                        .toList()));
    }

    private <T> Uni<T> find(String applicationId, BiFunction<LoanFinder, Loan, Uni<T>> then) {
        Actor actor = caller.actor();
        ApplicationId id = ApplicationId.parse(applicationId).toOptional().orElseThrow(LoanResource::notFound);
        return transactions.run(session -> {
            var finder = new LoanFinder(session);
            return finder.find(id)
                    .map(found -> found.filter(loan ->
                                    actor.sees(loan.applicant(), loan.terms().bank()))
                            .orElseThrow(LoanResource::notFound))
                    .chain(loan -> then.apply(finder, loan));
        });
    }

    private static UUID position(String text) {
        return ApplicationId.parse(text)
                .toOptional()
                .orElseThrow(() -> new ProblemException(Page.badCursor()))
                .value();
    }

    private static ProblemException notFound() {
        return new ProblemException(Problem.notFound());
    }

    /** All there is. */
    public record Listed<T>(List<T> items) {}
}
