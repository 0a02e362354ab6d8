package zalog.budget.closing.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zalog.budget.appropriation.model.Appropriation;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kernel.Reason;
import zalog.kernel.Text;
import zalog.ledger.Account;
import zalog.ledger.Balances;

class CloseRulesTest {
    private static final FinancialYear YEAR = new FinancialYear(2020);

    @ParameterizedTest
    @CsvSource({
        "2020-12-31, , , 0.00, BUDGET-011",
        "2021-01-01, , , 0.00, none",
        "2021-01-01, 2019, claim 1, 1.00, BUDGET-012",
        "2021-01-01, , claim 1, 0.00, BUDGET-013",
        "2021-01-01, , , 0.01, BUDGET-013"
    })
    void aYearIsClosedOnceAllOfItIsOver(
            LocalDate today, @Nullable String earlier, @Nullable String unsettled, String obligated, String code) {
        var reason = CloseRules.check(
                new Appropriation(
                        YEAR,
                        new Balances(Map.of(Account.OBLIGATED, Money.of(obligated))),
                        0,
                        Money.ZERO,
                        false,
                        Optional.empty()),
                Optional.ofNullable(earlier).map(year -> new FinancialYear(Integer.parseInt(year))),
                Optional.ofNullable(unsettled).stream()
                        .map(name -> new Text(name, name))
                        .toList(),
                today);

        assertThat(reason.map(Reason::code).orElse("none")).isEqualTo(code);
    }

    @Test
    void whatIsUnsettledIsNamed() {
        var year = new Appropriation(YEAR, Balances.NONE, 0, Money.ZERO, false, Optional.empty());

        var reason = CloseRules.check(
                year,
                Optional.empty(),
                List.of(new Text("claim 1", "требование 1"), new Text("payment batch 2", "платёжный реестр 2")),
                LocalDate.of(2021, 1, 1));

        assertThat(reason.orElseThrow().text().en()).contains("claim 1, payment batch 2");
        assertThat(reason.orElseThrow().text().ru()).contains("требование 1, платёжный реестр 2");
    }
}
