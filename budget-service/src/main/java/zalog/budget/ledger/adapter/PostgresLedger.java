package zalog.budget.ledger.adapter;

import static zalog.kit.persistence.Columns.array;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import zalog.budget.appropriation.model.Appropriation;
import zalog.budget.appropriation.model.OpenYear;
import zalog.budget.ledger.Ledger;
import zalog.ledger.Chain;
import zalog.ledger.ChainedEntry;
import zalog.ledger.Posting;
import zalog.ledger.Subject;

/** The ledgers in PostgreSQL: one statement writes the entries and moves the year's balances. */
public final class PostgresLedger implements Ledger {
    private static final String POST = """
            with year as (
                update appropriation
                set limit_kopecks = :limit, reserved_kopecks = :reserved, obligated_kopecks = :obligated,
                    disbursed_kopecks = :disbursed, refunded_kopecks = :refunded, lapsed_kopecks = :lapsed,
                    waiting_kopecks = :waiting, waiting_count = :waitingCount,
                    entry_count = :length, head = :head, last_entry_at = :at
                where financial_year = :year and entry_count = :lengthBefore
                  and cast(:used as bigint) <= :limit
                returning financial_year
            )
            insert into ledger_entry (financial_year, number, kind, interest_kopecks, guarantee_fee_kopecks,
                                      common_kopecks, application_id, region, bank, category, ip_kind,
                                      cause_kind, cause_id, recorded_at, hash)
            select financial_year, :lengthBefore + n, kind, interest, fee, common, id, region, bank, category, ip_kind,
                   cause_kind, cause_id, :at, decode(hash, 'hex')
            from year, unnest(
                cast(:kinds as text[]), cast(:interests as bigint[]), cast(:fees as bigint[]),
                cast(:commons as bigint[]), cast(:ids as uuid[]), cast(:regions as text[]), cast(:banks as text[]),
                cast(:categories as text[]), cast(:ipKinds as text[]), cast(:causeKinds as text[]),
                cast(:causes as text[]), cast(:hashes as text[]))
                with ordinality
                as entry (kind, interest, fee, common, id, region, bank, category, ip_kind, cause_kind, cause_id, hash, n)
            """;

    private final Mutiny.StatelessSession session;

    public PostgresLedger(Mutiny.StatelessSession session) {
        this.session = session;
    }

    @Override
    public Uni<OpenYear> post(OpenYear year, List<Posting> postings) {
        if (postings.isEmpty()) {
            return Uni.createFrom().item(year);
        }
        if (year.appropriation().closedAt().isPresent()) {
            throw new IllegalStateException("Nothing can be entered into a closed year: " + year.appropriation());
        }
        List<ChainedEntry> entries = year.chain().entries(postings, year.at());
        OpenYear after =
                new OpenYear(year.appropriation().after(postings), year.chain().after(entries.getLast()), year.at());
        return write(year.chain(), after, entries, postings).replaceWith(after);
    }

    private Uni<Void> write(Chain before, OpenYear after, List<ChainedEntry> entries, List<Posting> postings) {
        Appropriation money = after.appropriation();
        return session.createNativeQuery(POST)
                .setParameter("limit", money.limit().kopecks())
                .setParameter("used", money.limit().minus(money.available()).kopecks())
                .setParameter("reserved", money.reserved().kopecks())
                .setParameter("obligated", money.obligated().kopecks())
                .setParameter("disbursed", money.disbursed().kopecks())
                .setParameter("refunded", money.refunded().kopecks())
                .setParameter("lapsed", money.lapsed().kopecks())
                .setParameter("waiting", money.waiting().kopecks())
                .setParameter("waitingCount", money.waitingCount())
                .setParameter("year", money.year().value())
                .setParameter("at", after.at())
                .setParameter("length", after.chain().length())
                .setParameter("head", after.chain().head().bytes())
                .setParameter("lengthBefore", before.length())
                .setParameter("kinds", array(postings, posting -> posting.kind().name(), String[]::new))
                .setParameter(
                        "interests",
                        array(postings, posting -> posting.interest().kopecks(), Long[]::new))
                .setParameter(
                        "fees",
                        array(postings, posting -> posting.guaranteeFee().kopecks(), Long[]::new))
                .setParameter(
                        "commons", array(postings, posting -> posting.common().kopecks(), Long[]::new))
                .setParameter(
                        "ids",
                        ofSubject(postings, subject -> subject.applicationId().value(), UUID[]::new))
                .setParameter("regions", ofSubject(postings, Subject::region, String[]::new))
                .setParameter(
                        "banks", ofSubject(postings, subject -> subject.bank().value(), String[]::new))
                .setParameter(
                        "categories",
                        ofSubject(postings, subject -> subject.category().name(), String[]::new))
                .setParameter(
                        "ipKinds",
                        ofSubject(postings, subject -> subject.ipKind().name(), String[]::new))
                .setParameter(
                        "causeKinds",
                        array(postings, posting -> posting.cause().kind().name(), String[]::new))
                .setParameter(
                        "causes", array(postings, posting -> posting.cause().id(), String[]::new))
                .setParameter("hashes", array(entries, entry -> entry.hash().toString(), String[]::new))
                .executeUpdate()
                .invoke(written -> requireAll(written, after, entries.size()))
                .replaceWithVoid();
    }

    /** Nothing can have changed since the year was locked; if it has, the transaction must not commit. */
    private static void requireAll(int written, OpenYear after, int due) {
        if (written != due) {
            throw new IllegalStateException(written + " of " + due + " entries written, to reach " + after);
        }
    }

    private static <T> T[] ofSubject(
            List<Posting> postings, Function<Subject, ? extends T> value, IntFunction<T[]> array) {
        return array(
                postings, posting -> posting.subject().<@Nullable T>map(value).orElse(null), array);
    }
}
