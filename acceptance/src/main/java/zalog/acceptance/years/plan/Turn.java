package zalog.acceptance.years.plan;

import java.util.List;

/** What becomes of a loan, apart from its being paid as agreed. */
public enum Turn {
    AS_AGREED(64),
    DRAWN_IN_TRANCHES(9),
    REPAID_EARLY(6),
    RATE_CHANGED(6),
    IN_ARREARS_FOR_A_WHILE(5),
    RESTRUCTURED(3),
    ASSIGNED_TO_ANOTHER_BANK(2),
    GUARANTEE_CALLED(2),
    APPLICATION_WITHDRAWN(3);

    private static final List<Turn> ALL = List.of(values());

    private final int percent;

    Turn(int percent) {
        this.percent = percent;
    }

    static Turn of(Chance chance) {
        int lot = chance.between(1, 100);
        for (Turn turn : ALL) {
            lot -= turn.percent;
            if (lot <= 0) {
                return turn;
            }
        }
        throw new IllegalStateException("The percentages do not add up to 100");
    }
}
