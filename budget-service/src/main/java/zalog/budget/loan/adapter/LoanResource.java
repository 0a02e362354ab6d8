package zalog.budget.loan.adapter;

import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import zalog.budget.loan.model.Calculation;
import zalog.budget.loan.model.Line;
import zalog.budget.loan.model.LineId;
import zalog.budget.loan.model.Loan;
import zalog.budget.loan.model.LoanHistory;
import zalog.kernel.ApplicationId;
import zalog.kernel.Bic;
import zalog.kernel.Money;
import zalog.kit.http.Page;
import zalog.kit.http.PathParameter;
import zalog.kit.identity.Actor;
import zalog.kit.identity.Caller;
import zalog.kit.identity.Roles;
import zalog.kit.persistence.Transactions;
import zalog.kit.problem.Language;
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
            @QueryParam("limit") @Nullable String limit,
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
        return visible(applicationId, (session, history) -> Uni.createFrom().item(history.loan()));
    }

    /** A bank that no longer holds the loan sees what it sent itself. */
    @GET
    @Path("/{applicationId}/events")
    public Uni<Page<EventView>> events(
            @PathParam("applicationId") String applicationId,
            @BeanParam StatementQuery query,
            @Context HttpHeaders headers) {
        Language language = Language.of(headers);
        StatementQuery.Asked asked = query.asked(Optional.empty());
        Optional<Bic> bank = bank();
        return visible(applicationId, (session, history) -> new EventStatements(session, calculation)
                .ofLoan(
                        history,
                        bank.filter(each -> !history.isHeldBy(each))
                                .map(Set::of)
                                .orElse(history.banks()),
                        asked,
                        language));
    }

    @GET
    @Path("/{applicationId}/lines")
    public Uni<Page<LineView>> lines(
            @PathParam("applicationId") String applicationId,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after,
            @Context HttpHeaders headers) {
        int rows = Page.limit(limit);
        String last = Page.after(after).orElse("");
        Language language = Language.of(headers);
        Optional<Bic> bank = bank();
        return visible(applicationId, (session, history) -> {
            Predicate<Line> shown = bank.filter(each -> !history.isHeldBy(each))
                    .map(history::toldBy)
                    .<Predicate<Line>>map(own -> line -> own.contains(line.eventId()))
                    .orElse(line -> true);
            ApplicationId id = history.loan().applicationId();
            return LineAdjustments.of(session, id)
                    .chain(adjusted -> LineAdjustments.claimed(session, id).map(claimed -> Page.of(
                                    lines(history, adjusted.keySet(), claimed)
                                            .filter(shown)
                                            .sorted(Comparator.comparing(LoanResource::position))
                                            .filter(line -> position(line).compareTo(last) > 0)
                                            .limit(rows + 1L)
                                            .toList(),
                                    rows,
                                    LoanResource::position)
                            .map(line -> view(line, adjusted, bank.isEmpty() ? claimed : Map.of(), language))));
        });
    }

    /** By date of payment, and then by event. */
    private static String position(Line line) {
        return line.paidOn() + " " + line.eventId() + " " + line.line();
    }

    /** Those that count, and those that were taken back or corrected into others where money or a closed year stands behind them. */
    private Stream<Line> lines(
            LoanHistory history, Set<LineAdjustments.Key> adjusted, Map<LineAdjustments.Key, Money> claimed) {
        List<Line> lines = history.lines(calculation);
        Set<LineAdjustments.Key> told =
                lines.stream().map(LineAdjustments.Key::of).collect(toSet());
        Stream<Line> gone = claimed.entrySet().stream()
                .filter(each -> !told.contains(each.getKey()))
                .filter(each ->
                        adjusted.contains(each.getKey()) || !each.getValue().isZero())
                .map(Map.Entry::getKey)
                .map(key ->
                        Line.gone(new LineId(history.loan().applicationId(), key.eventId(), key.line(), key.year())));
        return Stream.concat(lines.stream(), gone);
    }

    private static LineView view(
            Line line,
            Map<LineAdjustments.Key, List<LineView.Adjustment>> adjusted,
            Map<LineAdjustments.Key, Money> claimed,
            Language language) {
        var key = LineAdjustments.Key.of(line);
        return LineView.of(
                line, Optional.ofNullable(claimed.get(key)), adjusted.getOrDefault(key, List.of()), language);
    }

    /** The bank as which the caller sees loans, unless it sees them as somebody else anyway. */
    private Optional<Bic> bank() {
        Actor actor = caller.actor();
        return actor.has(Roles.BANK) && !actor.seesAll() && !actor.has(Roles.SME) ? actor.bic() : Optional.empty();
    }

    private <T> Uni<T> visible(String applicationId, BiFunction<Mutiny.StatelessSession, LoanHistory, Uni<T>> then) {
        Actor actor = caller.actor();
        ApplicationId id = PathParameter.of(applicationId, ApplicationId::parse);
        return transactions.run(session -> new LoanFinder(session)
                .find(id)
                .map(found -> found.orElseThrow(ProblemException::notFound))
                .chain(loan -> new LoanHistories(session).of(loan))
                .invoke(history -> {
                    if (!sees(actor, history)) {
                        throw ProblemException.notFound();
                    }
                })
                .chain(history -> then.apply(session, history)));
    }

    private static boolean sees(Actor actor, LoanHistory history) {
        return actor.sees(history.loan().applicant())
                || actor.has(Roles.BANK)
                        && actor.bic().flatMap(history::heldFrom).isPresent();
    }

    private static UUID position(String text) {
        return ApplicationId.parse(text)
                .toOptional()
                .orElseThrow(() -> new ProblemException(Page.badCursor()))
                .value();
    }
}
