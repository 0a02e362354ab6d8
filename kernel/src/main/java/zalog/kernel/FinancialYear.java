package zalog.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** The financial year of the federal budget: a calendar year in Moscow time. */
public record FinancialYear(int value) implements Comparable<FinancialYear> {
    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{3}");

    public FinancialYear {
        if (value < 1000 || value > 9999) {
            throw new IllegalArgumentException("A financial year has four digits: " + value);
        }
    }

    public static FinancialYear of(LocalDate date) {
        return new FinancialYear(date.getYear());
    }

    public static FinancialYear of(Instant instant) {
        return of(Moscow.dateOf(instant));
    }

    /** Reads a year such as {@code 2019}. */
    public static Parsed<FinancialYear> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Parsed.faulty(
                    "\"" + text + "\" is not a financial year; write four digits, as 2019",
                    "«" + text + "» не является финансовым годом; укажите четыре цифры: 2019");
        }
        return new Parsed.Valid<>(new FinancialYear(Integer.parseInt(text)));
    }

    public LocalDate firstDay() {
        return LocalDate.of(value, 1, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(value, 12, 31);
    }

    public boolean contains(LocalDate date) {
        return date.getYear() == value;
    }

    public FinancialYear previous() {
        return new FinancialYear(value - 1);
    }

    public FinancialYear next() {
        return new FinancialYear(value + 1);
    }

    @Override
    public int compareTo(FinancialYear other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
