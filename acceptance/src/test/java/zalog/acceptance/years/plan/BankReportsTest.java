package zalog.acceptance.years.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import zalog.kernel.Money;

class BankReportsTest {
    private static final Programme PROGRAMME = Programme.of(533);
    private static final List<Report> REPORTS = PROGRAMME.actions().stream()
            .filter(Action.ReportEvents.class::isInstance)
            .flatMap(action -> ((Action.ReportEvents) action).reports().stream())
            .toList();

    @Test
    void banksTellOfEverythingThatCanHappenToALoan() {
        assertThat(REPORTS)
                .extracting(report -> report.event().path("type").asText())
                .contains(
                        "DRAWDOWN",
                        "SCHEDULE",
                        "PRINCIPAL_REPAID",
                        "INTEREST_ACCRUED",
                        "INTEREST_PAID",
                        "PENALTY_PAID",
                        "GUARANTEE_FEE_PAID",
                        "RATE_CHANGED",
                        "OVERDUE_SINCE",
                        "REGULARISED",
                        "RESTRUCTURED",
                        "LOAN_CLOSED",
                        "ASSIGNED",
                        "CORRECTION",
                        "REVERSAL");
        assertThat(REPORTS).extracting(Report::verdict).contains("ACCEPTED", "DUPLICATE");
    }

    @Test
    void nothingIsToldBeforeItHappens() {
        assertThat(REPORTS).allSatisfy(report -> List.of("occurredOn", "paidOn", "periodEnd")
                .forEach(name -> {
                    var date = report.event().path(name).asText();
                    assertThat(date.isEmpty()
                                    || !LocalDate.parse(date)
                                            .isAfter(report.month().atEndOfMonth()))
                            .as(report.event().toString())
                            .isTrue();
                }));
    }

    @Test
    void anEventHasAnIdOfItsOwnUnlessItComesTwice() {
        var ids = new HashSet<String>();
        REPORTS.stream().filter(report -> report.verdict().equals("ACCEPTED")).forEach(report -> assertThat(ids.add(
                        report.bank() + " " + report.event().path("eventId").asText()))
                .isTrue());
    }

    @Test
    void aDuplicateComesInALaterMonth() {
        var duplicates = REPORTS.stream()
                .filter(report -> report.verdict().equals("DUPLICATE"))
                .toList();

        assertThat(duplicates).hasSizeGreaterThan(50).allSatisfy(duplicate -> assertThat(REPORTS.stream()
                        .filter(report -> report.verdict().equals("ACCEPTED"))
                        .filter(report -> report.event().equals(duplicate.event()))
                        .map(Report::month))
                .hasSize(1)
                .first()
                .satisfies(month -> assertThat((YearMonth) month).isBefore(duplicate.month())));
    }

    @Test
    void aLoanOwesNothingAfterItsEndAndNeverMoreThanWasAgreed() {
        assertThat(PROGRAMME.stories()).allSatisfy(story -> {
            var owed = Money.ZERO;
            var drawn = Money.ZERO;
            for (var change : story.principal()) {
                owed = owed.plus(change.amount());
                drawn = drawn.plus(change.amount().max(Money.ZERO));
                assertThat(owed).isBetween(Money.ZERO, story.loan().amount());
            }
            assertThat(drawn).isEqualTo(story.loan().amount());
            if (story.until().isBefore(StoryTeller.END) && story.turn() != Turn.GUARANTEE_CALLED) {
                assertThat(owed).isEqualTo(Money.ZERO);
            }
        });
    }

    @Test
    void periodsOfInterestFollowEachOther() {
        assertThat(PROGRAMME.stories()).allSatisfy(story -> {
            var from = story.loan().drawnOn();
            for (var interest : story.interest()) {
                assertThat(interest.from()).isEqualTo(from);
                assertThat(interest.paidOn()).isAfterOrEqualTo(interest.to());
                from = interest.to();
            }
        });
    }
}
