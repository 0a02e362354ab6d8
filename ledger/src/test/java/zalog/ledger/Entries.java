package zalog.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import zalog.kernel.ApplicationId;
import zalog.kernel.Bic;
import zalog.kernel.FinancialYear;
import zalog.kernel.IpKind;
import zalog.kernel.Money;
import zalog.kernel.SmeCategory;

/** A small ledger: a limit, and reservations under it. */
final class Entries {
    static final FinancialYear YEAR = new FinancialYear(2019);
    static final Instant AT = Instant.parse("2019-10-01T09:00:00.123456Z");

    private Entries() {}

    static List<ChainedEntry> of(int count) {
        List<Posting> postings = new ArrayList<>();
        postings.add(Posting.common(
                EntryKind.LIMIT_RAISED, Money.ofRoubles(40_000_000), new Cause(Cause.Kind.PROGRAMME, "533")));
        for (int i = 1; i < count; i++) {
            postings.add(reservation(i));
        }
        return Chain.empty(YEAR).entries(postings, AT);
    }

    static Posting reservation(int number) {
        var id = new ApplicationId(new UUID(0, number));
        var subject = new Subject(id, "RU-MOW", new Bic("044525225"), SmeCategory.SMALL, IpKind.INVENTION);
        return Posting.of(
                EntryKind.RESERVED,
                subject,
                new Money(38_643_84L + number),
                new Money(number),
                new Cause(Cause.Kind.APPLICATION, id.toString()));
    }

    static Chain end(List<ChainedEntry> entries) {
        return Chain.empty(YEAR).after(entries.getLast());
    }
}
