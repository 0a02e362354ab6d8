package zalog.acceptance;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import zalog.stack.LocalStack;
import zalog.stack.Service;

/** Where the services and Keycloak (without {@code /realms}) answer. */
public record Addresses(Map<Service, URI> services, URI keycloak) {

    /** From the environment: {@code ZALOG_APPLICATION_URL} and so on, and {@code ZALOG_KEYCLOAK_URL}. */
    public static Addresses of(Map<String, String> environment) {
        var services = new EnumMap<Service, URI>(Service.class);
        for (Service service : Service.values()) {
            services.put(service, uri(environment, "ZALOG_" + service.name() + "_URL"));
        }
        return new Addresses(services, uri(environment, "ZALOG_KEYCLOAK_URL"));
    }

    public static Addresses of(LocalStack stack) {
        var services = new EnumMap<Service, URI>(Service.class);
        for (Service service : Service.values()) {
            services.put(service, stack.service(service).url());
        }
        return new Addresses(services, stack.keycloak().url());
    }

    private static URI uri(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is not set; ./zalog demo sets it");
        }
        return URI.create(value);
    }
}
