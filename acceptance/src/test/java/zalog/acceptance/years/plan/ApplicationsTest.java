package zalog.acceptance.years.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import zalog.contracts.ContractJson;
import zalog.contracts.application.ApplicationContent;
import zalog.contracts.application.CollateralItem;
import zalog.contracts.application.IpRight;
import zalog.contracts.application.PrincipalRepayment;
import zalog.kernel.Money;

class ApplicationsTest {
    private static final Programme PROGRAMME = Programme.of(533);

    @Test
    void anApplicationIsWhatTheContractSays() {
        assertThat(PROGRAMME.loans()).allSatisfy(loan -> {
            var content = Applications.of(loan);
            assertThat(ContractJson.read(ContractJson.write(content), ApplicationContent.class))
                    .isEqualTo(content);
        });
    }

    @Test
    void agreementsGuaranteesAndRightsHaveNumbersOfTheirOwn() {
        Set<String> numbers = new HashSet<>();
        PROGRAMME.loans().forEach(loan -> {
            assertThat(numbers.add(loan.agreementNumber())).isTrue();
            assertThat(numbers.add(loan.guaranteeNumber())).isTrue();
            assertThat(numbers.add(right(Applications.of(loan)).number())).isTrue();
        });
    }

    @Test
    void datesFollowEachOtherWithinTheYearOfFiling() {
        assertThat(PROGRAMME.loans()).allSatisfy(loan -> {
            assertThat(loan.agreedOn()).isBeforeOrEqualTo(loan.drawnOn());
            assertThat(loan.drawnOn()).isBefore(loan.filedOn()).isBefore(loan.maturity());
            assertThat(loan.agreedOn().getYear()).isEqualTo(loan.filedOn().getYear());
        });
    }

    @Test
    void repaymentsAddUpToTheLoanAndEndAtMaturity() {
        var amortised = PROGRAMME.loans().stream()
                .filter(loan -> !loan.repayments().isEmpty())
                .toList();

        assertThat(amortised).hasSizeGreaterThan(200).allSatisfy(loan -> {
            assertThat(loan.repayments().stream()
                            .map(PrincipalRepayment::amount)
                            .reduce(Money.ZERO, Money::plus))
                    .isEqualTo(loan.amount());
            assertThat(loan.repayments())
                    .extracting(PrincipalRepayment::dueOn)
                    .isSorted()
                    .endsWith(loan.maturity());
        });
    }

    @Test
    void rightsAreOverHalfOfThePoolUnlessThatIsTheDefect() {
        assertThat(PROGRAMME.loans()).allSatisfy(loan -> {
            var content = Applications.of(loan);
            var pool = content.collateral().items().stream()
                    .map(CollateralItem::pledgeValue)
                    .reduce(Money.ZERO, Money::plus);
            var isOverHalf = right(content).pledgeValue().times(2).compareTo(pool) > 0;
            assertThat(isOverHalf)
                    .isNotEqualTo(loan.defect()
                            .filter(Defect.RIGHTS_ARE_HALF_OF_THE_POOL::equals)
                            .isPresent());
        });
    }

    private static IpRight right(ApplicationContent content) {
        return content.collateral().items().stream()
                .filter(IpRight.class::isInstance)
                .map(IpRight.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
