package zalog.kernel;

import java.util.UUID;

/** Identifies an independent guarantee of JSC Corporation MSP. */
public record GuaranteeId(UUID value) {

    public static Parsed<GuaranteeId> parse(String text) {
        return Ids.parse(text, GuaranteeId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
