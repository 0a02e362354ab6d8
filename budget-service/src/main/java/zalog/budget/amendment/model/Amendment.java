package zalog.budget.amendment.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.ledger.Cause;
import zalog.ledger.EntryKind;
import zalog.ledger.Posting;

/**
 * A change of a year's limit that was made.
 *
 * @param before the limit until then; zero where the year was added
 * @param by the subject of the officer's token
 */
public record Amendment(
        UUID id, FinancialYear year, Document document, Money before, Money limit, String by, Instant at) {

    /** What it means for the year's ledger. */
    public List<Posting> postings() {
        Money change = limit.minus(before);
        var kind = change.isNegative() ? EntryKind.LIMIT_CUT : EntryKind.LIMIT_RAISED;
        var cause = new Cause(Cause.Kind.LIMIT_AMENDMENT, id.toString());
        return List.of(Posting.common(kind, change.max(change.negated()), cause));
    }
}
