package zalog.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import zalog.kernel.Text;
import zalog.kit.problem.Problem;
import zalog.kit.problem.ProblemException;

/**
 * What JSON can say and nobody can write down again: halves of surrogate pairs, which are no characters, and numbers with
 * exponents without end. No field needs either, but a body may be kept or quoted as a whole.
 */
final class Unwritable {
    private static final int SCALE_MAX = 100;
    private static final Pattern HALF = Pattern.compile("\\p{Cs}");
    private static final Text HALF_CHARACTER = new Text(
            "Write characters beyond \\uffff with both halves of their pair, or in UTF-8.",
            "Символы за пределами \\uffff записывайте обеими половинами пары или в UTF-8.");
    private static final Text ENDLESS_NUMBER = new Text(
            "Write a number with an exponent of at most " + SCALE_MAX + ".",
            "Укажите число с показателем степени не больше " + SCALE_MAX + ".");

    private Unwritable() {}

    /** Throws a problem that names every place; for the name of a field, that of its object. */
    static void refuse(JsonNode tree) {
        List<Violation> violations = new ArrayList<>();
        find(tree, "", violations);
        if (!violations.isEmpty()) {
            throw new ProblemException(Problem.violations(violations));
        }
    }

    private static void find(JsonNode node, String pointer, List<Violation> violations) {
        if (node.isTextual() && isHalf(node.textValue())) {
            violations.add(Violation.format(pointer, HALF_CHARACTER));
        }
        if (node.isBigDecimal() && Math.abs((long) node.decimalValue().scale()) > SCALE_MAX) {
            violations.add(Violation.format(pointer, ENDLESS_NUMBER));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            find(node.get(i), pointer + "/" + i, violations);
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (isHalf(field.getKey())) {
                violations.add(Violation.format(pointer, HALF_CHARACTER));
            } else {
                find(field.getValue(), pointer + "/" + Fields.escaped(field.getKey()), violations);
            }
        }
    }

    private static boolean isHalf(String text) {
        return HALF.matcher(text).find();
    }
}
