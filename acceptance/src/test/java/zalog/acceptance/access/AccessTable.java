package zalog.acceptance.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import zalog.stack.ProjectRoot;
import zalog.stack.Service;

/** Reads {@code docs/access.md}. A row of the service "every" stands for one of each service. */
final class AccessTable {
    private static final int ROLES_FROM = 3;

    private AccessTable() {}

    static List<AccessRow> read() {
        List<List<String>> cells = tableCells();
        List<String> roles = roles(cells);
        var rows = new ArrayList<AccessRow>();
        for (List<String> row : cells.subList(2, cells.size())) {
            Set<String> allowed = new TreeSet<>();
            for (int i = ROLES_FROM; i < row.size(); i++) {
                if (!row.get(i).isEmpty()) {
                    allowed.add(roles.get(i - ROLES_FROM));
                }
            }
            for (Service service : services(row.getFirst())) {
                rows.add(new AccessRow(service, row.get(1), row.get(2).replace("`", ""), allowed));
            }
        }
        return rows;
    }

    /** Every role the table knows. */
    static List<String> roles() {
        return roles(tableCells());
    }

    private static List<String> roles(List<List<String>> cells) {
        List<String> head = cells.getFirst();
        return head.subList(ROLES_FROM, head.size());
    }

    private static List<Service> services(String name) {
        return name.equals("every")
                ? List.of(Service.values())
                : List.of(Service.valueOf(name.toUpperCase(java.util.Locale.ROOT)));
    }

    private static List<List<String>> tableCells() {
        try {
            return Files.readAllLines(ProjectRoot.find().resolve("docs/access.md")).stream()
                    .filter(line -> line.startsWith("|"))
                    .map(line -> Arrays.stream(
                                    line.substring(1, line.length() - 1).split("\\|", -1))
                            .map(String::strip)
                            .toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
