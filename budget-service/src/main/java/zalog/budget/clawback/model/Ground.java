package zalog.budget.clawback.model;

/** Why money is demanded back, and how much. */
public enum Ground {
    /** A condition of the subsidy was broken: everything that was paid. */
    BREACH_OF_CONDITIONS(Extent.EVERYTHING),
    /** Something stated was false: everything that was paid. */
    FALSE_STATEMENT(Extent.EVERYTHING),
    /** A correction has made less reimbursable than was paid: the difference. */
    OVERPAYMENT(Extent.DIFFERENCE),
    /** As much as a court says. */
    COURT_DECISION(Extent.GIVEN),
    /** As much as the officer says. */
    OTHER(Extent.GIVEN);

    private final Extent extent;

    Ground(Extent extent) {
        this.extent = extent;
    }

    public Extent extent() {
        return extent;
    }

    /** How much is demanded. */
    public enum Extent {
        EVERYTHING,
        DIFFERENCE,
        /** An amount that comes with the case. */
        GIVEN
    }
}
