package zalog.application.enquiry.adapter;

import zalog.application.adapter.Json;
import zalog.application.process.adapter.CaseRow;
import zalog.application.process.model.Case;
import zalog.kernel.Inn;
import zalog.kit.persistence.RawRow;

/** An application with what was filed. */
record ApplicationRow(Case subject, Inn firm, Json content) {

    static ApplicationRow of(RawRow row) {
        return new ApplicationRow(
                CaseRow.toCase(row), new Inn(row.text(CaseRow.NEXT)), new Json(row.text(CaseRow.NEXT + 1)));
    }
}
