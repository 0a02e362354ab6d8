package zalog.budget.appropriation.adapter;

import zalog.budget.appropriation.model.Dimension;

/** What the ledger is summed by; the names stand in the table of sums. */
enum SumDimension {
    WHOLE("''"),
    REGION("region"),
    BANK("bank"),
    CATEGORY("category"),
    IP_KIND("ip_kind");

    private final String column;

    SumDimension(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }

    /** Programme lines and statuses are no dimensions here: each sum has them all. */
    static SumDimension of(Dimension dimension) {
        return switch (dimension) {
            case REGION, LEADER_CLUSTER, IP_AGREEMENT -> REGION;
            case BANK -> BANK;
            case CATEGORY -> CATEGORY;
            case IP_KIND -> IP_KIND;
            case LINE, STATUS -> WHOLE;
        };
    }
}
