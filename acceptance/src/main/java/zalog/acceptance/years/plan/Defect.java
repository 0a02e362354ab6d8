package zalog.acceptance.years.plan;

/** What is wrong with an application that is to be refused, and the code of the reason it must get. */
public enum Defect {
    RIGHTS_ARE_HALF_OF_THE_POOL("ELIG-001"),
    LEFT_THE_SME_REGISTER("ELIG-002"),
    LOAN_IN_YUAN("ELIG-003"),
    RIGHT_EXPIRED("ELIG-005"),
    VALUATION_TOO_OLD("ELIG-006"),
    TAX_ARREARS("ELIG-009"),
    ACTIVITY_BARRED("ELIG-010"),
    NO_GUARANTEE("GUAR-001"),
    GUARANTEE_FOR_ANOTHER_BANK("GUAR-002");

    private final String code;

    Defect(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
