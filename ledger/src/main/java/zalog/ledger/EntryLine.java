package zalog.ledger;

import java.time.Instant;
import java.util.Optional;
import zalog.kernel.ApplicationId;
import zalog.kernel.Bic;
import zalog.kernel.FinancialYear;
import zalog.kernel.IpKind;
import zalog.kernel.Money;
import zalog.kernel.SmeCategory;

/**
 * An entry as it is shown and exported: a line of JSON.
 *
 * @param debit the account that the money goes to
 * @param credit the account that it comes from
 * @param hash of this entry and every one before it, 64 hexadecimal digits
 */
public record EntryLine(
        FinancialYear financialYear,
        long number,
        Instant recordedAt,
        EntryKind kind,
        Account debit,
        Account credit,
        Money interest,
        Money guaranteeFee,
        Money common,
        Cause.Kind causeKind,
        String causeId,
        Optional<ApplicationId> applicationId,
        Optional<String> region,
        Optional<Bic> bank,
        Optional<SmeCategory> category,
        Optional<IpKind> ipKind,
        String hash) {

    public static EntryLine of(ChainedEntry chained) {
        Entry entry = chained.entry();
        Posting posting = entry.posting();
        Optional<Subject> subject = posting.subject();
        return new EntryLine(
                entry.year(),
                entry.number(),
                entry.recordedAt(),
                posting.kind(),
                posting.kind().to(),
                posting.kind().from(),
                posting.interest(),
                posting.guaranteeFee(),
                posting.common(),
                posting.cause().kind(),
                posting.cause().id(),
                subject.map(Subject::applicationId),
                subject.map(Subject::region),
                subject.map(Subject::bank),
                subject.map(Subject::category),
                subject.map(Subject::ipKind),
                chained.hash().toString());
    }

    /** Fields that contradict each other throw IllegalArgumentException. */
    ChainedEntry toEntry() {
        if (debit != kind.to() || credit != kind.from()) {
            throw new IllegalArgumentException(kind + " does not move money from " + credit + " to " + debit);
        }
        var posting = new Posting(kind, subject(), interest, guaranteeFee, common, new Cause(causeKind, causeId));
        return new ChainedEntry(new Entry(financialYear, number, recordedAt, posting), Hash.parse(hash));
    }

    private Optional<Subject> subject() {
        return applicationId.map(id -> new Subject(
                id,
                region.orElseThrow(() -> incomplete("region")),
                bank.orElseThrow(() -> incomplete("bank")),
                category.orElseThrow(() -> incomplete("category")),
                ipKind.orElseThrow(() -> incomplete("ipKind"))));
    }

    private static IllegalArgumentException incomplete(String field) {
        return new IllegalArgumentException(field + " is missing");
    }
}
