package zalog.acceptance.years;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import zalog.kernel.Money;

/** The money of a year as budget-service shows it. */
record Budget(
        int year,
        Money limit,
        Money available,
        Money reserved,
        Money obligated,
        Money disbursed,
        Money refunded,
        Money lapsed,
        Money waiting,
        int waitingCount,
        Money loanVolumeTarget,
        Money loanVolume) {

    static List<Budget> all(JsonNode list) {
        return StreamSupport.stream(list.path("items").spliterator(), false)
                .map(Budget::of)
                .toList();
    }

    private static Budget of(JsonNode json) {
        return new Budget(
                json.path("financialYear").asInt(),
                money(json, "limit"),
                money(json, "available"),
                money(json, "reserved"),
                money(json, "obligated"),
                money(json, "disbursed"),
                money(json, "refunded"),
                money(json, "lapsed"),
                money(json, "waiting"),
                json.path("waitingCount").asInt(),
                money(json, "loanVolumeTarget"),
                money(json, "loanVolume"));
    }

    static Money money(JsonNode json, String figure) {
        return Money.of(json.path(figure).asText());
    }

    Money used() {
        return reserved.plus(obligated).plus(disbursed).minus(refunded);
    }

    /** Whether less than a third is left, which is more than a month of the programme asks for. */
    boolean isShort() {
        return available.times(3).compareTo(limit) < 0;
    }

    /** What does not hold: every figure is at least zero, what is used never above the limit, nothing lost. */
    List<String> breaches() {
        var breaches = new ArrayList<String>();
        for (Money figure : List.of(available, reserved, obligated, disbursed, refunded, lapsed, waiting)) {
            if (figure.isNegative()) {
                breaches.add("a figure is negative: " + this);
            }
        }
        if (used().compareTo(limit) > 0) {
            breaches.add("more is used than the limit: " + this);
        }
        if (!used().plus(lapsed).plus(available).equals(limit)) {
            breaches.add("the figures do not add up to the limit: " + this);
        }
        return breaches;
    }
}
