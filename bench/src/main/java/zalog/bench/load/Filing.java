package zalog.bench.load;

import io.vertx.core.http.HttpClientResponse;
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;

/** Files applications and remembers when. */
final class Filing {
    /** Keys differ from run to run, although a run begins with an empty database. */
    private final String run = Long.toHexString(ThreadLocalRandom.current().nextLong());

    private final Rest rest;
    private final URI url;
    private final UnaryOperator<String> authorizations;
    private final Flights flights;
    private final Faults faults = new Faults();

    /**
     * Files at the given service.
     *
     * @param authorizations the header for a user
     */
    Filing(Rest rest, URI service, UnaryOperator<String> authorizations, Flights flights) {
        this.rest = rest;
        this.url = service.resolve("/applications");
        this.authorizations = authorizations;
        this.flights = flights;
    }

    /**
     * Files one application.
     *
     * @param dueAt when it should have been sent, in terms of {@link System#nanoTime}: what is late counts as slow
     * @param onFault done where the application was not accepted
     */
    void file(int number, Phase phase, long dueAt, Runnable onFault) {
        var authorization = authorizations.apply(Sme.of(number).user());
        rest.post(url, authorization, run + "-" + number, Bodies.application(number), 202)
                .onSuccess(answer -> {
                    phase.posted(System.nanoTime() - dueAt);
                    flights.accepted(id(answer), phase, dueAt);
                })
                .onFailure(fault -> {
                    faults.add(fault);
                    onFault.run();
                });
    }

    Faults faults() {
        return faults;
    }

    private static UUID id(HttpClientResponse answer) {
        var location = answer.getHeader("Location");
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }
}
