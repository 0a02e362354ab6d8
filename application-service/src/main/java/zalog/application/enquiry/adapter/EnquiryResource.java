package zalog.application.enquiry.adapter;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zalog.application.process.model.Status;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Inn;
import zalog.kit.http.ETags;
import zalog.kit.http.Page;
import zalog.kit.http.PathParameter;
import zalog.kit.http.Query;
import zalog.kit.identity.Actor;
import zalog.kit.identity.Caller;
import zalog.kit.identity.Roles;
import zalog.kit.persistence.Transactions;
import zalog.kit.problem.Language;
import zalog.kit.problem.ProblemException;

/** Shows applications. */
@Path("/applications")
@RolesAllowed({Roles.SME, Roles.OFFICER, Roles.AUDITOR})
public class EnquiryResource {
    private final Transactions transactions;
    private final PostgresEnquiries enquiries;
    private final Caller caller;

    @Inject
    EnquiryResource(Transactions transactions, PostgresEnquiries enquiries, Caller caller) {
        this.transactions = transactions;
        this.enquiries = enquiries;
        this.caller = caller;
    }

    /** The newest first. */
    @GET
    public Uni<Page<ListedView>> list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("financialYear") @Nullable String financialYear,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        Optional<Inn> firm = caller.actor().seesAll() ? Optional.empty() : Optional.of(caller.firm());
        Listing wanted = new Listing(
                firm,
                Query.oneOf("status", status, Status.class),
                Query.parsed("financialYear", financialYear, FinancialYear::parse),
                Page.after(after).map(Listing.Position::parse),
                Page.limit(limit));
        return transactions
                .run(session -> enquiries.list(session, wanted))
                .map(rows -> Page.of(rows, wanted.limit(), Listing.Position::of));
    }

    @GET
    @Path("/{id}")
    public Uni<Response> one(@PathParam("id") String id, @Context HttpHeaders headers) {
        ApplicationId wanted = parse(id);
        Actor actor = caller.actor();
        Language language = Language.of(headers);
        return transactions
                .run(session -> enquiries.one(session, wanted))
                .map(found -> found.filter(row -> actor.sees(row.firm())).orElseThrow(ProblemException::notFound))
                .map(row -> Response.ok(ApplicationView.of(row, language))
                        .header(HttpHeaders.ETAG, ETags.of(row.subject().version()))
                        .build());
    }

    @GET
    @Path("/{id}/timeline")
    public Uni<TimelineView> timeline(@PathParam("id") String id, @Context HttpHeaders headers) {
        ApplicationId wanted = parse(id);
        Actor actor = caller.actor();
        Language language = Language.of(headers);
        return transactions
                .run(session -> enquiries
                        .firmOf(session, wanted)
                        .map(found -> found.filter(actor::sees).orElseThrow(ProblemException::notFound))
                        .chain(() -> enquiries.timeline(session, wanted)))
                .map(entries -> TimelineView.of(entries, language));
    }

    private static ApplicationId parse(String id) {
        return PathParameter.of(id, ApplicationId::parse);
    }
}
