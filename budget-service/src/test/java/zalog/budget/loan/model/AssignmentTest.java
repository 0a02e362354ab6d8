package zalog.budget.loan.model;

import static org.assertj.core.api.Assertions.assertThat;
import static zalog.budget.loan.model.Samples.CALCULATION;
import static zalog.budget.loan.model.Samples.TEN_MILLION;
import static zalog.budget.loan.model.Samples.day;
import static zalog.budget.loan.model.Samples.drawdown;
import static zalog.budget.loan.model.Samples.event;
import static zalog.budget.loan.model.Samples.history;
import static zalog.budget.loan.model.Samples.interest;
import static zalog.budget.loan.model.Samples.october;
import static zalog.budget.loan.model.Samples.ofBank;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import zalog.kernel.Bic;
import zalog.kernel.Money;

class AssignmentTest {

    @Test
    void afterAnAssignmentTheEventsOfBothBanksCountEachInItsTime() {
        var other = "044525974";
        var history = history(
                drawdown("D", TEN_MILLION),
                october("I"),
                event("A", new Fact.Assigned(day("2019-11-05"), new Bic(other))),
                interest("late", "2019-11-30", "2019-10-31", "2019-11-30", "98630.14"),
                ofBank(
                        other,
                        "early",
                        new Fact.GuaranteeFeePaid(day("2019-11-04"), Money.of("1.00"), Optional.empty())),
                ofBank(other, "N", Samples.interestPaid("2019-11-30", "2019-10-31", "2019-11-30", "98630.14")));

        assertThat(history.lines(CALCULATION)).extracting(Line::eventId).containsExactly("I", "N");
        assertThat(history.fate("late").kind()).isEqualTo(Fate.Kind.WITHOUT_EFFECT);
        assertThat(history.fate("early").kind()).isEqualTo(Fate.Kind.WITHOUT_EFFECT);
        assertThat(history.isHeldBy(new Bic(other))).isTrue();
    }
}
