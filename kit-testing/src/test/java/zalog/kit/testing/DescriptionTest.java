package zalog.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DescriptionTest {
    private static final String BATCH = "/payment-batches/6f1f2b9e-2c1d-4c7a-9a55-0d7a3f6f2a11";
    private static final String NOT_FOUND = """
            {"type":"urn:zalog:problem:HTTP-404","title":"Not found","status":404,"detail":"Nothing.","code":"HTTP-404",
             "violations":[]}""";

    @Test
    void whatIsDescribedHasNoFault() {
        assertThat(faults("GET", BATCH, 404, "application/problem+json;charset=utf-8", NOT_FOUND))
                .isEmpty();
        assertThat(faults("GET", BATCH + "/csv", 200, "text/csv", "a,b")).isEmpty();
    }

    @Test
    void aStatusATypeOrABodyThatIsNotDescribedIsAFault() {
        assertThat(faults("GET", BATCH, 500, "application/problem+json", NOT_FOUND))
                .containsExactly("the status is not described");
        assertThat(faults("GET", BATCH, 404, "application/json", NOT_FOUND))
                .containsExactly("application/json is not described");
        assertThat(faults("GET", BATCH, 404, "application/problem+json", "")).containsExactly("there is no body");
    }

    @Test
    void aFieldThatIsMissingOrMoreThanIsDescribedIsAFault() {
        assertThat(faults("GET", BATCH, 404, "application/problem+json", "{\"more\":1}"))
                .anyMatch(fault -> fault.contains("'code' not found"))
                .anyMatch(fault -> fault.contains("'more' is not defined"));
    }

    @Test
    void aPathWithoutParametersIsPreferred() {
        assertThat(faults("POST", "/loans/events", 200, "text/csv", "x")).containsExactly("text/csv is not described");
    }

    @Test
    void whatTheDocumentDoesNotKnowIsNotHeldAgainstIt() {
        assertThat(faults("GET", "/dead-letters", 200, "application/json", "[]"))
                .isEmpty();
    }

    private static List<String> faults(String method, String path, int status, String type, String body) {
        return Description.of("budget-service").faults(method, path, status, type, body.getBytes(UTF_8));
    }
}
