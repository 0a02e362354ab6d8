package zalog.eligibility.rules.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import zalog.contracts.application.Check;
import zalog.contracts.application.CollateralItem;
import zalog.kernel.Share;
import zalog.kernel.Text;

/**
 * ELIG-001: the IP rights are worth more than 50 % of the collateral pool; exactly 50 % is not enough. The pool is the
 * sum of the agreed pledge values of all pledged property. Source: the programme's presentation of 2019, condition 1.
 *
 * @param over the share to be exceeded, 0.50
 */
record IpShareOverHalf(Share over) implements Policy {
    static final Rule RULE = new Rule(
            "ELIG-001",
            new Text("IP rights are worth over half of the collateral pool", "Права на ИС дороже половины залога"),
            parameters -> new IpShareOverHalf(parameters.share("over")));

    @Override
    public Check check(Facts facts) {
        BigDecimal ip = sum(facts.rights());
        BigDecimal pool = sum(facts.content().collateral().items());
        String percent = percent(ip, pool);
        String needed = Words.percent(over);
        var figures = new Figures()
                .with("ipValue", ip.toPlainString())
                .with("poolValue", pool.toPlainString())
                .with("sharePercent", percent)
                .with("neededOverPercent", needed);
        String en = "IP rights are worth " + ip + " of " + pool + " RUB, or " + percent + " %; ";
        String ru = "Права на ИС оценены в " + ip + " из " + pool + " руб., это " + percent + " %; ";
        return isOver(ip, pool)
                ? RULE.passed(figures, en + "this is over " + needed + " %.", ru + "больше " + needed + " %.")
                : RULE.failed(
                        figures, en + "more than " + needed + " % is needed.", ru + "нужно больше " + needed + " %.");
    }

    /** With the share 0.50: 2 × IP value > pool value, exact to the kopeck. */
    private boolean isOver(BigDecimal ip, BigDecimal pool) {
        return ip.compareTo(pool.multiply(over.value())) > 0;
    }

    /** Rounded down to two decimals, so that what is shown never flatters. */
    private static String percent(BigDecimal ip, BigDecimal pool) {
        return pool.signum() == 0
                ? "0.00"
                : ip.movePointRight(2).divide(pool, 2, RoundingMode.DOWN).toPlainString();
    }

    /** In roubles; no long, because nothing bounds the number of items. */
    private static BigDecimal sum(List<? extends CollateralItem> items) {
        return items.stream()
                .map(item -> BigDecimal.valueOf(item.pledgeValue().kopecks(), 2))
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }
}
