package zalog.application.filing.adapter;

import java.time.Instant;
import java.util.Optional;
import zalog.application.adapter.Json;
import zalog.application.filing.Filed;
import zalog.application.process.model.Status;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kit.http.Answer;

/** What whoever files an application gets at once. */
record Receipt(ApplicationId id, Status status, Instant registeredAt, FinancialYear financialYear) {

    static Answer of(Filed filed) {
        var subject = filed.subject();
        var receipt =
                new Receipt(subject.id(), Status.of(subject.state()), subject.registeredAt(), subject.financialYear());
        return new Answer(
                202,
                Optional.of("/applications/" + subject.id()),
                Optional.empty(),
                Json.of(receipt).text());
    }
}
