package zalog.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Russian working days: weekends and the holidays of article 112 of the Labour Code, with the days the government moved
 * in 2019–2024. For other years the moves are not known and only weekends and holidays are off.
 */
public final class WorkingCalendar {
    private static final Set<MonthDay> HOLIDAYS = Set.of(
            MonthDay.of(2, 23),
            MonthDay.of(3, 8),
            MonthDay.of(5, 1),
            MonthDay.of(5, 9),
            MonthDay.of(6, 12),
            MonthDay.of(11, 4));
    private static final Map<LocalDate, Boolean> WORKING_BY_MOVED_DATE = moves();

    private WorkingCalendar() {}

    public static boolean isWorkingDay(LocalDate date) {
        var moved = WORKING_BY_MOVED_DATE.get(date);
        return moved != null ? moved : !isWeekend(date) && !isHoliday(date);
    }

    /**
     * The last day of a term of so many working days that begins on the day after {@code date}; zero days end on {@code
     * date} itself, working or not.
     */
    public static LocalDate plusWorkingDays(LocalDate date, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("A term cannot be negative: " + days);
        }
        var last = date;
        for (int left = days; left > 0; ) {
            last = last.plusDays(1);
            if (isWorkingDay(last)) {
                left--;
            }
        }
        return last;
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static boolean isHoliday(LocalDate date) {
        boolean newYear = date.getMonthValue() == 1 && date.getDayOfMonth() <= 8;
        return newYear || HOLIDAYS.contains(MonthDay.from(date));
    }

    private static Map<LocalDate, Boolean> moves() {
        var moves = new HashMap<LocalDate, Boolean>();
        for (var row : CsvResource.rows(WorkingCalendar.class, "working-day-moves.csv")) {
            moves.put(LocalDate.parse(row.get(0)), row.get(1).equals("working"));
        }
        return Map.copyOf(moves);
    }
}
