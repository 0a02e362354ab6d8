package zalog.application.filing.adapter;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import zalog.application.form.ApplicationForm;
import zalog.kit.http.Answer;
import zalog.kit.http.Idempotency;
import zalog.kit.identity.Caller;
import zalog.kit.identity.Roles;
import zalog.kit.json.JsonBody;
import zalog.kit.persistence.GroupCommit;
import zalog.kit.persistence.Transactions;

/** Takes applications. */
@Path("/applications")
@RolesAllowed(Roles.SME)
public class FilingResource {
    private final FilingWork filing;
    private final GroupCommit<Submission, Answer> commits;
    private final Caller caller;

    @Inject
    FilingResource(Transactions transactions, FilingWork filing, Caller caller) {
        this.filing = filing;
        this.commits = new GroupCommit<>(transactions, filing::file, filing::file);
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> file(@HeaderParam("Idempotency-Key") @Nullable String key, byte[] body) {
        var request = Idempotency.Request.of(caller.actor(), key, "POST /applications", body);
        var content = JsonBody.read(body, ApplicationForm.filedBy(caller.firm()));
        return commits.submit(filing.submission(request, content)).map(Answer::response);
    }
}
