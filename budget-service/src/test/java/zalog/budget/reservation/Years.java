package zalog.budget.reservation;

import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kit.testing.Database;
import zalog.stack.Service;

/** Years of their own for tests that share a database. */
public final class Years {
    public static final Database DATABASE = new Database(Service.BUDGET);

    private Years() {}

    public static FinancialYear add(int year, Money limit) {
        DATABASE.execute("""
                with added as (
                    insert into appropriation (financial_year, limit_kopecks, loan_volume_target_kopecks, last_entry_at)
                    values (?, ?, 0, timestamptz '2019-01-01 00:00:00+03') returning *
                )
                insert into appropriation_entry (financial_year, limit_kopecks, recorded_at)
                select financial_year, limit_kopecks, last_entry_at from added
                """, year, limit.kopecks());
        return new FinancialYear(year);
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
                and (reserved_kopecks, waiting_kopecks) = (
                    select coalesce(sum(case kind when 'RESERVED' then total when 'RELEASED' then -total end), 0),
                           coalesce(sum(case kind when 'WAITLISTED' then total
                                                  when 'LEFT_WAITING_LIST' then -total end), 0)
                    from (select *, interest_kopecks + guarantee_fee_kopecks as total from budget_entry) e
                    where e.financial_year = a.financial_year)
                """, year.value()) == 1;
    }
}
