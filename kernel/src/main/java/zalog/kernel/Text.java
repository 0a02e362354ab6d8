package zalog.kernel;

/** One sentence for people, in English and in Russian. Neither may be blank. */
public record Text(String en, String ru) {
    public Text {
        if (en.isBlank() || ru.isBlank()) {
            throw new IllegalArgumentException("A text needs both its English and its Russian wording");
        }
    }
}
