package zalog.acceptance.demo;

import java.util.ArrayList;
import java.util.List;

/** How many figures were compared, and which of them are not the expected ones. */
public final class Findings {
    private final List<String> differences = new ArrayList<>();
    private int compared;

    public void compare(String what, String expected, String actual) {
        compared++;
        if (!expected.equals(actual)) {
            differences.add(what + ": expected " + expected + ", got " + actual);
        }
    }

    /** Records what is wrong without being a figure. */
    public void add(String difference) {
        compared++;
        differences.add(difference);
    }

    public int compared() {
        return compared;
    }

    public List<String> differences() {
        return List.copyOf(differences);
    }
}
