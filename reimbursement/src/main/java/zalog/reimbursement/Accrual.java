package zalog.reimbursement;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import zalog.kernel.Money;
import zalog.kernel.Rate;
import zalog.kernel.Share;

/** Simple interest on a changing principal, exact until it is rounded half up to the kopeck, once. */
public final class Accrual {
    private static final Share WHOLE = Share.of("1");
    /** A multiple of both year lengths, so that days of 365 and of 366 share one denominator. */
    private static final long BOTH_YEARS = 365L * 366L;
    /** Percent, ten-thousandths of a percent and ten-thousandths of the share. */
    private static final long UNITS = 100L * 10_000L * 10_000L;

    private static final BigInteger HALF_DENOMINATOR = BigInteger.valueOf(UNITS * BOTH_YEARS / 2);
    private static final BigInteger DENOMINATOR = BigInteger.valueOf(UNITS * BOTH_YEARS);

    private Accrual() {}

    /** Interest for the days after {@code from} through {@code to}. */
    public static Money interest(PrincipalSchedule principal, DatedValues<Rate> rate, LocalDate from, LocalDate to) {
        return sum(rows(principal, rate, rate, from, to), AccrualRow::contractRate, WHOLE);
    }

    /** Cuts the days after {@code from} through {@code to} wherever the principal, a rate or the year changes. */
    static List<AccrualRow> rows(
            PrincipalSchedule principal,
            DatedValues<Rate> contractRate,
            DatedValues<Rate> ceilingRate,
            LocalDate from,
            LocalDate to) {
        var rows = new ArrayList<AccrualRow>(2);
        for (var start = from; start.isBefore(to); ) {
            var day = start.plusDays(1);
            var balance = principal.balances().spanOn(day);
            var contract = contractRate.spanOn(day);
            var ceiling = ceilingRate.spanOn(day);
            var end = earliest(
                    earliest(to, lastDayOfYear(day)), earliest(balance.last(), contract.last()), ceiling.last());
            rows.add(new AccrualRow(start, end, balance.value(), contract.value(), ceiling.value()));
            start = end;
        }
        return List.copyOf(rows);
    }

    /** Σ share × principal × days × rate / 100 / days in the year, over the rows. */
    static Money sum(List<AccrualRow> rows, Function<AccrualRow, Rate> rate, Share share) {
        var numerator = HALF_DENOMINATOR;
        for (var row : rows) {
            // At most 366 × 10^7 × 10^4 × 366: a long holds it.
            long weight = row.days() * rate.apply(row).units() * share.units() * (BOTH_YEARS / row.daysInYear());
            numerator =
                    numerator.add(BigInteger.valueOf(row.principal().kopecks()).multiply(BigInteger.valueOf(weight)));
        }
        return new Money(numerator.divide(DENOMINATOR).longValueExact());
    }

    private static LocalDate lastDayOfYear(LocalDate day) {
        return LocalDate.of(day.getYear(), 12, 31);
    }

    private static LocalDate earliest(LocalDate a, LocalDate b, LocalDate c) {
        return earliest(earliest(a, b), c);
    }

    private static LocalDate earliest(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
