package zalog.acceptance.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FindingsTest {

    @Test
    void equalFiguresAreCountedOnly() {
        var findings = new Findings();

        findings.compare("Reserved", "1.00", "1.00");

        assertThat(findings.compared()).isEqualTo(1);
        assertThat(findings.differences()).isEmpty();
    }

    @Test
    void aDifferenceSaysWhatWasExpectedAndWhatCame() {
        var findings = new Findings();

        findings.compare("Reserved", "1.00", "1.01");

        assertThat(findings.differences()).containsExactly("Reserved: expected 1.00, got 1.01");
    }
}
