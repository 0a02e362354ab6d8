package zalog.kit.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/**
 * The answer to a request that may be repeated.
 *
 * @param status the HTTP status
 * @param location where the created thing is, if one was
 * @param etag its version, if it has one
 * @param body the JSON of the body
 */
public record Answer(int status, Optional<String> location, Optional<String> etag, String body) {

    public static Answer of(int status, String location, String body) {
        return new Answer(status, Optional.of(location), Optional.empty(), body);
    }

    public Response response() {
        Response.ResponseBuilder response =
                Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body);
        location.ifPresent(where -> response.header(HttpHeaders.LOCATION, where));
        etag.ifPresent(version -> response.header(HttpHeaders.ETAG, version));
        return response.build();
    }
}
