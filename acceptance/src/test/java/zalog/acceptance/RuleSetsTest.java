package zalog.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import zalog.stack.ProjectRoot;

/** An application goes by one rule set, of which eligibility and budget have each their part. */
class RuleSetsTest {

    @Test
    void bothServicesKnowTheSameSetsFromTheSameDays() throws IOException {
        assertThat(daysBySet("budget-service"))
                .isEqualTo(daysBySet("eligibility-service"))
                .isNotEmpty();
    }

    private static TreeMap<String, String> daysBySet(String service) throws IOException {
        var days = new TreeMap<String, String>();
        Path folder = ProjectRoot.find().resolve(service).resolve("src/main/resources/rule-sets");
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                JsonNode set = new ObjectMapper().readTree(file.toFile());
                days.put(set.path("id").asText(), set.path("effectiveFrom").asText());
            }
        }
        return days;
    }
}
