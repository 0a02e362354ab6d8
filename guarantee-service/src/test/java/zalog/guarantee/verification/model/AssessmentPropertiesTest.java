package zalog.guarantee.verification.model;

import static org.assertj.core.api.Assertions.assertThat;
import static zalog.guarantee.Samples.FILED;
import static zalog.guarantee.Samples.NUMBER;
import static zalog.guarantee.Samples.REGISTERED;
import static zalog.guarantee.Samples.guarantee;
import static zalog.guarantee.Samples.loanCase;
import static zalog.guarantee.Samples.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import zalog.contracts.application.Check;
import zalog.contracts.guarantee.GuaranteeAssessed;
import zalog.contracts.guarantee.GuaranteeOutcome;
import zalog.guarantee.register.model.Guarantee;
import zalog.guarantee.register.model.GuaranteeTerms;
import zalog.guarantee.register.model.Standing;
import zalog.kernel.Bic;
import zalog.kernel.Inn;
import zalog.kernel.Moscow;

/** What holds for every combination of defects. */
class AssessmentPropertiesTest {

    @Test
    void exactlyTheDefectsThatAreThereAreFound() {
        for (long seed = 1; seed <= 500; seed++) {
            Random random = new Random(seed);
            List<String> defects = new ArrayList<>();
            Guarantee guarantee = defective(random, defects);

            GuaranteeAssessed result =
                    Assessment.of(loanCase(), Optional.of(guarantee), FILED).result();

            assertThat(result.checks().stream()
                            .filter(Check::failed)
                            .map(Check::code)
                            .toList())
                    .as("seed %d", seed)
                    .isEqualTo(defects);
            assertThat(result.outcome() == GuaranteeOutcome.PASSED)
                    .as("seed %d", seed)
                    .isEqualTo(defects.isEmpty());
        }
    }

    private static Guarantee defective(Random random, List<String> defects) {
        GuaranteeTerms good = terms(NUMBER);
        boolean otherBank = defect(random, "GUAR-002", defects);
        boolean otherFirm = defect(random, "GUAR-003", defects);
        boolean otherAgreement = defect(random, "GUAR-004", defects);
        boolean over = defect(random, "GUAR-005", defects);
        boolean called = defect(random, "GUAR-006", defects);
        boolean numberDiffers = random.nextBoolean();
        GuaranteeTerms given = new GuaranteeTerms(
                NUMBER,
                otherFirm ? new Inn("7703213534") : good.principal(),
                otherBank ? new Bic("042202603") : good.beneficiary(),
                otherAgreement && numberDiffers ? "КД-71/2019" : good.loanAgreementNumber(),
                otherAgreement && !numberDiffers ? good.loanAgreementDate().minusDays(1) : good.loanAgreementDate(),
                good.amount(),
                good.validFrom(),
                over
                        ? Moscow.dateOf(FILED).minusDays(1 + random.nextInt(10))
                        : Moscow.dateOf(FILED).plusDays(random.nextInt(10)));
        Standing standing = called ? new Standing.Called(good.validFrom()) : new Standing.Intact();
        return new Guarantee(guarantee().id(), 1, given, standing, REGISTERED, REGISTERED);
    }

    private static boolean defect(Random random, String code, List<String> defects) {
        boolean present = random.nextInt(3) == 0;
        if (present) {
            defects.add(code);
        }
        return present;
    }
}
