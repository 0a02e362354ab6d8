package zalog.budget.ledger.adapter;

import static zalog.kit.persistence.Columns.array;
import static zalog.kit.persistence.Columns.texts;

import io.smallrye.mutiny.Uni;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import zalog.budget.appropriation.model.Appropriation;
import zalog.budget.appropriation.model.OpenYear;
import zalog.budget.ledger.Ledger;
import zalog.kit.persistence.Rows;
import zalog.ledger.Chain;
import zalog.ledger.ChainedEntry;
import zalog.ledger.Posting;
import zalog.ledger.Subject;

/** The ledgers in PostgreSQL: one statement writes the entries and moves the year's balances. */
public final class PostgresLedger implements Ledger {
    private static final String POST = """
            with year as (
                update appropriation
                set entry_count = $3, head = decode($4, 'hex'), last_entry_at = $5, limit_kopecks = $6,
                    reserved_kopecks = $8, obligated_kopecks = $9, disbursed_kopecks = $10, refunded_kopecks = $11,
                    lapsed_kopecks = $12, waiting_kopecks = $13, waiting_count = $14
                where financial_year = $1 and entry_count = $2 and $7::bigint <= $6
                returning financial_year
            )
            insert into ledger_entry (financial_year, number, kind, interest_kopecks, guarantee_fee_kopecks,
                                      common_kopecks, application_id, region, bank, category, ip_kind,
                                      cause_kind, cause_id, recorded_at, hash)
            select financial_year, generate_series($2 + 1, $3), unnest($15::text[]), unnest($16::bigint[]),
                   unnest($17::bigint[]), unnest($18::bigint[]), unnest($19::uuid[]), unnest($20::text[]),
                   unnest($21::text[]), unnest($22::text[]), unnest($23::text[]), unnest($24::text[]),
                   unnest($25::text[]), $5, decode(unnest($26::text[]), 'hex')
            from year
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

    /** The columns are made when this is called, and travel when it is subscribed to. */
    private Uni<Void> write(Chain before, OpenYear after, List<ChainedEntry> entries, List<Posting> postings) {
        Appropriation money = after.appropriation();
        return Rows.write(
                        session,
                        POST,
                        money.year().value(),
                        before.length(),
                        after.chain().length(),
                        after.chain().head().toString(),
                        after.at().atOffset(ZoneOffset.UTC),
                        money.limit().kopecks(),
                        money.limit().minus(money.available()).kopecks(),
                        money.reserved().kopecks(),
                        money.obligated().kopecks(),
                        money.disbursed().kopecks(),
                        money.refunded().kopecks(),
                        money.lapsed().kopecks(),
                        money.waiting().kopecks(),
                        money.waitingCount(),
                        texts(postings, posting -> posting.kind().name()),
                        array(postings, posting -> posting.interest().kopecks(), Long[]::new),
                        array(postings, posting -> posting.guaranteeFee().kopecks(), Long[]::new),
                        array(postings, posting -> posting.common().kopecks(), Long[]::new),
                        ofSubject(postings, subject -> subject.applicationId().value(), UUID[]::new),
                        ofSubject(postings, Subject::region, String[]::new),
                        ofSubject(postings, subject -> subject.bank().value(), String[]::new),
                        ofSubject(postings, subject -> subject.category().name(), String[]::new),
                        ofSubject(postings, subject -> subject.ipKind().name(), String[]::new),
                        texts(postings, posting -> posting.cause().kind().name()),
                        texts(postings, posting -> posting.cause().id()),
                        texts(entries, entry -> entry.hash().toString()))
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
