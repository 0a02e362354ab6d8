package zalog.application.enquiry.adapter;

import jakarta.persistence.Tuple;
import zalog.application.adapter.Json;
import zalog.application.process.adapter.CaseRow;
import zalog.application.process.model.Case;
import zalog.kernel.Inn;

/** An application with what was filed. */
record ApplicationRow(Case subject, Inn firm, Json content) {

    static ApplicationRow of(Tuple row) {
        return new ApplicationRow(
                CaseRow.toCase(row), new Inn(row.get("inn", String.class)), new Json(row.get("content", String.class)));
    }
}
