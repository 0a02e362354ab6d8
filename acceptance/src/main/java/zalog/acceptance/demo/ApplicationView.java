package zalog.acceptance.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** An application as its firm sees it. */
record ApplicationView(JsonNode json) {

    String status() {
        return json.path("status").asText();
    }

    /** The reasons' codes, sorted. */
    Set<String> reasonCodes() {
        var codes = new TreeSet<String>();
        json.path("reasons").forEach(reason -> codes.add(reason.path("code").asText()));
        return codes;
    }

    String reserved() {
        return json.path("reserved").asText("0.00");
    }

    String inWords() {
        String status = Texts.status(status());
        return switch (status()) {
            case "APPROVED" -> status + ", " + Texts.amount(reserved()) + " RUB reserved";
            case "REFUSED" -> status + ": " + Texts.reasons(reasonCodes());
            default -> status;
        };
    }
}
