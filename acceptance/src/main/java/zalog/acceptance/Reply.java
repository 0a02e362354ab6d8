package zalog.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What a service answered.
 *
 * @param body the JSON document; a missing node where there was none
 * @param retryAfter in how many seconds to ask again, where it says so
 */
public record Reply(int status, JsonNode body, Optional<String> location, Optional<String> retryAfter) {

    /** The body of a reply with that status; any other status throws {@link UnexpectedReply}. */
    public JsonNode expect(int wanted) {
        if (status != wanted) {
            throw new UnexpectedReply("HTTP " + status + " instead of " + wanted + ": " + body);
        }
        return body;
    }

    /** The last segment of the address of what was created. */
    public String createdId() {
        String address = location.orElseThrow(() -> new UnexpectedReply("HTTP " + status + " without Location"));
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
