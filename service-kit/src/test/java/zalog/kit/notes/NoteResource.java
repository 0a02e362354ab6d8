package zalog.kit.notes;

import static zalog.kit.json.Readers.date;
import static zalog.kit.json.Readers.object;
import static zalog.kit.json.Readers.positiveMoney;
import static zalog.kit.json.Readers.text;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zalog.contracts.application.ApplicationWithdrawn;
import zalog.kernel.ApplicationId;
import zalog.kit.http.Answer;
import zalog.kit.http.Idempotency;
import zalog.kit.identity.Caller;
import zalog.kit.identity.Roles;
import zalog.kit.ids.Ids;
import zalog.kit.json.JsonBody;
import zalog.kit.json.Reader;
import zalog.kit.messaging.Origin;
import zalog.kit.messaging.Outbox;
import zalog.kit.persistence.Transactions;
import zalog.kit.time.BusinessClock;

/** A resource as services have them: takes a note and announces it. */
@Path("/notes")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SME)
public class NoteResource {
    record Body(String text) {}

    static final Reader<Body> BODY = object(f -> {
        var text = f.required("text", text(1, 100));
        f.optional("amount", positiveMoney());
        f.optional("on", date());
        return f.complete(() -> new Body(text.get()));
    });

    @Inject
    Transactions transactions;

    @Inject
    Outbox outbox;

    @Inject
    Idempotency idempotency;

    @Inject
    Caller caller;

    @Inject
    BusinessClock clock;

    @Inject
    Ids ids;

    /** What a list may be narrowed by. */
    public static class Filter {
        @QueryParam("status")
        @Nullable
        String status;
    }

    /** Says what it understood of the query. */
    @GET
    public Map<String, String> list(@BeanParam Filter filter, @QueryParam("limit") @Nullable String limit) {
        return Map.of("status", String.valueOf(filter.status), "limit", String.valueOf(limit));
    }

    /** The text "slow" takes a second; the text "late failure" fails after everything was written. */
    @POST
    public Uni<Response> take(@HeaderParam("Idempotency-Key") String key, byte[] bytes) {
        var request = Idempotency.Request.of(caller.actor(), key, "POST /notes", bytes);
        Body body = JsonBody.read(bytes, BODY);
        UUID id = ids.next();
        Answer answer = new Answer(201, Optional.of("/notes/" + id), Optional.empty(), "{\"id\":\"" + id + "\"}");
        return transactions
                .run(session -> idempotency.once(session, request, answer, () -> session.createNativeQuery(
                                "insert into note (subject, message_id, text) values (:subject, :id, :text)")
                        .setParameter("subject", id.toString())
                        .setParameter("id", id)
                        .setParameter("text", body.text())
                        .executeUpdate()
                        .chain(() -> outbox.add(
                                session,
                                Origin.request(),
                                List.of(new ApplicationWithdrawn(new ApplicationId(id), clock.now()))))
                        .chain(() -> ending(body.text()))))
                .map(Answer::response);
    }

    private static Uni<Void> ending(String text) {
        return switch (text) {
            case "late failure" -> Uni.createFrom().failure(new IllegalStateException("late failure"));
            case "slow" -> Uni.createFrom().voidItem().onItem().delayIt().by(Duration.ofSeconds(1));
            default -> Uni.createFrom().voidItem();
        };
    }
}
