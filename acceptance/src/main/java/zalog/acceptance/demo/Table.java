package zalog.acceptance.demo;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A table in plain text whose columns are as wide as they need to be; amounts stand to the right. */
public final class Table {
    private final String title;
    private final List<String> heads;
    private final List<List<String>> rows = new ArrayList<>();

    public Table(String title, String... heads) {
        this.title = title;
        this.heads = List.of(heads);
    }

    public void row(String... cells) {
        rows.add(List.of(cells));
    }

    public void print(PrintStream out) {
        List<Integer> widths =
                IntStream.range(0, heads.size()).mapToObj(this::width).toList();
        out.println();
        out.println(title);
        out.println("-".repeat(title.length()));
        out.println(line(heads, widths));
        rows.forEach(row -> out.println(line(row, widths)));
    }

    private int width(int column) {
        int widest =
                rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
        return Math.max(widest, heads.get(column).length());
    }

    private String line(List<String> cells, List<Integer> widths) {
        var line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            String blank = " ".repeat(widths.get(i) - cell.length());
            line.append(isAmount(i) ? blank + cell : cell + blank).append("  ");
        }
        return line.toString().stripTrailing();
    }

    /** Whether all cells of the column are figures, so that their points should stand below each other. */
    private boolean isAmount(int column) {
        return !rows.isEmpty() && rows.stream().allMatch(row -> row.get(column).matches("[0-9 .]*"));
    }
}
