package zalog.acceptance.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of the sample programme. */
public record DemoFolder(Path root) {
    private static final ObjectMapper JSON = new ObjectMapper();

    String text(String file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The sample programme lacks " + file + " in " + root, e);
        }
    }

    JsonNode json(String file) {
        try {
            return JSON.readTree(text(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is no JSON", e);
        }
    }

    JsonNode application(String name) {
        return json("applications/" + name + ".json");
    }
}
