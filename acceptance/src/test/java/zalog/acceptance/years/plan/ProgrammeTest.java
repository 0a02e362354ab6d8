package zalog.acceptance.years.plan;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import zalog.kernel.FinancialYear;

class ProgrammeTest {
    private static final Programme PROGRAMME = Programme.of(533);

    @Test
    void theSameSeedGivesTheSameProgramme() {
        assertThat(Programme.of(533)).isEqualTo(PROGRAMME);
    }

    @Test
    void anotherSeedGivesAnother() {
        assertThat(Programme.of(534).loans()).isNotEqualTo(PROGRAMME.loans());
    }

    @Test
    void thereAreSixHundredLoansAndEveryYearHasItsShare() {
        assertThat(PROGRAMME.stories()).hasSizeGreaterThanOrEqualTo(600);
        assertThat(PROGRAMME.loans().stream().collect(groupingBy(PlannedLoan::filedIn, counting())))
                .containsOnlyKeys(IntStream.rangeClosed(2019, 2024)
                        .mapToObj(FinancialYear::new)
                        .toArray(FinancialYear[]::new))
                .allSatisfy((year, count) -> assertThat(count).isGreaterThanOrEqualTo(70));
    }

    @Test
    void everyDefectAndEveryTurnOccurs() {
        assertThat(PROGRAMME.loans().stream().map(PlannedLoan::defect).flatMap(Optional::stream))
                .contains(Defect.values());
        assertThat(PROGRAMME.stories()).extracting(LoanStory::turn).contains(Turn.values());
    }

    @Test
    void loansAreNumberedInTheOrderOfFiling() {
        assertThat(PROGRAMME.loans())
                .extracting(PlannedLoan::filedAt)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(PROGRAMME.loans())
                .extracting(PlannedLoan::number)
                .isEqualTo(IntStream.rangeClosed(1, PROGRAMME.loans().size())
                        .boxed()
                        .toList());
    }

    @Test
    void actionsFollowEachOtherAndEveryYearIsClosedOnce() {
        assertThat(PROGRAMME.actions()).extracting(Action::at).isSorted();
        assertThat(of(Action.CloseYear.class))
                .extracting(Action.CloseYear::year)
                .doesNotHaveDuplicates()
                .hasSize(6);
        assertThat(of(Action.FileApplication.class))
                .extracting(Action.FileApplication::loan)
                .isEqualTo(PROGRAMME.loans());
    }

    @Test
    void claimsAreForLoansThatAreFiledAndNotWithdrawn() {
        var withdrawn = of(Action.WithdrawApplication.class).stream()
                .map(Action.WithdrawApplication::loan)
                .toList();

        assertThat(withdrawn).isNotEmpty();
        assertThat(of(Action.FileClaims.class)).hasSize(23).allSatisfy(claims -> assertThat(claims.loans())
                .doesNotContainAnyElementsOf(withdrawn)
                .allSatisfy(loan -> assertThat(loan.filedAt()).isBefore(claims.at())));
    }

    private static <T extends Action> List<T> of(Class<T> type) {
        return PROGRAMME.actions().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
