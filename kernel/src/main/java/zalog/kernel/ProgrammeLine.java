package zalog.kernel;

/** What is reimbursed: part of the interest, or the fee for the guarantee of JSC Corporation MSP. */
public enum ProgrammeLine {
    INTEREST("part of the interest on the loan", "часть процентов по кредиту"),
    GUARANTEE_FEE("fee for the independent guarantee", "вознаграждение за независимую гарантию");

    private final String en;
    private final String ru;

    ProgrammeLine(String en, String ru) {
        this.en = en;
        this.ru = ru;
    }

    public Text label() {
        return new Text(en, ru);
    }
}
