package zalog.guarantee.verification.adapter;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import zalog.kernel.ApplicationId;
import zalog.kernel.Inn;
import zalog.kit.http.PathParameter;
import zalog.kit.identity.Actor;
import zalog.kit.identity.Caller;
import zalog.kit.identity.Roles;
import zalog.kit.persistence.Transactions;
import zalog.kit.problem.ProblemException;

/** What the last check of an application's guarantee found, as it was announced. */
@Path("/verifications")
public class VerificationResource {
    private final Transactions transactions;
    private final Caller caller;

    @Inject
    VerificationResource(Transactions transactions, Caller caller) {
        this.transactions = transactions;
        this.caller = caller;
    }

    @GET
    @Path("/{applicationId}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.SME, Roles.OFFICER, Roles.AUDITOR})
    public Uni<String> find(@PathParam("applicationId") String applicationId) {
        Actor actor = caller.actor();
        ApplicationId id = PathParameter.of(applicationId, ApplicationId::parse);
        return transactions.run(session -> PostgresCases.find(session, id)).map(found -> found.filter(
                        row -> actor.sees(new Inn(row.applicant)))
                .map(row -> row.announced)
                .orElseThrow(ProblemException::notFound));
    }
}
