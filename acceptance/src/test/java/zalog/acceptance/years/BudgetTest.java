package zalog.acceptance.years;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zalog.kernel.Money;

class BudgetTest {

    @Test
    void figuresThatAddUpToTheLimitBreachNothing() {
        assertThat(budget("100", "10", "20", "30", "50", "5", "-5").breaches()).hasSize(1);
        assertThat(budget("100", "5", "20", "30", "50", "5", "0").breaches()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "100, 0, 101, 0, 0, 0, -1, more is used than the limit",
        "100, 1, 0, 0, 0, 0, 98, do not add up",
        "100, 101, -1, 0, 0, 0, 0, negative",
        "100, 0, 0, 0, 0, 0, 0, do not add up",
    })
    void aBreachIsNamed(
            String limit,
            String available,
            String reserved,
            String obligated,
            String disbursed,
            String refunded,
            String lapsed,
            String breach) {
        assertThat(budget(limit, available, reserved, obligated, disbursed, refunded, lapsed)
                        .breaches())
                .anySatisfy(each -> assertThat(each).contains(breach));
    }

    private static Budget budget(String limit, String... figures) {
        var money = Stream.of(figures).map(Money::of).toList();
        return new Budget(
                2019,
                Money.of(limit),
                money.get(0),
                money.get(1),
                money.get(2),
                money.get(3),
                money.get(4),
                money.get(5),
                Money.ZERO,
                0,
                Money.of("1000"),
                Money.of("900"));
    }
}
