package zalog.budget.appropriation.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zalog.budget.appropriation.model.Dimension;
import zalog.kit.problem.ProblemException;

class UtilisationQueryTest {
    private static final Instant NOW = Instant.parse("2019-10-01T09:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2019-10-01T11:59:59+03:00, 2019-10-01T08:59:59Z",
        "2019-10-01T11:59:59 03:00, 2019-10-01T08:59:59Z", // how a plus sign arrives that was not encoded
        "2019-10-01T08:59:59.1234567Z, 2019-10-01T08:59:59.123456Z",
        "2019-10-01T09:00:01Z, 2019-10-01T09:00:00Z", // the future is not known
    })
    void anInstantIsNoLaterThanNow(String asOf, String read) {
        assertThat(UtilisationQuery.asOf(asOf, NOW)).isEqualTo(Instant.parse(read));
    }

    @Test
    void nothingAskedForMeansNowAndNoGroups() {
        assertThat(UtilisationQuery.asOf(null, NOW)).isEqualTo(NOW);
        assertThat(UtilisationQuery.by(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-10-01", "now", "2019-10-01T09:00:00", ""})
    void whatIsNoInstantIsRefused(String asOf) {
        assertThatThrownBy(() -> UtilisationQuery.asOf(asOf, NOW)).isInstanceOf(ProblemException.class);
    }

    @Test
    void dimensionsAreNamedAsInTheApi() {
        assertThat(UtilisationQuery.by("ipKind")).contains(Dimension.IP_KIND);
        assertThatThrownBy(() -> UtilisationQuery.by("ip_kind")).isInstanceOf(ProblemException.class);
    }
}
