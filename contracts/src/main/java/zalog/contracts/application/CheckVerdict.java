package zalog.contracts.application;

/** What came of a check. */
public enum CheckVerdict {
    PASSED,
    FAILED,
    NOT_APPLICABLE
}
