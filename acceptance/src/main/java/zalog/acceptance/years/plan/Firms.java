package zalog.acceptance.years.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zalog.kernel.Inn;
import zalog.kernel.Kpp;
import zalog.kernel.Region;
import zalog.kernel.Regions;
import zalog.kernel.SmeCategory;
import zalog.stack.LocalStack;
import zalog.stack.Resources;

/** The firms that have a user in the realm, with invented particulars. */
final class Firms {
    private static final List<String> FIRST_PARTS =
            List.of("Квант", "Био", "Нано", "Опто", "Термо", "Гидро", "Аэро", "Крио", "Агро", "Радио", "Лазер");
    private static final List<String> SECOND_PARTS = List.of("прибор", "тех", "сенсор", "софт", "лаб");
    private static final List<String> ACTIVITIES =
            List.of("26.51", "62.01", "21.20", "72.19", "28.99", "20.59", "27.90", "26.11");
    private static final List<SmeCategory> CATEGORIES =
            List.of(SmeCategory.SMALL, SmeCategory.MICRO, SmeCategory.SMALL, SmeCategory.MEDIUM);

    private Firms() {}

    /** In the order of the realm. */
    static List<Firm> ofTheRealm() {
        var firms = new ArrayList<Firm>();
        for (JsonNode user : realm().path("users")) {
            String name = user.path("username").asText();
            if (name.startsWith("sme-")) {
                firms.add(firm(new Inn(name.substring("sme-".length())), firms.size()));
            }
        }
        return List.copyOf(firms);
    }

    private static Firm firm(Inn inn, int index) {
        var region = region(inn);
        int registeredIn = 5 + index % 13;
        int serial = 1_000 + index * 37;
        String name = FIRST_PARTS.get(index % FIRST_PARTS.size()) + SECOND_PARTS.get(index / FIRST_PARTS.size());
        return new Firm(
                inn,
                inn.isOrganisation()
                        ? Numbers.ogrn(registeredIn, region.taxCode(), serial)
                        : Numbers.ogrnip(registeredIn, region.taxCode(), serial),
                inn.isOrganisation() ? Optional.of(new Kpp(inn.value().substring(0, 4) + "01001")) : Optional.empty(),
                (inn.isOrganisation() ? "ООО «%s»" : "ИП «%s»").formatted(name),
                region,
                ACTIVITIES.get(index % ACTIVITIES.size()),
                CATEGORIES.get(index % CATEGORIES.size()));
    }

    private static Region region(Inn inn) {
        return Regions.all().stream()
                .filter(region -> inn.value().startsWith(region.taxCode()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No region has the tax code of INN " + inn));
    }

    private static JsonNode realm() {
        try {
            return new ObjectMapper().readTree(Resources.text(LocalStack.class, "/realm/zalog-realm.json"));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
