package zalog.stack.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import zalog.stack.Metrics;
import zalog.stack.launch.StatusScreen.Row;
import zalog.stack.launch.StatusScreen.Server;

class StatusScreenTest {
    private static final Metrics BUDGET = Metrics.parse("""
            # HELP zalog_outbox_messages
            # TYPE zalog_outbox_messages gauge
            zalog_outbox_messages{service="budget-service"} 12.0
            zalog_outbox_age_seconds{service="budget-service"} 3.6
            zalog_dead_letters{service="budget-service"} 2.0
            zalog_channel_lag_messages{service="budget-service",topic="budget.commands.v1"} 1234.0
            zalog_cap_limit_roubles{service="budget-service",year="2020"} 6.0E7
            zalog_cap_limit_roubles{service="budget-service",year="2019"} 4.0E7
            zalog_cap_used_roubles{service="budget-service",year="2020"} 0.0
            zalog_cap_used_roubles{service="budget-service",year="2019"} 3.9999999E7
            zalog_cap_reserved_roubles{service="budget-service",year="2019"} 1.0E7
            zalog_cap_waiting_roubles{service="budget-service",year="2019"} 1500000.5
            zalog_cap_waiting_applications{service="budget-service",year="2019"} 3.0
            jvm_gc_overhead NaN
            """);

    @Test
    void aRunningSystemFitsOnAScreen() {
        var screen = new StatusScreen(
                List.of(new Server("PostgreSQL", 5433, true), new Server("Kafka", 9094, false)),
                List.of(
                        new Row("application", 8081, false, Optional.empty()),
                        new Row("guarantee", 8083, false, Optional.of(Metrics.parse(""))),
                        new Row("budget", 8084, true, Optional.of(BUDGET))));

        assertThat(String.join("\n", screen.lines()) + "\n").isEqualTo("""
                  PostgreSQL     5433  runs
                  Kafka          9094  DOWN

                  service        port  health       outbox (oldest)   dead letters   lag by topic
                  application    8081  DOWN
                  guarantee      8083  NOT READY            0 (0 s)              0
                  budget         8084  ready               12 (4 s)              2   1234 budget.commands.v1

                  year       limit, roubles      used, roubles     used   waiting list
                  2019        40,000,000.00      39,999,999.00  100.0 %   3 for 1,500,000.50
                  2020        60,000,000.00               0.00    0.0 %   empty
                """);
    }
}
