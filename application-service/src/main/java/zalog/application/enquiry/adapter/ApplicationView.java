package zalog.application.enquiry.adapter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zalog.application.adapter.Json;
import zalog.application.process.model.Case;
import zalog.application.process.model.State;
import zalog.application.process.model.State.Approved;
import zalog.application.process.model.State.AwaitingGuarantee;
import zalog.application.process.model.State.Refused;
import zalog.application.process.model.State.Waitlisted;
import zalog.application.process.model.Status;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kernel.Reason;
import zalog.kit.problem.Language;

/** All there is to see of an application; what does not belong to its status is left out. */
record ApplicationView(
        ApplicationId id,
        Status status,
        String statusText,
        Instant registeredAt,
        FinancialYear financialYear,
        Optional<List<ReasonView>> reasons,
        Optional<Money> reserved,
        Optional<Waiting> waiting,
        Optional<LocalDate> guaranteeAwaitedUntil,
        Json content,
        Map<String, String> links) {

    /** A reason in the reader's language. */
    record ReasonView(String code, String text) {
        static ReasonView of(Reason reason, Language language) {
            return new ReasonView(reason.code(), language.of(reason.text()));
        }
    }

    /** How much is asked for. The place in the queue moves with every other application, so only the budget can tell it. */
    record Waiting(Money total) {}

    static ApplicationView of(ApplicationRow row, Language language) {
        Case subject = row.subject();
        State state = subject.state();
        Status status = Status.of(state);
        return new ApplicationView(
                subject.id(),
                status,
                language.of(status.label()),
                subject.registeredAt(),
                subject.financialYear(),
                state instanceof Refused(var reasons)
                        ? Optional.of(reasons.stream()
                                .map(reason -> ReasonView.of(reason, language))
                                .toList())
                        : Optional.empty(),
                state instanceof Approved(var reserved) ? Optional.of(reserved) : Optional.empty(),
                state instanceof Waitlisted(var total, var _) ? Optional.of(new Waiting(total)) : Optional.empty(),
                state instanceof AwaitingGuarantee(var until) ? Optional.of(until) : Optional.empty(),
                row.content(),
                links(subject, status));
    }

    private static Map<String, String> links(Case subject, Status status) {
        String self = "/applications/" + subject.id();
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", self);
        links.put("timeline", self + "/timeline");
        if (status == Status.WAITLISTED || status == Status.APPROVED) {
            links.put("reservation", "/reservations/" + subject.id() + "/" + subject.financialYear());
        }
        if (status != Status.REFUSED && status != Status.WITHDRAWN) {
            links.put("withdrawal", self + "/withdrawal");
        }
        return links;
    }
}
