package zalog.budget.appropriation.model;

/** What the utilisation of a year may be broken down by; the names are those of the query parameter. */
public enum Dimension {
    REGION("region"),
    /** The leader innovation cluster of the region. */
    LEADER_CLUSTER("leaderCluster"),
    /** Whether the region has an agreement on the development of intellectual property. */
    IP_AGREEMENT("ipAgreement"),
    BANK("bank"),
    CATEGORY("category"),
    IP_KIND("ipKind"),
    LINE("line"),
    /** Waiting, reserved, obligated, disbursed or refunded. */
    STATUS("status");

    private final String parameter;

    Dimension(String parameter) {
        this.parameter = parameter;
    }

    public String parameter() {
        return parameter;
    }
}
