package zalog.acceptance.demo;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What has been filed and registered so far: the names of the demo's files against the services' ids. */
final class Filed {
    /** An application in the services. */
    record Application(String id, String user) {}

    private final Map<String, Application> applications = new LinkedHashMap<>();
    private final Map<String, String> guarantees = new HashMap<>();

    void application(String name, String id, String user) {
        applications.put(name, new Application(id, user));
    }

    void guarantee(String number, String id) {
        guarantees.put(number, id);
    }

    Application application(String name) {
        return known(applications.get(name), name);
    }

    boolean has(String name) {
        return applications.containsKey(name);
    }

    String guarantee(String number) {
        return known(guarantees.get(number), number);
    }

    /** The demo's name of an application in the services. */
    String nameOf(String id) {
        return applications.entrySet().stream()
                .filter(entry -> entry.getValue().id().equals(id))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(id);
    }

    private static <T> T known(@org.jspecify.annotations.Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException("programme.json names " + name + " before it is filed");
        }
        return value;
    }
}
