package zalog.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MetricsTest {

    @Test
    void samplesAreReadWithRoutesAndExemplars() {
        var metrics = Metrics.parse("""
                # TYPE requests counter
                requests_total{method="GET",uri="/applications/{id}"} 18.0 # {span_id="2a59",trace_id="5dc9"} 1.0 17.5
                requests_total{method="GET",uri="a \\"b\\", c"} 4.0E7
                up 1
                share NaN
                """);

        assertThat(metrics.samples()).hasSize(3);
        assertThat(metrics.value("requests_total", "uri", "/applications/{id}")).contains(new BigDecimal("18.0"));
        assertThat(metrics.sum("requests_total")).isEqualByComparingTo("40000018");
        assertThat(metrics.of("up").toList()).singleElement().satisfies(up -> assertThat(up.labels())
                .isEmpty());
    }
}
