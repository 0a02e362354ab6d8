package zalog.eligibility.rules.model;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.util.Set;
import java.util.TreeSet;
import zalog.kernel.CsvResource;
import zalog.kernel.FinancialYear;

/** The financial years for which the programme has a budget. A later year is one more row of the file. */
final class FundedYears {
    private static final Set<FinancialYear> ALL = CsvResource.rows(FundedYears.class, "programme-years.csv").stream()
            .map(row -> FinancialYear.parse(row.getFirst()).orElseThrow())
            .collect(toCollection(TreeSet::new));

    private FundedYears() {}

    static boolean contains(FinancialYear year) {
        return ALL.contains(year);
    }

    static String list() {
        return ALL.stream().map(FinancialYear::toString).collect(joining(", "));
    }
}
