package zalog.contracts.guarantee;

/** What came of checking the guarantee an application names. */
public enum GuaranteeOutcome {
    PASSED,
    FAILED,
    /** There is none of that number yet, or the application names none; it may still come. */
    NOT_REGISTERED
}
