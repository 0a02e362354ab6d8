package zalog.budget.amendment.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zalog.budget.appropriation.model.Appropriation;
import zalog.budget.appropriation.model.OpenYear;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kernel.Reason;
import zalog.ledger.Account;
import zalog.ledger.Balances;
import zalog.ledger.Chain;

class AmendmentRulesTest {
    private static final FinancialYear YEAR = new FinancialYear(2019);
    private static final Instant AT = Instant.parse("2019-11-01T09:00:00Z");
    private static final Document DOCUMENT = new Document("17", LocalDate.of(2019, 11, 1), "more");

    /** Of 100 roubles 30 are reserved, 20 obligated and 15 disbursed, of which 5 came back: 60 are used. */
    @ParameterizedTest
    @CsvSource({"60.00, none", "59.99, BUDGET-005", "0.00, BUDGET-005", "100.00, BUDGET-009", "100.01, none"})
    void theLimitIsNeverBelowWhatIsUsed(String limit, String code) {
        assertThat(code(AmendmentRules.check(order(limit), year(Optional.empty()), List.of())))
                .isEqualTo(code);
    }

    @Test
    void aRefusalNamesWhatIsUsed() {
        var reason = AmendmentRules.check(order("59.99"), year(Optional.empty()), List.of());

        assertThat(reason.orElseThrow().text().en()).contains("60.00");
        assertThat(reason.orElseThrow().text().ru()).contains("60.00");
    }

    @Test
    void aClosedYearKeepsItsLimit() {
        assertThat(code(AmendmentRules.check(order("200.00"), year(Optional.of(AT)), List.of())))
                .isEqualTo("BUDGET-007");
    }

    @Test
    void aDocumentCountsOnce() {
        var before = order("100.00").amend(new OpenYear(year(Optional.empty()), Chain.empty(YEAR), AT));

        assertThat(code(AmendmentRules.check(order("200.00"), year(Optional.empty()), List.of(before))))
                .isEqualTo("BUDGET-008");
    }

    private static Order order(String limit) {
        return new Order(new UUID(0, 1), DOCUMENT, Money.of(limit), "officer");
    }

    private static Appropriation year(Optional<Instant> closedAt) {
        var balances = new Balances(Map.of(
                Account.GRANTED, Money.of("-100.00"),
                Account.AVAILABLE, Money.of("40.00"),
                Account.RESERVED, Money.of("30.00"),
                Account.OBLIGATED, Money.of("20.00"),
                Account.DISBURSED, Money.of("15.00"),
                Account.REFUNDED, Money.of("-5.00")));
        return new Appropriation(YEAR, balances, 0, Money.ZERO, false, closedAt);
    }

    private static String code(Optional<Reason> reason) {
        return reason.map(Reason::code).orElse("none");
    }
}
