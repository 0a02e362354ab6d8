package zalog.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MonitoringFilesTest {

    @Test
    void everyAlertIsExplainedAndNoOther() {
        assertThat(MonitoringFiles.alerts()).isNotEmpty().isEqualTo(MonitoringFiles.explainedAlerts());
    }
}
