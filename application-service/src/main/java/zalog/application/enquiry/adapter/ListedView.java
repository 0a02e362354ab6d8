package zalog.application.enquiry.adapter;

import java.time.Instant;
import zalog.application.process.adapter.CaseRow;
import zalog.application.process.model.Case;
import zalog.application.process.model.Status;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Inn;
import zalog.kit.persistence.RawRow;

/** An application in a list. */
record ListedView(ApplicationId id, Status status, Instant registeredAt, FinancialYear financialYear, Firm applicant) {

    /** Who applied. */
    record Firm(Inn inn, String name) {}

    static ListedView of(RawRow row) {
        Case subject = CaseRow.toCase(row);
        return new ListedView(
                subject.id(),
                Status.of(subject.state()),
                subject.registeredAt(),
                subject.financialYear(),
                new Firm(new Inn(row.text(CaseRow.NEXT)), row.text(CaseRow.NEXT + 1)));
    }
}
