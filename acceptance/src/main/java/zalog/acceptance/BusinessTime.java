package zalog.acceptance;

import java.time.Instant;
import java.util.List;
import zalog.stack.Service;

/** Sets the business clock of all services, as their operator may on a development system. */
public final class BusinessTime {
    private final Api api;

    public BusinessTime(Api api) {
        this.api = api;
    }

    public void set(Instant now) {
        String body = "{\"now\":\"" + now + "\"}";
        List.of(Service.values()).parallelStream().forEach(service -> api.put(service, "/dev/clock", "operator", body)
                .expect(200));
    }
}
