package zalog.ledger;

import java.time.Instant;
import zalog.kernel.FinancialYear;

/**
 * A posting in its place.
 *
 * @param number 1 is the year's first; no number is left out
 * @param recordedAt to the microsecond
 */
public record Entry(FinancialYear year, long number, Instant recordedAt, Posting posting) {

    /** Every field in a fixed order, each with its length before it: two entries never have the same text. */
    String canonical() {
        StringBuilder text = new StringBuilder(300);
        add(text, year);
        add(text, number);
        add(text, recordedAt);
        add(text, posting.kind());
        add(text, posting.kind().from());
        add(text, posting.kind().to());
        add(text, posting.interest());
        add(text, posting.guaranteeFee());
        add(text, posting.common());
        add(text, posting.cause().kind());
        add(text, posting.cause().id());
        posting.subject().ifPresent(subject -> {
            add(text, subject.applicationId());
            add(text, subject.region());
            add(text, subject.bank());
            add(text, subject.category());
            add(text, subject.ipKind());
        });
        return text.toString();
    }

    private static void add(StringBuilder text, Object value) {
        String field = value.toString();
        text.append(field.length()).append(':').append(field).append(',');
    }
}
