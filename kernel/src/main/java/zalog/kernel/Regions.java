package zalog.kernel;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The regions the programme reports on. */
public final class Regions {
    private static final List<Region> ALL = CsvResource.rows(Regions.class, "regions.csv").stream()
            .map(Regions::region)
            .toList();
    private static final Map<String, Region> BY_ISO_CODE =
            ALL.stream().collect(toUnmodifiableMap(Region::isoCode, Function.identity()));

    private Regions() {}

    public static List<Region> all() {
        return ALL;
    }

    public static Optional<Region> byIsoCode(String isoCode) {
        return Optional.ofNullable(BY_ISO_CODE.get(isoCode));
    }

    private static Region region(List<String> row) {
        var cluster = Optional.of(row.get(3)).filter(name -> !name.isEmpty());
        return new Region(
                row.get(0), row.get(1), row.get(2), cluster, row.get(4).equals("yes"));
    }
}
