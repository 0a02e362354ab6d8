package zalog.acceptance.years.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * What is asked for in a year.
 *
 * @param first day on which an application is filed; all papers of a loan are of the same year, so that is not January
 * @param applications how many are filed
 * @param millionsMin least amount of a loan, in millions of roubles
 */
record YearPlan(int year, LocalDate first, int applications, int millionsMin, int millionsMax) {

    /** Ever more loans; with the key rate of the later years the money does not keep up with them. */
    static final List<YearPlan> ALL = List.of(
            of(2019, LocalDate.of(2019, 6, 3), 85, 8, 44),
            of(2020, LocalDate.of(2020, 2, 10), 95, 6, 35),
            of(2021, LocalDate.of(2021, 2, 10), 115, 10, 60),
            of(2022, LocalDate.of(2022, 2, 10), 120, 8, 50),
            of(2023, LocalDate.of(2023, 2, 10), 130, 9, 52),
            of(2024, LocalDate.of(2024, 2, 12), 140, 6, 36));

    private static YearPlan of(int year, LocalDate first, int applications, int millionsMin, int millionsMax) {
        return new YearPlan(year, first, applications, millionsMin, millionsMax);
    }

    LocalDate last() {
        return LocalDate.of(year, 12, 10);
    }
}
