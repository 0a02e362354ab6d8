package zalog.guarantee.verification.model;

import static org.assertj.core.api.Assertions.assertThat;
import static zalog.guarantee.Samples.FILED;
import static zalog.guarantee.Samples.NUMBER;
import static zalog.guarantee.Samples.guarantee;
import static zalog.guarantee.Samples.loanCase;
import static zalog.guarantee.Samples.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zalog.contracts.application.Check;
import zalog.contracts.application.CheckVerdict;
import zalog.contracts.guarantee.GuaranteeAssessed;
import zalog.contracts.guarantee.GuaranteeOutcome;
import zalog.guarantee.register.model.Change;
import zalog.guarantee.register.model.Guarantee;
import zalog.guarantee.register.model.GuaranteeTerms;
import zalog.kernel.ApplicationId;
import zalog.kernel.Bic;
import zalog.kernel.Inn;

class AssessmentTest {
    static final List<String> CODES = List.of("GUAR-001", "GUAR-002", "GUAR-003", "GUAR-004", "GUAR-005", "GUAR-006");

    @Test
    void theGuaranteeTheProgrammeAsksForPasses() {
        GuaranteeAssessed result = assess(guarantee());

        assertThat(result.outcome()).isEqualTo(GuaranteeOutcome.PASSED);
        assertThat(result.guaranteeId()).contains(guarantee().id());
        assertThat(result.assessedAt()).isEqualTo(FILED);
        assertThat(result.checks()).extracting(Check::code).isEqualTo(CODES);
        assertThat(result.checks()).extracting(Check::verdict).containsOnly(CheckVerdict.PASSED);
    }

    @ParameterizedTest(name = "{0} {1} {2} {3} {4} fails {5}")
    @CsvSource({
        "044525974, 7707083893, КД-17/2019, 2019-09-10, 2022-09-15, GUAR-002",
        "044525225, 7710349494, КД-17/2019, 2019-09-10, 2022-09-15, GUAR-003",
        "044525225, 7707083893, КД-18/2019, 2019-09-10, 2022-09-15, GUAR-004",
        "044525225, 7707083893, кд - 17 / 2019, 2019-09-10, 2022-09-15, ''",
        "044525225, 7707083893, КД17/2019, 2019-09-10, 2022-09-15, GUAR-004",
        "044525225, 7707083893, КД-17/2019, 2019-09-11, 2022-09-15, GUAR-004",
        "044525225, 7707083893, КД-17/2019, 2019-09-10, 2019-09-30, GUAR-005",
        "044525225, 7707083893, КД-17/2019, 2019-09-10, 2019-10-01, ''",
        "044525974, 7710349494, КД-18/2019, 2019-09-10, 2019-09-30, GUAR-002 GUAR-003 GUAR-004 GUAR-005",
    })
    void eachDifferenceFailsItsOwnCheck(
            String beneficiary, String principal, String agreement, LocalDate agreed, LocalDate until, String failed) {
        GuaranteeTerms good = terms(NUMBER);
        GuaranteeTerms given = new GuaranteeTerms(
                NUMBER,
                new Inn(principal),
                new Bic(beneficiary),
                agreement,
                agreed,
                good.amount(),
                good.validFrom(),
                until);

        GuaranteeAssessed result = assess(guarantee(given));

        assertThat(failed(result)).isEqualTo(failed);
        assertThat(result.outcome()).isEqualTo(failed.isEmpty() ? GuaranteeOutcome.PASSED : GuaranteeOutcome.FAILED);
        assertThat(result.checks()).extracting(Check::code).isEqualTo(CODES);
    }

    @Test
    void aCalledOrEndedGuaranteeFails() {
        LocalDate on = LocalDate.of(2019, 9, 20);
        assertThat(failed(assess(made(guarantee().called(on, FILED))))).isEqualTo("GUAR-006");
        assertThat(failed(assess(made(guarantee().ended(on, FILED))))).isEqualTo("GUAR-006");
    }

    @Test
    void aNumberTheRegisterDoesNotHaveWaits() {
        GuaranteeAssessed result =
                Assessment.of(loanCase(), Optional.empty(), FILED).result();

        assertThat(result.outcome()).isEqualTo(GuaranteeOutcome.NOT_REGISTERED);
        assertThat(result.guaranteeId()).isEmpty();
        assertThat(failed(result)).isEqualTo("GUAR-001");
        assertThat(result.checks().getFirst().figures()).containsEntry("number", NUMBER);
        assertThat(result.checks().subList(1, 6)).extracting(Check::verdict).containsOnly(CheckVerdict.NOT_APPLICABLE);
    }

    @Test
    void anApplicationThatNamesNoGuaranteeIsToldSo() {
        LoanCase nameless = loanCase(new ApplicationId(new UUID(3, 3)), Optional.empty());

        GuaranteeAssessed result =
                Assessment.of(nameless, Optional.empty(), FILED).result();

        assertThat(result.outcome()).isEqualTo(GuaranteeOutcome.NOT_REGISTERED);
        assertThat(result.checks().getFirst().text().en()).startsWith("The application names no guarantee.");
        assertThat(result.checks().getFirst().figures()).isEmpty();
    }

    @Test
    void aGuaranteeThatCameAfterTheApplicationIsJudgedOnTheDayItCame() {
        Instant came = Instant.parse("2019-10-04T20:59:59Z"); // 4 October in Moscow, one second before the 5th
        GuaranteeTerms fromThatDay = starting(LocalDate.of(2019, 10, 4));
        GuaranteeTerms fromTheNext = starting(LocalDate.of(2019, 10, 5));

        assertThat(failed(assess(Guarantee.registered(guarantee().id(), fromThatDay, came))))
                .isEmpty();
        assertThat(failed(assess(Guarantee.registered(guarantee().id(), fromTheNext, came))))
                .isEqualTo("GUAR-005");
        assertThat(failed(assess(Guarantee.registered(guarantee().id(), fromTheNext, came.plusSeconds(1)))))
                .isEmpty();
    }

    @Test
    void theFiguresShowWhatWasCompared() {
        List<Check> checks = assess(guarantee()).checks();

        assertThat(checks.get(1).figures().toString()).isEqualTo("{beneficiary=044525225, lender=044525225}");
        assertThat(checks.get(3).figures().toString())
                .isEqualTo("{named=КД-17/2019 / 2019-09-10, agreement=КД-17/2019 / 2019-09-10}");
        assertThat(checks.get(4).figures().toString())
                .isEqualTo("{validFrom=2019-09-16, validUntil=2022-09-15, date=2019-10-01}");
        assertThat(checks.get(5).figures()).containsEntry("standing", "INTACT");
    }

    private static GuaranteeAssessed assess(Guarantee guarantee) {
        return Assessment.of(loanCase(), Optional.of(guarantee), FILED).result();
    }

    private static String failed(GuaranteeAssessed result) {
        return String.join(
                " ",
                result.checks().stream().filter(Check::failed).map(Check::code).toList());
    }

    private static Guarantee made(Change change) {
        return ((Change.Made) change).guarantee();
    }

    private static GuaranteeTerms starting(LocalDate first) {
        GuaranteeTerms good = terms(NUMBER);
        return new GuaranteeTerms(
                NUMBER,
                good.principal(),
                good.beneficiary(),
                good.loanAgreementNumber(),
                good.loanAgreementDate(),
                good.amount(),
                first,
                good.validUntil());
    }
}
