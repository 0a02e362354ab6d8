package zalog.kernel;

import java.util.UUID;

/** Identifies an application to the programme. */
public record ApplicationId(UUID value) {

    public static Parsed<ApplicationId> parse(String text) {
        return Ids.parse(text, ApplicationId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
