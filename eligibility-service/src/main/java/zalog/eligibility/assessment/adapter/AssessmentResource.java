package zalog.eligibility.assessment.adapter;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import zalog.kernel.ApplicationId;
import zalog.kit.identity.Actor;
import zalog.kit.identity.Caller;
import zalog.kit.identity.Roles;
import zalog.kit.persistence.Transactions;
import zalog.kit.problem.ProblemException;

/** Shows what was found about an application: every check with its figures, to its applicant and to those who oversee. */
@Path("/assessments")
public class AssessmentResource {
    private final Caller caller;
    private final Transactions transactions;

    @Inject
    AssessmentResource(Caller caller, Transactions transactions) {
        this.caller = caller;
        this.transactions = transactions;
    }

    @GET
    @Path("/{applicationId}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.SME, Roles.OFFICER, Roles.AUDITOR})
    public Uni<String> assessment(@PathParam("applicationId") String id) {
        Actor actor = caller.actor();
        return find(id).map(found -> found.filter(row -> actor.sees(row.applicant()))
                .map(AnnouncedRow::json)
                .orElseThrow(ProblemException::notFound));
    }

    private Uni<Optional<AnnouncedRow>> find(String id) {
        return ApplicationId.parse(id)
                .toOptional()
                .map(application -> transactions.run(session -> AnnouncedRow.find(session, application)))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }
}
