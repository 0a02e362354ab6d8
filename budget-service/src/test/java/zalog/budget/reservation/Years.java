package zalog.budget.reservation;

import java.time.Instant;
import java.util.List;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kit.testing.Database;
import zalog.ledger.Cause;
import zalog.ledger.Chain;
import zalog.ledger.EntryKind;
import zalog.ledger.Posting;
import zalog.stack.Service;

/** Years of their own for tests that share a database. */
public final class Years {
    private static final Instant START = Instant.parse("2018-12-31T21:00:00Z");
    public static final Database DATABASE = new Database(Service.BUDGET);

    private Years() {}

    public static FinancialYear add(int value, Money limit) {
        var year = new FinancialYear(value);
        var granted = Posting.common(EntryKind.LIMIT_RAISED, limit, new Cause(Cause.Kind.PROGRAMME, "Decree 533"));
        var entry = Chain.empty(year).entries(List.of(granted), START).getFirst();
        DATABASE.execute(
                """
                with added as (
                    insert into appropriation (financial_year, limit_kopecks, loan_volume_target_kopecks, last_entry_at,
                                               entry_count, head)
                    values (?, ?, 0, cast(? as timestamptz), 1, decode(?, 'hex')) returning *
                )
                insert into ledger_entry (financial_year, number, kind, interest_kopecks, guarantee_fee_kopecks,
                                          common_kopecks, cause_kind, cause_id, recorded_at, hash)
                select financial_year, 1, 'LIMIT_RAISED', 0, 0, limit_kopecks, 'PROGRAMME', 'Decree 533',
                       last_entry_at, head
                from added
                """, value, limit.kopecks(), START.toString(), entry.hash().toString());
        return year;
    }

    /** What is reimbursable of a payment of an application, as if its bank had told of it. */
    public static void line(FinancialYear year, ApplicationId id, Money reimbursable) {
        DATABASE.execute(
                """
                    insert into reimbursable_line (application_id, event_id, line, paid_year, financial_year, paid_kopecks,
                                                   reimbursable_kopecks, computed_at)
                    values (cast(? as uuid), gen_random_uuid(), 'GUARANTEE_FEE', ?, ?, ?, ?, now())
                    """, id.toString(), year.value(), year.value(), reimbursable.kopecks(), reimbursable.kopecks());
    }

    public static Money reserved(FinancialYear year) {
        return new Money(
                DATABASE.count("select reserved_kopecks from appropriation where financial_year = ?", year.value()));
    }

    /** Checks that the year's sums are those of its reservations and of its entries. */
    public static boolean addsUp(FinancialYear year) {
        return DATABASE.count("""
                select count(*) from appropriation a where financial_year = ?
                and reserved_kopecks = (select coalesce(sum(interest_kopecks + guarantee_fee_kopecks), 0)
                    from reservation r where r.financial_year = a.financial_year and status = 'RESERVED')
                and (waiting_kopecks, waiting_count) = (
                    select coalesce(sum(interest_kopecks + guarantee_fee_kopecks), 0), count(*)
                    from reservation r where r.financial_year = a.financial_year and status = 'WAITING')
                and (limit_kopecks, reserved_kopecks, waiting_kopecks) = (
                    select coalesce(sum(case kind when 'LIMIT_RAISED' then total when 'LIMIT_CUT' then -total end), 0),
                           coalesce(sum(case when kind in ('RESERVED', 'OBLIGATION_RETURNED') then total
                                             when kind in ('RELEASED', 'OBLIGATED') then -total end), 0),
                           coalesce(sum(case kind when 'WAITLISTED' then total
                                                  when 'LEFT_WAITING_LIST' then -total end), 0)
                    from (select *, interest_kopecks + guarantee_fee_kopecks + common_kopecks as total
                          from ledger_entry) e
                    where e.financial_year = a.financial_year)
                and (entry_count, head) = (
                    select number, hash from ledger_entry e
                    where e.financial_year = a.financial_year order by number desc limit 1)
                """, year.value()) == 1;
    }
}
