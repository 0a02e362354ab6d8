package zalog.kernel;

/** What is reimbursed: part of the interest, or the fee for the guarantee of JSC Corporation MSP. */
public enum ProgrammeLine {
    INTEREST("part of the interest on the loan", "часть процентов по кредиту"),
    GUARANTEE_FEE("fee for the independent guarantee", "вознаграждение за независимую гарантию");

    private final Text label;

    ProgrammeLine(String en, String ru) {
        label = new Text(en, ru);
    }

    public Text label() {
        return label;
    }
}
