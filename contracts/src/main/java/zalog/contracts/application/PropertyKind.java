package zalog.contracts.application;

/** Kind of pledged property that is not intellectual. */
public enum PropertyKind {
    EQUIPMENT,
    REAL_ESTATE,
    VEHICLE,
    GOODS,
    RECEIVABLES,
    SECURITIES,
    OTHER
}
