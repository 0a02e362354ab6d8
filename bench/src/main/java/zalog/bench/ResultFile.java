package zalog.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import zalog.contracts.ContractJson;

/** The results of one run as JSON, for comparison with other runs. */
record ResultFile(String measuredAt, boolean trial, Map<String, String> machine, List<Report> reports) {
    private static final Path FOLDER = Path.of(".zalog", "bench");
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss'Z'", Locale.ROOT);

    static Path write(Options options, Map<String, String> machine, List<Report> reports) throws IOException {
        var measuredAt = NAME.format(LocalDateTime.now(ZoneOffset.UTC));
        Files.createDirectories(FOLDER);
        var json = ContractJson.write(new ResultFile(measuredAt, options.isTrial(), machine, reports));
        return Files.write(FOLDER.resolve(measuredAt + ".json"), json);
    }
}
