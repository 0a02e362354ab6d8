package zalog.kernel;

/** Category of an entry in the SME register; the register decides it, nothing here computes it. */
public enum SmeCategory {
    MICRO("micro enterprise", "микропредприятие"),
    SMALL("small enterprise", "малое предприятие"),
    MEDIUM("medium enterprise", "среднее предприятие");

    private final String en;
    private final String ru;

    SmeCategory(String en, String ru) {
        this.en = en;
        this.ru = ru;
    }

    public Text label() {
        return new Text(en, ru);
    }
}
