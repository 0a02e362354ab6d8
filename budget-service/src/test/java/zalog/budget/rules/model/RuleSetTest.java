package zalog.budget.rules.model;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import zalog.budget.Rules;
import zalog.reimbursement.ReimbursementTerms;

class RuleSetTest {

    @Test
    void arrearsAreNotToleratedForFewerThanNoDays() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rules.set("x", "2022-01-01", ReimbursementTerms.DEFAULT, -1));
    }
}
