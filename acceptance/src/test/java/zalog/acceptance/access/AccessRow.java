package zalog.acceptance.access;

import java.util.Set;
import zalog.stack.Service;

/** A row of the table: an operation of a service, and the roles that may call it. */
record AccessRow(Service service, String method, String path, Set<String> roles) {

    /** A path that can be called: every parameter has a value that fits its form and belongs to nobody. */
    String examplePath() {
        return path.replace("{year}", "2019")
                .replace("{decree}", "533")
                .replace("{date}", "2019-09-25")
                .replaceAll("\\{[a-zA-Z]*[iI]d\\}", "00000000-0000-4000-8000-000000000000");
    }

    @Override
    public String toString() {
        return method + " " + path + " of " + service.id();
    }
}
