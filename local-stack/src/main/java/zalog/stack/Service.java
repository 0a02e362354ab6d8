package zalog.stack;

import java.nio.file.Path;
import java.util.Locale;

/** The four services; the constant's name in lower case is also its database, its role and that role's local password. */
public enum Service {
    APPLICATION,
    ELIGIBILITY,
    GUARANTEE,
    BUDGET;

    /** {@code application}, {@code eligibility}, {@code guarantee}, {@code budget}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The Maven module, e.g. {@code budget-service}. */
    public String module() {
        return id() + "-service";
    }

    /** The runnable jar that the build of the project at {@code root} leaves. */
    public Path jar(Path root) {
        return root.resolve(module()).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
