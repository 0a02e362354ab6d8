package zalog.budget.loan.model;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static zalog.budget.loan.model.Samples.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrearsTest {

    /** Days of October: when arrears began, when the loan was regular again, and from when to when arrears last. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # began    | regular  | last
            1          |          | 1-
            1          | 20       | 1-20
            1          | 20 25    | 1-20
            20         | 1        | 20-
            20         | 20       | 20-20
            1 20       | 20       | 1-20 20-
            1 20       | 20 20    | 1-20 20-20
            1 20       | 20 25    | 1-20 20-25
            1 20       | 10 20    | 1-10 20-20
            1 5 20     | 20       | 1-20 5-20 20-
            1 5 20     | 20 20    | 1-20 5-20 20-
            20 20      | 20       | 20-20 20-20
            1 20 20    | 20       | 1-20 20- 20-
            1 10 20    | 10 20    | 1-10 10-20 20-
            """)
    void oneRegularisationSettlesWhatBeganBeforeIt(String began, @Nullable String regular, String last) {
        var facts = Stream.concat(
                        days(began).map(on -> new Fact.OverdueSince(on, Optional.empty())),
                        days(regular).map(Fact.Regularised::new))
                .map(Fact.class::cast)
                .toList();

        assertThat(told(facts)).isEqualTo(last);
        assertThat(told(facts.reversed())).isEqualTo(last);
    }

    private static String told(List<Fact> facts) {
        return Arrears.of(facts).stream()
                .map(each -> each.since().getDayOfMonth() + "-"
                        + (each.regularOn().equals(LocalDate.MAX)
                                ? ""
                                : String.valueOf(each.regularOn().getDayOfMonth())))
                .collect(joining(" "));
    }

    private static Stream<LocalDate> days(@Nullable String days) {
        return days == null
                ? Stream.of()
                : Stream.of(days.split(" ")).map(each -> day("2019-10-01").withDayOfMonth(Integer.parseInt(each)));
    }
}
