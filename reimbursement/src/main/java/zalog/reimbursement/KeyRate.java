package zalog.reimbursement;

import java.time.LocalDate;
import java.util.HashMap;
import zalog.kernel.CsvResource;
import zalog.kernel.Rate;

/**
 * The key rate of the Bank of Russia by the date from which it holds (not the date of the decision). The table begins on
 * 18.09.2017; after its last entry that entry's rate goes on.
 */
public record KeyRate(DatedValues<Rate> rates) {
    private static final KeyRate PUBLISHED = load();

    /** The rates the Bank of Russia has published, 2017–2024. */
    public static KeyRate published() {
        return PUBLISHED;
    }

    /** The rate on a date; a date before the table throws IllegalArgumentException. */
    public Rate on(LocalDate date) {
        return rates.on(date);
    }

    public boolean isKnownOn(LocalDate date) {
        return rates.find(date).isPresent();
    }

    /** What was known on a date: the rate of that date is taken for every later one. */
    public KeyRate knownOn(LocalDate date) {
        return new KeyRate(rates.knownOn(date));
    }

    private static KeyRate load() {
        var rates = new HashMap<LocalDate, Rate>();
        for (var row : CsvResource.rows(KeyRate.class, "key-rate.csv")) {
            rates.put(LocalDate.parse(row.get(0)), Rate.of(row.get(1)));
        }
        return new KeyRate(DatedValues.of(rates));
    }
}
