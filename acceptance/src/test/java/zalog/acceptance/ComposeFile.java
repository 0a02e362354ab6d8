package zalog.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import zalog.stack.ProjectRoot;

/** docker-compose.yml: as it stands, and as Compose reads it, with what services take over from each other ({@code <<}) in its place. */
record ComposeFile(String text, JsonNode services) {
    static ComposeFile read() {
        String text = ProjectText.read(ProjectRoot.find().resolve("docker-compose.yml"));
        Object resolved = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        return new ComposeFile(text, new ObjectMapper().valueToTree(resolved).path("services"));
    }

    JsonNode service(String name) {
        return services.path(name);
    }
}
