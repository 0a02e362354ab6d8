package zalog.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import zalog.kernel.Money;
import zalog.kernel.Parsed;
import zalog.kernel.Rate;
import zalog.kernel.Share;
import zalog.kernel.Text;

/** The readers for the values that occur in request bodies. */
public final class Readers {
    private static final Text DATE =
            new Text("Write a date that exists, as 2019-09-16.", "Укажите существующую дату в виде ГГГГ-ММ-ДД.");
    private static final Text INSTANT = new Text(
            "Write an instant with its offset, as 2019-09-16T12:00:00+03:00.",
            "Укажите момент времени со смещением, в виде ГГГГ-ММ-ДДTчч:мм:сс+03:00.");
    private static final Text CONTROL = new Text(
            "Remove the control characters and what is no character.",
            "Удалите управляющие символы и то, что символом не является.");
    private static final Pattern ISO_DATE = Pattern.compile("[1-9]\\d{3}-\\d{2}-\\d{2}");
    /** U+FFFD stands where somebody could not read a character. */
    private static final Pattern NO_CHARACTER = Pattern.compile("[\\p{Cc}\\uFFFD]");

    /** A trillion roubles; ninety thousand of them still add up exactly in kopecks. */
    private static final Money AMOUNT_MAX = Money.ofRoubles(1_000_000_000_000L);

    /** The years that a financial year can have, and every column that holds one. */
    private static final int YEAR_MIN = 1000;

    private static final int YEAR_MAX = 9999;

    private Readers() {}

    /** A string of min to max characters, none of them a control character; blank counts as empty. */
    public static Reader<String> text(int min, int max) {
        return string((value, pointer, violations) -> {
            int length = value.isBlank() ? 0 : value.codePointCount(0, value.length());
            if (length < min || length > max) {
                violations.add(Violation.range(
                        pointer,
                        "Write " + min + " to " + max + " characters.",
                        "Укажите от " + min + " до " + max + " символов."));
                return Optional.empty();
            }
            if (NO_CHARACTER.matcher(value).find()) {
                violations.add(Violation.format(pointer, CONTROL));
                return Optional.empty();
            }
            return Optional.of(value);
        });
    }

    /** What the reader reads, if it passes the test; for what does not, the violation is told. */
    public static <T> Reader<T> where(Reader<T> reader, Predicate<T> holds, Function<String, Violation> violation) {
        return (node, pointer, violations) -> {
            Optional<T> value = reader.read(node, pointer, violations);
            if (value.isPresent() && !holds.test(value.get())) {
                violations.add(violation.apply(pointer));
                return Optional.empty();
            }
            return value;
        };
    }

    /** A string that a kernel type parses: an identifier, an amount, a rate. */
    public static <T> Reader<T> parsed(Function<String, Parsed<T>> parse) {
        return string((value, pointer, violations) -> switch (parse.apply(value)) {
            case Parsed.Valid<T>(T parsed) -> Optional.of(parsed);
            case Parsed.Faulty<T>(Text fault) -> {
                violations.add(Violation.format(pointer, fault));
                yield Optional.empty();
            }
        });
    }

    /** An amount in roubles, from zero to a trillion, as a decimal string. */
    public static Reader<Money> money() {
        return amount(0, "Write an amount of 0.00 or more.", "Укажите сумму не меньше 0.00.");
    }

    /** An amount in roubles, above zero and up to a trillion, as a decimal string. */
    public static Reader<Money> positiveMoney() {
        return amount(1, "Write an amount above 0.00.", "Укажите сумму больше 0.00.");
    }

    public static Reader<Rate> rate() {
        return parsed(Rate::parse);
    }

    public static Reader<Share> share() {
        return parsed(Share::parse);
    }

    public static Reader<LocalDate> date() {
        return string((value, pointer, violations) -> {
            try {
                if (ISO_DATE.matcher(value).matches()) {
                    return Optional.of(LocalDate.parse(value));
                }
            } catch (DateTimeException e) {
                // such as 2019-02-30; told below
            }
            violations.add(Violation.format(pointer, DATE));
            return Optional.empty();
        });
    }

    public static Reader<Instant> instant() {
        return string((value, pointer, violations) -> {
            try {
                OffsetDateTime read = OffsetDateTime.parse(value);
                if (read.getYear() >= YEAR_MIN && read.getYear() <= YEAR_MAX) {
                    return Optional.of(read.toInstant());
                }
            } catch (DateTimeException e) {
                // told below
            }
            violations.add(Violation.format(pointer, INSTANT));
            return Optional.empty();
        });
    }

    public static Reader<Boolean> bool() {
        return (node, pointer, violations) -> {
            if (node.isBoolean()) {
                return Optional.of(node.booleanValue());
            }
            violations.add(Violation.type(pointer, "true or false", "true или false"));
            return Optional.empty();
        };
    }

    public static Reader<Integer> integer(int min, int max) {
        return (node, pointer, violations) -> {
            if (node.isIntegralNumber() && node.canConvertToInt()) {
                int value = node.intValue();
                if (value >= min && value <= max) {
                    return Optional.of(value);
                }
            }
            violations.add(Violation.type(
                    pointer, "a whole number from " + min + " to " + max, "целое число от " + min + " до " + max));
            return Optional.empty();
        };
    }

    public static <E extends Enum<E>> Reader<E> enumOf(Class<E> type) {
        E[] constants = type.getEnumConstants();
        String names =
                String.join(", ", Arrays.stream(constants).map(Enum::name).toList());
        return string((value, pointer, violations) -> {
            for (E constant : constants) {
                if (constant.name().equals(value)) {
                    return Optional.of(constant);
                }
            }
            violations.add(Violation.format(
                    pointer, new Text("Write one of: " + names + ".", "Укажите одно из значений: " + names + ".")));
            return Optional.empty();
        });
    }

    public static <T> Reader<T> object(Function<Fields, Optional<T>> read) {
        return (node, pointer, violations) -> {
            if (node.isObject()) {
                return read.apply(new Fields(node, pointer, violations));
            }
            violations.add(Violation.type(pointer, "an object", "объект"));
            return Optional.empty();
        };
    }

    public static <T> Reader<List<T>> list(Reader<T> items, int min, int max) {
        return (node, pointer, violations) -> {
            if (!node.isArray()) {
                violations.add(Violation.type(pointer, "an array", "массив"));
                return Optional.empty();
            }
            if (node.size() < min || node.size() > max) {
                violations.add(Violation.range(
                        pointer,
                        "Give " + min + " to " + max + " items.",
                        "Укажите от " + min + " до " + max + " элементов."));
                return Optional.empty();
            }
            List<T> values = new ArrayList<>(node.size());
            for (int i = 0; i < node.size(); i++) {
                items.read(node.get(i), pointer + "/" + i, violations).ifPresent(values::add);
            }
            return values.size() == node.size() ? Optional.of(List.copyOf(values)) : Optional.empty();
        };
    }

    private static Reader<Money> amount(long minKopecks, String en, String ru) {
        Reader<Money> atLeast =
                where(parsed(Money::parse), value -> value.kopecks() >= minKopecks, at -> Violation.range(at, en, ru));
        return where(
                atLeast,
                value -> value.compareTo(AMOUNT_MAX) <= 0,
                at -> Violation.range(
                        at,
                        "Write an amount of at most " + AMOUNT_MAX + ".",
                        "Укажите сумму не больше " + AMOUNT_MAX + "."));
    }

    private static <T> Reader<T> string(StringReader<T> reader) {
        return (JsonNode node, String pointer, List<Violation> violations) -> {
            if (node.isTextual()) {
                return reader.read(node.textValue(), pointer, violations);
            }
            violations.add(Violation.type(pointer, "a string in quotes", "строка в кавычках"));
            return Optional.empty();
        };
    }

    @FunctionalInterface
    private interface StringReader<T> {
        Optional<T> read(String value, String pointer, List<Violation> violations);
    }
}
