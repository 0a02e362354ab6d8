package zalog.application.process.adapter;

import zalog.application.process.model.Case;
import zalog.kernel.ApplicationId;
import zalog.kit.persistence.RawRow;

/** The columns of {@code application} that make a case. */
public final class CaseRow {
    /** To be selected first, from {@code application} under the alias {@code a}. */
    public static final String COLUMNS = "a.id, a.registered_at, a.version, cast(a.state as text)";

    /** The number of the column that comes after them. */
    public static final int NEXT = 4;

    private CaseRow() {}

    public static Case toCase(RawRow row) {
        return new Case(
                new ApplicationId(row.uuid(0)), row.instant(1), StateJson.read(row.text(3)), (int) row.number(2));
    }
}
