package zalog.kit.messaging;

import static zalog.kit.json.Readers.integer;
import static zalog.kit.json.Readers.list;
import static zalog.kit.json.Readers.object;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.logging.Logger;
import zalog.kit.identity.Caller;
import zalog.kit.identity.Roles;
import zalog.kit.json.JsonBody;
import zalog.kit.json.Reader;
import zalog.kit.persistence.Transactions;

/** Lists dead letters and sends them again. */
@Path("/dead-letters")
@RolesAllowed(Roles.OPERATOR)
public class DeadLetterResource {
    private static final Logger LOG = Logger.getLogger(DeadLetterResource.class);
    private static final int LISTED_MAX = 500;
    private static final Reader<List<Integer>> POSITIONS = object(f -> {
        var positions = f.optional("positions", list(integer(1, Integer.MAX_VALUE), 1, LISTED_MAX));
        return f.complete(() -> positions.get().orElse(List.of()));
    });

    private final Transactions transactions;
    private final DeadLetters deadLetters;
    private final Caller caller;

    @Inject
    DeadLetterResource(Transactions transactions, DeadLetters deadLetters, Caller caller) {
        this.transactions = transactions;
        this.deadLetters = deadLetters;
        this.caller = caller;
    }

    /** The oldest dead letters that nobody has sent again. */
    @GET
    public Uni<List<DeadLetterRow>> waiting() {
        return transactions.run(session -> session.createQuery(
                        "from DeadLetterRow where replayedAt is null order by position", DeadLetterRow.class)
                .setMaxResults(LISTED_MAX)
                .getResultList());
    }

    /** Sends the named ones again, or all; each goes out once, in the order in which they died. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/replay")
    public Uni<Replayed> replay(byte[] body) {
        List<Long> positions =
                JsonBody.read(body, POSITIONS).stream().map(Integer::longValue).toList();
        String by = caller.actor().subject();
        return transactions
                .run(session -> deadLetters.replay(session, positions, by))
                .invoke(count -> LOG.infof("%s had %d dead letters sent again", by, count))
                .map(Replayed::new);
    }

    /** How many were sent again. */
    public record Replayed(int replayed) {}
}
