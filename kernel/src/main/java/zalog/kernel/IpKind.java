package zalog.kernel;

/** Kind of intellectual property whose rights are pledged. Which kinds count is up to the rule set. */
public enum IpKind {
    INVENTION("invention", "изобретение"),
    UTILITY_MODEL("utility model", "полезная модель"),
    INDUSTRIAL_DESIGN("industrial design", "промышленный образец"),
    TRADEMARK("trademark", "товарный знак"),
    COMPUTER_PROGRAM("computer program", "программа для ЭВМ"),
    DATABASE("database", "база данных"),
    IC_TOPOLOGY("topology of an integrated circuit", "топология интегральной микросхемы"),
    BREEDING_ACHIEVEMENT("breeding achievement", "селекционное достижение");

    private final String en;
    private final String ru;

    IpKind(String en, String ru) {
        this.en = en;
        this.ru = ru;
    }

    public Text label() {
        return new Text(en, ru);
    }
}
