package zalog.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import zalog.kernel.FinancialYear;
import zalog.kernel.SmeCategory;
import zalog.kit.problem.Problem;
import zalog.kit.problem.ProblemException;

class QueryTest {

    @Test
    void whatIsLeftOutIsNotAskedFor() {
        assertThat(Query.parsed("year", null, FinancialYear::parse)).isEmpty();
        assertThat(Query.oneOf("category", null, SmeCategory.class)).isEmpty();
    }

    @Test
    void valuesAreRead() {
        assertThat(Query.parsed("year", "2019", FinancialYear::parse)).contains(new FinancialYear(2019));
        assertThat(Query.oneOf("category", "SMALL", SmeCategory.class)).contains(SmeCategory.SMALL);
    }

    @Test
    void whatIsNoValueIsToldWithTheParameterAndWhatToSend() {
        var year = problem(() -> Query.parsed("year", "19", FinancialYear::parse));
        assertThat(year.status()).isEqualTo(400);
        assertThat(year.code()).isEqualTo("QUERY-001");
        assertThat(year.detail().en()).isEqualTo("year: \"19\" is not a financial year; write four digits, as 2019.");

        var category = problem(() -> Query.oneOf("category", "small", SmeCategory.class));
        assertThat(category.code()).isEqualTo("QUERY-001");
        assertThat(category.detail().en()).isEqualTo("category: write one of MICRO, SMALL, MEDIUM.");
        assertThat(category.detail().ru()).isEqualTo("category: укажите одно из значений MICRO, SMALL, MEDIUM.");
    }

    @Test
    void nothingIsSomethingElseThanLeftOut() {
        assertThat(problem(() -> Query.oneOf("category", "", SmeCategory.class)).code())
                .isEqualTo("QUERY-001");
    }

    private static Problem problem(ThrowingCallable reading) {
        return catchThrowableOfType(ProblemException.class, reading).problem();
    }
}
