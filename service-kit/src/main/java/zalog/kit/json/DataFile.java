package zalog.kit.json;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.function.Function;
import zalog.contracts.ContractJson;

/** A service's own data on its class path. A file that is missing or faulty stops the start, with its name. */
public final class DataFile {
    private static final ObjectReader READER =
            ContractJson.mapper().reader().with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private DataFile() {}

    public static <T> T read(String path, Class<T> type) {
        return read(path, type, Function.identity());
    }

    /**
     * Reads what is written and makes of it what is meant.
     *
     * @param make may throw IllegalArgumentException
     */
    public static <F, T> T read(String path, Class<F> type, Function<F, T> make) {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("There is no data file " + path);
            }
            return make.apply(READER.readValue(in, type));
        } catch (IllegalArgumentException | IOException e) {
            throw new IllegalStateException("The data file " + path + " is faulty: " + e.getMessage(), e);
        }
    }
}
