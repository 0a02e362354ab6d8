package zalog.acceptance.years;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zalog.acceptance.Api;
import zalog.stack.Service;

/** Lists that come page by page. */
final class Pages {
    private Pages() {}

    /** The items of all pages; the path has a query already. */
    static List<JsonNode> all(Api api, Service service, String path, String user) {
        var items = new ArrayList<JsonNode>();
        var after = Optional.<String>empty();
        do {
            var page = api.get(
                            service, path + after.map(next -> "&after=" + next).orElse(""), user)
                    .expect(200);
            page.path("items").forEach(items::add);
            after = page.has("next") ? Optional.of(page.path("next").asText()) : Optional.empty();
        } while (after.isPresent());
        return items;
    }
}
