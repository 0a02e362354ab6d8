package zalog.application.process.adapter;

import jakarta.persistence.Tuple;
import java.util.UUID;
import zalog.application.adapter.Columns;
import zalog.application.process.model.Case;
import zalog.kernel.ApplicationId;

/** The columns of {@code application} that make a case. */
public final class CaseRow {
    /** To be selected, from {@code application} under the alias {@code a}. */
    public static final String COLUMNS = "a.id, a.registered_at, a.version, cast(a.state as text) as state";

    private CaseRow() {}

    public static Case toCase(Tuple row) {
        return new Case(
                new ApplicationId(row.get("id", UUID.class)),
                Columns.instant(row, "registered_at"),
                StateJson.read(row.get("state", String.class)),
                row.get("version", Integer.class));
    }
}
