package zalog.acceptance.demo;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How codes and figures are put for a reader in the ministry. */
public final class Texts {
    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("ELIG-001", "IP not over half of the pool"),
            Map.entry("ELIG-002", "not in the SME register"),
            Map.entry("ELIG-003", "not in roubles"),
            Map.entry("ELIG-004", "kind of IP not supported"),
            Map.entry("ELIG-005", "right not in order"),
            Map.entry("ELIG-006", "valuation"),
            Map.entry("ELIG-007", "right pledged already"),
            Map.entry("ELIG-008", "no budget or loan not in force"),
            Map.entry("ELIG-009", "declarations"),
            Map.entry("ELIG-010", "activity barred"),
            Map.entry("GUAR-001", "no guarantee registered"),
            Map.entry("GUAR-002", "guarantee for another bank"),
            Map.entry("GUAR-003", "guarantee for another firm"),
            Map.entry("GUAR-004", "guarantee for another agreement"),
            Map.entry("GUAR-005", "guarantee not in force"),
            Map.entry("GUAR-006", "guarantee called or ended"));

    private static final Map<String, String> STATUSES = Map.of(
            "APPROVED", "approved",
            "REFUSED", "refused",
            "WAITLISTED", "waiting for money",
            "AWAITING_GUARANTEE", "waiting for its guarantee",
            "WITHDRAWN", "withdrawn");

    private Texts() {}

    static String reasons(Collection<String> codes) {
        return codes.stream().map(Texts::reason).collect(Collectors.joining("; "));
    }

    /** For a narrow column: words for one or two reasons, codes alone for more. */
    static String briefly(Collection<String> codes) {
        return codes.size() <= 2 ? reasons(codes) : codes.size() + ": " + String.join(", ", codes);
    }

    private static String reason(String code) {
        return code + " " + REASONS.getOrDefault(code, "");
    }

    static String status(String status) {
        return STATUSES.getOrDefault(status, status.toLowerCase(Locale.ROOT));
    }

    /** {@code 38643.84} as {@code 38 643.84}. */
    public static String amount(String amount) {
        int point = amount.indexOf('.');
        if (point < 0) {
            return amount;
        }
        return amount.substring(0, point).replaceAll("(?<=[0-9])(?=([0-9]{3})+$)", " ") + amount.substring(point);
    }

    /** {@code 2 ACCEPTED, 1 REFUSED}. */
    public static String counted(List<String> words) {
        var counts = words.stream().collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
