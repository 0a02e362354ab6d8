package zalog.reimbursement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A value that changes on given dates, such as the key rate: each holds from its date until the next one's eve, the last
 * for ever. Equal neighbours are one value.
 *
 * @param <T> the type of the value
 */
public final class DatedValues<T> {

    /** A value and the days it holds, both ends included. */
    public record Span<T>(LocalDate first, LocalDate last, T value) {}

    private final List<Span<T>> spans;

    private DatedValues(List<Span<T>> spans) {
        this.spans = spans;
    }

    /** One value for all time. */
    public static <T> DatedValues<T> constant(T value) {
        return new DatedValues<>(List.of(new Span<>(LocalDate.MIN, LocalDate.MAX, value)));
    }

    /** Values by the first day each holds; at least one is needed. */
    public static <T> DatedValues<T> of(Map<LocalDate, T> valuesByFirstDay) {
        if (valuesByFirstDay.isEmpty()) {
            throw new IllegalArgumentException("A schedule needs at least one value");
        }
        var spans = new ArrayList<Span<T>>();
        for (var entry : new TreeMap<>(valuesByFirstDay).descendingMap().entrySet()) {
            var next = spans.isEmpty() ? null : spans.getLast();
            if (next != null && next.value().equals(entry.getValue())) {
                spans.removeLast();
                spans.add(new Span<>(entry.getKey(), next.last(), next.value()));
            } else {
                var last = next == null ? LocalDate.MAX : next.first().minusDays(1);
                spans.add(new Span<>(entry.getKey(), last, entry.getValue()));
            }
        }
        return new DatedValues<>(List.copyOf(spans.reversed()));
    }

    /** The value that holds on a date; a date before the first value throws IllegalArgumentException. */
    public T on(LocalDate date) {
        return spanOn(date).value();
    }

    /** The value that holds on a date, or nothing before the first one. */
    public Optional<T> find(LocalDate date) {
        return date.isBefore(firstDay()) ? Optional.empty() : Optional.of(on(date));
    }

    /** The value that holds on a date, with the days it holds. */
    public Span<T> spanOn(LocalDate date) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).first().isAfter(date)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        if (low == 0) {
            throw new IllegalArgumentException(
                    "Nothing is known for " + date + ": the first value holds from " + firstDay());
        }
        return spans.get(low - 1);
    }

    /** The same values, but for the days of the span, which have its value. */
    public DatedValues<T> with(Span<T> other) {
        var values = new TreeMap<LocalDate, T>();
        spans.forEach(span -> values.put(span.first(), span.value()));
        if (other.last().isBefore(LocalDate.MAX)) {
            var after = other.last().plusDays(1);
            find(after).ifPresent(value -> values.put(after, value));
        }
        values.subMap(other.first(), true, other.last(), true).clear();
        values.put(other.first(), other.value());
        return of(values);
    }

    /** What was known on a date: later values are left out, and the one of that date holds for ever after. */
    public DatedValues<T> knownOn(LocalDate date) {
        var last = spanOn(date);
        var known = new ArrayList<>(spans.subList(0, spans.indexOf(last)));
        known.add(new Span<>(last.first(), LocalDate.MAX, last.value()));
        return new DatedValues<>(List.copyOf(known));
    }

    public LocalDate firstDay() {
        return spans.getFirst().first();
    }

    public List<Span<T>> spans() {
        return spans;
    }
}
