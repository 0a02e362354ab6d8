package zalog.kit.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    08006, true
                    25P03, true
                    40001, true
                    40P01, true
                    53300, true
                    55P03, true
                    57P01, true
                    58030, true
                    22003, false
                    25006, false
                    23505, false
                    23514, false
                    42P01, false
                    """)
    void theStateOfTheDatabaseTells(String sqlState, boolean isTransient) {
        assertThat(Faults.isTransient(new IllegalStateException(new PgException("x", "ERROR", sqlState, ""))))
                .isEqualTo(isTransient);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    08006, true
                    25P03, true
                    57P01, true
                    40001, false
                    40P01, false
                    55P03, false
                    23505, false
                    """)
    void aConflictIsNoOutage(String sqlState, boolean isOutage) {
        assertThat(Faults.isOutage(new IllegalStateException(new PgException("x", "ERROR", sqlState, ""))))
                .isEqualTo(isOutage);
    }

    @Test
    void connectionsAndTimeoutsPass() {
        assertThat(Faults.isTransient(new RuntimeException(new ConnectException("refused"))))
                .isTrue();
        assertThat(Faults.isTransient(new RuntimeException(new TimeoutException())))
                .isTrue();
    }

    @Test
    void faultsOfTheCodeDoNot() {
        assertThat(Faults.isTransient(new NullPointerException())).isFalse();
        assertThat(Faults.isTransient(new IllegalStateException("closed case"))).isFalse();
        assertThat(Faults.isTransient(new IllegalStateException(new JsonParseException("no such field"))))
                .isFalse();
    }
}
