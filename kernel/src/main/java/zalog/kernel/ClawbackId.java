package zalog.kernel;

import java.util.UUID;

/** Identifies a case in which money is demanded back. */
public record ClawbackId(UUID value) {

    public static Parsed<ClawbackId> parse(String text) {
        return Ids.parse(text, ClawbackId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
