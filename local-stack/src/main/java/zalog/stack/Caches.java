package zalog.stack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;

/** What is unpacked or prepared once for all stacks of this user, in {@code ~/.cache/zalog}. */
final class Caches {
    private static final Properties PARTS = load();

    private Caches() {}

    static Path folder() {
        return Path.of(System.getProperty("user.home"), ".cache", "zalog");
    }

    /** A value of {@code parts.properties}: versions and where Maven keeps the distributions. */
    static String part(String key) {
        String value = PARTS.getProperty(key);
        if (value == null) {
            throw new StackException("parts.properties lacks " + key);
        }
        return value;
    }

    /** Runs {@code work} while no other thread and no other process on this machine holds the lock of that name. */
    static void locked(String name, Work work) {
        // An interned string is one object for all class loaders of this JVM, which must not ask for the file lock
        // twice.
        synchronized (("zalog.stack.cache." + name).intern()) {
            try {
                Files.createDirectories(folder());
                try (FileChannel channel = FileChannel.open(
                                folder().resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        FileLock held = channel.lock()) {
                    assert held.isValid();
                    work.run();
                }
            } catch (IOException e) {
                throw new StackException("Cannot prepare " + name + " in " + folder(), e);
            }
        }
    }

    /** Something done under a lock. */
    interface Work {
        void run() throws IOException;
    }

    private static Properties load() {
        Properties properties = new Properties();
        try (InputStream in = Caches.class.getResourceAsStream("parts.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new StackException("Cannot read parts.properties", e);
        }
        return properties;
    }
}
