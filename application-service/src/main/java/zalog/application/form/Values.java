package zalog.application.form;

import static zalog.kit.json.Readers.date;
import static zalog.kit.json.Readers.money;
import static zalog.kit.json.Readers.positiveMoney;
import static zalog.kit.json.Readers.text;
import static zalog.kit.json.Readers.where;

import java.time.LocalDate;
import zalog.kernel.Money;
import zalog.kit.json.Reader;
import zalog.kit.json.Violation;

/** The values that occur all over the form. */
final class Values {
    /** A trillion roubles; 200 of them still add up exactly in kopecks. */
    private static final Money AMOUNT_MAX = Money.ofRoubles(1_000_000_000_000L);

    private static final LocalDate DAY_MIN = LocalDate.of(1990, 1, 1);
    private static final LocalDate DAY_MAX = LocalDate.of(2099, 12, 31);
    private static final int NUMBER_LENGTH_MAX = 100;

    private Values() {}

    /** A date in the years an application can be about; others are slips of the finger. */
    static Reader<LocalDate> day() {
        return where(
                date(),
                day -> !day.isBefore(DAY_MIN) && !day.isAfter(DAY_MAX),
                pointer -> Violation.range(
                        pointer,
                        "Check the year: dates lie between 1990 and 2099.",
                        "Проверьте год: даты должны быть в пределах 1990–2099 годов."));
    }

    static Reader<Money> amountAboveZero() {
        return upToMax(positiveMoney());
    }

    static Reader<Money> amount() {
        return upToMax(money());
    }

    /** The number of an agreement, a report or an entry in a register. */
    static Reader<String> number() {
        return text(1, NUMBER_LENGTH_MAX);
    }

    private static Reader<Money> upToMax(Reader<Money> reader) {
        return where(
                reader,
                amount -> amount.compareTo(AMOUNT_MAX) <= 0,
                pointer -> Violation.range(
                        pointer,
                        "Write an amount of at most " + AMOUNT_MAX + ".",
                        "Укажите сумму не больше " + AMOUNT_MAX + "."));
    }
}
