package zalog.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zalog.kernel.Text;

class ExplanationTest {

    @Test
    void showsEveryFigureAndWhatWasCut() {
        var line = Loans.line(
                Loans.payment("2019-09-30", "2019-10-31", "101917.81"), Loans.at("12"), ReimbursementTerms.DEFAULT);

        assertThat(line.explanation())
                .containsExactly(
                        new Text(
                                "2019-10-01 to 2019-10-31, 31 days of a year of 365: principal 10000000.00 RUB, contract"
                                        + " rate 12.00 %, ceiling 6.50 %; 5.50 % above the ceiling is not reimbursed",
                                "с 01.10.2019 по 31.10.2019, дней 31 (в году 365): остаток долга 10000000.00 руб., ставка"
                                        + " по договору 12.00 %, предел 6.50 %; превышение предела, 5.50 %, не"
                                        + " возмещается"),
                        new Text(
                                "Interest paid on 2019-10-31: 101917.81 RUB, times 0.70 is 71342.47; at no more than the"
                                        + " key rate on the day of payment it is 38643.84. Reimbursed: 38643.84 RUB,"
                                        + " because the contract rate is above the ceiling.",
                                "Проценты, уплаченные 31.10.2019: 101917.81 руб., доля 0.70 — 71342.47; предел — ключевая"
                                        + " ставка на дату уплаты — 38643.84. Возмещается 38643.84 руб.: ставка по"
                                        + " договору превышает предельную."));
    }

    @Test
    void hasOneSentencePerRowAndOneForTheOutcome() {
        var line = Loans.line(
                Loans.payment("2019-11-30", "2020-01-31", "200000"),
                Loans.at("5"),
                Loans.terms("0.70", CapPolicy.DAILY));

        assertThat(line.explanation()).hasSize(line.rows().size() + 1).hasSize(4);
        assertThat(line.explanation().getFirst().en()).endsWith("the contract rate is within the ceiling");
        assertThat(line.explanation().getFirst().ru()).endsWith("ставка по договору в пределах допустимой");
        assertThat(line.explanation().get(2).en()).contains("31 days of a year of 366");
    }

    @Test
    void everyBoundHasItsOwnLabel() {
        assertThat(Stream.of(Bound.values()).map(Bound::label)).doesNotHaveDuplicates();
    }
}
