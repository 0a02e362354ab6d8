package zalog.kit.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import zalog.kernel.Text;
import zalog.kit.problem.Problem;
import zalog.kit.problem.ProblemException;

/** Refuses requests that the framework or the database would stumble over. */
public final class PlainRequest {
    private static final Pattern CONTROL_CHARACTER = Pattern.compile("\\p{Cc}");

    /** A Content-Type that is none would be a fault of ours where an address takes several. */
    @ServerRequestFilter(preMatching = true)
    public void contentType(ContainerRequestContext request) {
        String type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        try {
            if (type != null) {
                MediaType.valueOf(type);
            }
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problem.ofStatus(415, "Unsupported Media Type"));
        }
    }

    /** No parameter has control characters, as no field of a body does, and no table can hold all of them. */
    @ServerRequestFilter
    public void query(UriInfo uri) {
        if (uri.getRequestUri().getRawQuery() == null) {
            return;
        }
        for (List<String> values : uri.getQueryParameters().values()) {
            if (values.stream()
                    .anyMatch(value -> CONTROL_CHARACTER.matcher(value).find())) {
                throw new ProblemException(Problem.badRequest(
                        "QUERY-002",
                        new Text(
                                "Remove the control characters from the query.",
                                "Удалите управляющие символы из параметров запроса.")));
            }
        }
    }
}
