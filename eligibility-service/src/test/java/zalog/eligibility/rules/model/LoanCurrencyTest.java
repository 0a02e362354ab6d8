package zalog.eligibility.rules.model;

import static org.assertj.core.api.Assertions.assertThat;
import static zalog.eligibility.rules.model.Sample.application;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zalog.contracts.application.CheckVerdict;

class LoanCurrencyTest {
    private static final Policy ROUBLES = new LoanCurrency("RUB");

    @ParameterizedTest
    @CsvSource({"RUB, PASSED", "USD, FAILED", "EUR, FAILED", "RUR, FAILED"})
    void onlyRoublesWillDo(String currency, CheckVerdict verdict) {
        var check = application().with("/loan/currency", currency).verdict(ROUBLES, verdict);

        assertThat(check.code()).isEqualTo("ELIG-003");
        assertThat(check.figures()).containsEntry("currency", currency).containsEntry("neededCurrency", "RUB");
    }
}
