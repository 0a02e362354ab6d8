package zalog.budget.appropriation.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import zalog.budget.claim.Claimant;
import zalog.budget.payment.Treasury;
import zalog.budget.reservation.Years;
import zalog.kernel.Money;
import zalog.kit.testing.ZalogServers;

@QuarkusTest
@QuarkusTestResource(ZalogServers.class)
class CapMeasurementIT {
    private static final BigDecimal CLAIMED = new BigDecimal("38643.84");

    @Inject
    CapMeasurement measurement;

    @Inject
    MeterRegistry registry;

    @Test
    void whatIsPaidOutIsUsedStillAndReservedNoMore() {
        String claim = Claimant.withOctober().claimed();
        BigDecimal used = measured("zalog.cap.used.roubles", 2019);
        BigDecimal reserved = measured("zalog.cap.reserved.roubles", 2019);

        Treasury.pay(claim);

        assertThat(measured("zalog.cap.used.roubles", 2019)).isEqualByComparingTo(used);
        assertThat(measured("zalog.cap.reserved.roubles", 2019)).isEqualByComparingTo(reserved.subtract(CLAIMED));
    }

    @Test
    void aClosedYearHasNothingLeft() {
        Years.add(2171, new Money(100_000));
        assertThat(measured("zalog.cap.used.roubles", 2171)).isZero();
        assertThat(measured("zalog.cap.closed", 2171)).isZero();

        Years.DATABASE.execute(
                "update appropriation set lapsed_kopecks = limit_kopecks, closed_at = now() where financial_year = 2171");

        assertThat(measured("zalog.cap.used.roubles", 2171)).isEqualByComparingTo("1000");
        assertThat(measured("zalog.cap.closed", 2171)).isEqualByComparingTo("1");
    }

    private BigDecimal measured(String gauge, int year) {
        measurement.take().await().atMost(Duration.ofSeconds(30));
        return BigDecimal.valueOf(
                registry.get(gauge).tag("year", String.valueOf(year)).gauge().value());
    }
}
