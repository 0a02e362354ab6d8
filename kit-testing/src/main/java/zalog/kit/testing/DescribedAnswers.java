package zalog.kit.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** Holds every answer that a test gets of a service against what the service's OpenAPI document says of it. */
public final class DescribedAnswers implements QuarkusTestBeforeEachCallback {

    @Override
    public void beforeEach(QuarkusTestMethodContext test) {
        String service = ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
        RestAssured.replaceFiltersWith(new Check(Description.of(service)));
    }

    private record Check(Description description) implements Filter {
        @Override
        public Response filter(
                FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext next) {
            Response answer = next.next(request, expected);
            String path = URI.create(request.getURI()).getPath();
            List<String> faults = description.faults(
                    request.getMethod(), path, answer.statusCode(), answer.contentType(), answer.asByteArray());
            if (!faults.isEmpty()) {
                throw new AssertionError(request.getMethod() + " " + path + " answered " + answer.statusCode()
                        + ", and the OpenAPI document says otherwise: " + faults + "\n" + answer.asString());
            }
            return answer;
        }
    }
}
