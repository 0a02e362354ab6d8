package zalog.budget.claim.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;

class LineBooksTest {

    @ParameterizedTest
    @CsvSource({
        // reimbursable and claimed in 2019, 2020, …; the year of the claim; what lapsed before it
        "100/100,                2020,  0",
        "100/60,                 2020, 40",
        "100/60,                 2019,  0",
        "100/60 20/0,            2021, 60",
        "100/60 20/20,           2021, 40",
        // What is taken away and given back brings nothing back that lapsed.
        "100/60 -30/0 30/0,      2021, 40",
        "100/60 -30/0 30/0,      2022, 40",
        // What was paid too much, and was set off, does not lapse.
        "100/100 -30/-30 30/0,   2021,  0",
        "100/100 -30/0 0/-30,    2022,  0",
    })
    void whatWasLeftOverAtTheEndOfAYearLapses(String years, int year, int lapsed) {
        List<String> figures = Arrays.asList(years.split(" "));
        var books = new LineBooks(figures.stream()
                .map(each -> new LineBooks.Year(
                        new FinancialYear(2019 + figures.indexOf(each)),
                        money(each.substring(0, each.indexOf('/'))),
                        money(each.substring(each.indexOf('/') + 1))))
                .toList());

        assertThat(books.lapsedBefore(new FinancialYear(year))).isEqualTo(Money.ofRoubles(lapsed));
    }

    private static Money money(String roubles) {
        return Money.ofRoubles(Long.parseLong(roubles));
    }
}
