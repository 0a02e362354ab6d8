package zalog.eligibility.rules.adapter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import zalog.eligibility.rules.model.RuleSet;
import zalog.kernel.RuleSets;
import zalog.kit.http.Page;
import zalog.kit.identity.Roles;
import zalog.kit.problem.ProblemException;

/** Shows the rule sets to anybody with a token. */
@Path("/rule-sets")
public class RuleSetResource {
    private final RuleSets<RuleSet> ruleSets;

    @Inject
    RuleSetResource(RuleSets<RuleSet> ruleSets) {
        this.ruleSets = ruleSets;
    }

    @GET
    @RolesAllowed(Roles.ANY)
    public Page<RuleSetView> all() {
        return new Page<>(
                ruleSets.all().stream()
                        .map(set -> RuleSetView.of(set, ruleSets))
                        .toList(),
                Optional.empty());
    }

    @GET
    @Path("/{decree}/{date}")
    @RolesAllowed(Roles.ANY)
    public RuleSetView one(@PathParam("decree") String decree, @PathParam("date") String date) {
        return ruleSets.byId(decree + "/" + date)
                .map(set -> RuleSetView.of(set, ruleSets))
                .orElseThrow(ProblemException::notFound);
    }
}
