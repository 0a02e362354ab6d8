package zalog.kit.json;

import zalog.kernel.Reason;
import zalog.kernel.Text;

/**
 * One fault of a request body.
 *
 * @param pointer where it is, as a JSON Pointer (RFC 6901)
 * @param reason what is wrong and how to mend it
 */
public record Violation(String pointer, Reason reason) {

    public static Violation required(String pointer) {
        return of(pointer, "FORM-001", "This field is required.", "Это поле обязательно.");
    }

    public static Violation unknown(String pointer) {
        return of(
                pointer,
                "FORM-002",
                "There is no such field; remove it or check its spelling.",
                "Такого поля нет; удалите его или проверьте написание.");
    }

    public static Violation type(String pointer, String expectedEn, String expectedRu) {
        return of(pointer, "FORM-003", "Expected " + expectedEn + ".", "Ожидается " + expectedRu + ".");
    }

    public static Violation format(String pointer, Text text) {
        return new Violation(pointer, new Reason("FORM-004", text));
    }

    public static Violation range(String pointer, String en, String ru) {
        return of(pointer, "FORM-005", en, ru);
    }

    /** Two or more fields that are right by themselves and do not go together. */
    public static Violation contradiction(String pointer, String en, String ru) {
        return of(pointer, "FORM-006", en, ru);
    }

    private static Violation of(String pointer, String code, String en, String ru) {
        return new Violation(pointer, new Reason(code, new Text(en, ru)));
    }
}
