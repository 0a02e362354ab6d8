package zalog.acceptance.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zalog.contracts.ContractJson;
import zalog.contracts.application.ApplicationContent;
import zalog.kernel.Money;
import zalog.kernel.Regions;
import zalog.stack.ProjectRoot;

/** The sample programme is complete, reads by the contracts, and its expected figures agree with each other. */
class DemoFilesTest {
    private static final DemoFolder FOLDER = new DemoFolder(ProjectRoot.find().resolve("demo"));
    private static final JsonNode PROGRAMME = FOLDER.json("programme.json");
    private static final JsonNode EXPECTED = FOLDER.json("expected.json");

    static Stream<Path> applicationFiles() {
        return files("applications").stream();
    }

    @ParameterizedTest
    @MethodSource("applicationFiles")
    void anApplicationIsWhatTheContractSays(Path file) throws IOException {
        byte[] json = Files.readAllBytes(file);
        var content = ContractJson.read(json, ApplicationContent.class);

        JsonNode written = ContractJson.mapper().valueToTree(content);

        assertThat(fieldNames(written)).isEqualTo(fieldNames(new ObjectMapper().readTree(json)));
    }

    @ParameterizedTest
    @MethodSource("applicationFiles")
    void aFirmSitsInTheRegionOfItsInn(Path file) throws IOException {
        var applicant = ContractJson.read(Files.readAllBytes(file), ApplicationContent.class)
                .applicant();

        var region = Regions.byIsoCode(applicant.region()).orElseThrow();

        assertThat(applicant.inn().toString()).startsWith(region.taxCode());
    }

    @Test
    void thereAreFirmsFromTwelveRegionsAndMore() {
        Set<String> regions = new HashSet<>();
        files("applications")
                .forEach(file -> regions.add(FOLDER.json("applications/" + file.getFileName())
                        .at("/applicant/region")
                        .asText()));

        assertThat(files("applications")).hasSizeGreaterThanOrEqualTo(24);
        assertThat(regions).hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void everyFileIsPlayed() {
        Set<String> played = new TreeSet<>(PROGRAMME.findValuesAsText("file"));
        Set<String> all = new TreeSet<>();
        for (String folder : List.of("applications", "guarantees", "loan-events", "amendments")) {
            files(folder).forEach(file -> all.add(folder + "/" + file.getFileName()));
        }

        assertThat(played).isEqualTo(all);
    }

    @Test
    void theDaysFollowEachOther() {
        assertThat(PROGRAMME.path("days").findValuesAsText("at")).isSorted();
    }

    @Test
    void whatIsReservedAddsUpToTheYears() {
        var reserved = new HashMap<String, Money>();
        EXPECTED.path("applications")
                .forEach(row -> reserved.merge(
                        row.path("application").asText().substring(0, 4), money(row.path("reserved")), Money::plus));

        for (JsonNode year : EXPECTED.path("years")) {
            String name = year.path("year").asText();
            year.path("growth").forEach(row -> reserved.merge(name, money(row.path("reserved")), Money::plus));
            assertThat(reserved.get(name)).isEqualTo(money(year.path("reserved")));
            assertThat(money(year.path("reserved")).plus(money(year.path("available"))))
                    .isEqualTo(money(year.path("limit")));
        }
    }

    @Test
    void everyBreakdownAddsUpToTheSameSums() {
        for (JsonNode year : EXPECTED.path("years")) {
            var sums = new HashSet<List<Money>>();
            for (JsonNode breakdown : EXPECTED.path("utilisation")) {
                if (breakdown.path("year").equals(year.path("year"))) {
                    sums.add(List.of(sum(breakdown, "reserved"), sum(breakdown, "reimbursable")));
                }
            }
            assertThat(sums).hasSize(1).first().satisfies(sum -> assertThat(sum.getFirst())
                    .isEqualTo(money(year.path("reserved"))));
        }
    }

    @Test
    void theYear2019EndsWithNothingLeftAndTwoWaiting() {
        JsonNode year = EXPECTED.path("years").path(0);

        assertThat(year.path("available").asText()).isEqualTo("0.00");
        assertThat(year.path("waiting")).hasSize(2);
    }

    private static Money sum(JsonNode breakdown, String figure) {
        Money sum = Money.ZERO;
        for (JsonNode row : breakdown.path("rows")) {
            sum = sum.plus(money(row.path(figure)));
        }
        return sum;
    }

    private static Money money(JsonNode node) {
        return Money.parse(node.asText()).orElseThrow();
    }

    private static List<String> fieldNames(JsonNode node) {
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        node.forEach(child -> names.addAll(fieldNames(child)));
        return names;
    }

    private static List<Path> files(String folder) {
        try (var list = Files.list(FOLDER.root().resolve(folder))) {
            return list.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
