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
import zalog.kit.persistence.Transactions;

/** Takes applications. */
@Path("/applications")
@RolesAllowed(Roles.SME)
public class FilingResource {
    private final Transactions transactions;
    private final FilingWork filing;
    private final Caller caller;

    @Inject
    FilingResource(Transactions transactions, FilingWork filing, Caller caller) {
        this.transactions = transactions;
        this.filing = filing;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> file(@HeaderParam("Idempotency-Key") @Nullable String key, byte[] body) {
        var request = Idempotency.Request.of(caller.actor(), key, "POST /applications", body);
        var content = JsonBody.read(body, ApplicationForm.filedBy(caller.firm()));
        return transactions
                .run(session -> filing.file(session, request, content))
                .map(Answer::response);
    }
}
