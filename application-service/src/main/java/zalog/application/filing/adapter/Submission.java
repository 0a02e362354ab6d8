package zalog.application.filing.adapter;

import zalog.application.filing.Filed;
import zalog.kit.http.Answer;
import zalog.kit.http.Idempotency;
import zalog.kit.messaging.Origin;
import zalog.kit.messaging.Outgoing;

/** A request to file an application. Requests with the same key are the same, whatever they file. */
record Submission(Idempotency.Request request, Filed filed, Answer receipt, Origin origin) {

    Outgoing announcement() {
        return new Outgoing(origin, filed.announcement());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Submission that
                && that.request.actor().equals(request.actor())
                && that.request.key().equals(request.key());
    }

    @Override
    public int hashCode() {
        return request.key().hashCode();
    }
}
