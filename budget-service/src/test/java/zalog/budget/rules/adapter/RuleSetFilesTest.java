package zalog.budget.rules.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zalog.kernel.Share;
import zalog.reimbursement.CapPolicy;
import zalog.reimbursement.ReimbursementTerms;

class RuleSetFilesTest {

    /** Loans were computed by these figures: a change of the rules is another set. */
    @ParameterizedTest
    @CsvSource({"533-2019-04-30, 533/2019-04-30, 2019-04-30", "533-2019-09-25, 533/2019-09-25, 2019-09-25"})
    void whatWasPublishedStaysAsItWas(String name, String id, LocalDate from) {
        var set = RuleSetFiles.read(List.of(name)).all().getFirst();

        assertThat(set.id()).isEqualTo(id);
        assertThat(set.effectiveFrom()).isEqualTo(from);
        assertThat(set.terms())
                .isEqualTo(new ReimbursementTerms(Share.of("0.70"), CapPolicy.AT_PAYMENT_DATE, Share.of("1.00")));
        assertThat(set.overdueDays()).isZero();
    }

    @Test
    void aSetThatIsMissingStopsTheStartWithItsName() {
        assertThatIllegalStateException()
                .isThrownBy(() -> RuleSetFiles.read(List.of("533-2099-01-01")))
                .withMessageContaining("rule-sets/533-2099-01-01.json");
    }

    @Test
    void aSetThatIsFaultyStopsTheStartWithItsNameAndFault() {
        assertThatIllegalStateException()
                .isThrownBy(() -> RuleSetFiles.read(List.of("faulty")))
                .withMessageContaining("rule-sets/faulty.json")
                .withMessageContaining("interestShare");
    }
}
