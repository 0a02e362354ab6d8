package zalog.eligibility.rules.model;

import static java.util.stream.Collectors.joining;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import zalog.kernel.FinancialYear;

/** The financial years for which the programme has a budget. */
public record FundedYears(SortedSet<FinancialYear> years) {
    public FundedYears {
        years = Collections.unmodifiableSortedSet(new TreeSet<>(years));
    }

    boolean contain(FinancialYear year) {
        return years.contains(year);
    }

    String list() {
        return years.stream().map(FinancialYear::toString).collect(joining(", "));
    }
}
