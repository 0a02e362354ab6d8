package zalog.budget.loan.adapter;

import java.time.Instant;
import zalog.kit.persistence.RawRow;

/**
 * What was refused, for reading; it is written by a native statement.
 *
 * @param body as JSON
 * @param faults as JSON
 */
record RefusedLoanEventRow(long position, Instant receivedAt, String bank, String body, String faults) {
    /** In the order in which they are read, of a table called {@code event}. */
    static final String COLUMNS = "event.position, event.received_at, event.bank, event.body, event.faults";

    static RefusedLoanEventRow of(RawRow row) {
        return new RefusedLoanEventRow(row.number(0), row.instant(1), row.text(2), row.text(3), row.text(4));
    }
}
