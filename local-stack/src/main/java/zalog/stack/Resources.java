package zalog.stack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Files on the class path. */
public final class Resources {
    private Resources() {}

    /** A file beside a class, or from the root of the class path where its name begins with a slash, in UTF-8. */
    public static String text(Class<?> beside, String name) {
        return new String(bytes(beside, name), StandardCharsets.UTF_8);
    }

    static byte[] bytes(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new StackException(name + " is missing: build the module local-stack with Maven");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new StackException("Cannot read " + name, e);
        }
    }
}
