package zalog.kit.time.adapter;

import static zalog.kit.json.Readers.instant;
import static zalog.kit.json.Readers.object;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import zalog.kit.identity.Roles;
import zalog.kit.json.JsonBody;
import zalog.kit.json.Reader;
import zalog.kit.problem.ProblemException;

/** Reads and sets the business clock of a development system; elsewhere it is not there. */
@Path("/dev/clock")
@RolesAllowed(Roles.OPERATOR)
public class ClockResource {
    private static final Reader<Instant> NOW = object(f -> {
        var now = f.required("now", instant());
        return f.complete(now::get);
    });

    private final OffsetClock clock;
    private final ClockConfig config;

    @Inject
    ClockResource(OffsetClock clock, ClockConfig config) {
        this.clock = clock;
        this.config = config;
    }

    @GET
    public Reading read() {
        requireSettable();
        return new Reading(clock.now());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Reading set(byte[] body) {
        requireSettable();
        clock.set(JsonBody.read(body, NOW));
        return new Reading(clock.now());
    }

    private void requireSettable() {
        if (!config.settable()) {
            throw ProblemException.notFound();
        }
    }

    /** What the clock shows. */
    public record Reading(Instant now) {}
}
