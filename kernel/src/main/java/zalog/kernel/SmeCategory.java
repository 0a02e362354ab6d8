package zalog.kernel;

/** Category of an entry in the SME register; the register decides it, nothing here computes it. */
public enum SmeCategory {
    MICRO("micro enterprise", "микропредприятие"),
    SMALL("small enterprise", "малое предприятие"),
    MEDIUM("medium enterprise", "среднее предприятие");

    private final Text label;

    SmeCategory(String en, String ru) {
        label = new Text(en, ru);
    }

    public Text label() {
        return label;
    }
}
