package zalog.kit.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import zalog.kernel.Text;
import zalog.kit.problem.Problem;
import zalog.kit.problem.ProblemException;

/** Refuses requests that the framework or the database would stumble over, or pass over. */
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

    /**
     * Each parameter is known, is there once and has no control characters, as no field of a body has. A filter that is
     * misspelt would else be passed over, and the answer taken for the one that was asked for.
     */
    @ServerRequestFilter
    public void query(UriInfo uri, ResourceInfo operation) {
        if (uri.getRequestUri().getRawQuery() == null) {
            return;
        }
        var known = KnownParameters.of(operation.getResourceMethod());
        uri.getQueryParameters().forEach((name, values) -> {
            if (Stream.concat(Stream.of(name), values.stream())
                    .anyMatch(text -> CONTROL_CHARACTER.matcher(text).find())) {
                throw refused(
                        "QUERY-002",
                        "Remove the control characters from the query.",
                        "Удалите управляющие символы из параметров запроса.");
            }
            if (!known.contains(name)) {
                throw refused(
                        "QUERY-003",
                        "There is no parameter " + name + " here; remove it or check its spelling. Known: " + known
                                + ".",
                        "Параметра " + name + " здесь нет; удалите его или проверьте написание. Известны: " + known
                                + ".");
            }
            if (values.size() > 1) {
                throw refused(
                        "QUERY-004",
                        "Send the parameter " + name + " once.",
                        "Передайте параметр " + name + " один раз.");
            }
        });
    }

    private static ProblemException refused(String code, String en, String ru) {
        return new ProblemException(Problem.badRequest(code, new Text(en, ru)));
    }
}
