package zalog.eligibility.rules.model;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import zalog.contracts.application.Check;
import zalog.contracts.application.IpRight;
import zalog.kernel.Text;

/** A check that looks at every IP right by itself and names each one that does not pass, with why. */
interface RightsPolicy extends Policy {
    /** A sentence holds no more defects than this; the figures hold them all. */
    int DEFECTS_TOLD_MAX = 5;

    /**
     * What is wrong with a right.
     *
     * @param figure name of the figure at fault, such as {@code inForceUntil}, and its value
     * @param text ends the sentence that begins with the right's name
     */
    record Defect(String figure, Object value, Text text) {
        static Defect of(String figure, Object value, String en, String ru) {
            return new Defect(figure, value, new Text(en, ru));
        }
    }

    Rule rule();

    /** What is said where no right has a defect. */
    Text allPassed();

    /** The figures that every right is held against. */
    Figures figures(Facts facts);

    List<Defect> defects(IpRight right, Facts facts);

    @Override
    default Check check(Facts facts) {
        var rights = facts.rights();
        var figures = figures(facts).with("rights", rights.size());
        if (rights.isEmpty()) {
            return rule().notApplicable(figures, "No IP right is pledged.", "Права на ИС не заложены.");
        }
        List<Text> faults = new ArrayList<>();
        for (IpRight right : rights) {
            for (Defect defect : defects(right, facts)) {
                figures.with(right.kind() + " " + right.number() + " " + defect.figure(), defect.value());
                faults.add(sentence(right, defect));
            }
        }
        return faults.isEmpty()
                ? rule().passed(figures, allPassed().en(), allPassed().ru())
                : rule().failed(figures, told(faults, Text::en, "more"), told(faults, Text::ru, "ещё"));
    }

    private static Text sentence(IpRight right, Defect defect) {
        Text kind = right.kind().label();
        return new Text(
                Words.capitalised(kind.en()) + " " + right.number() + " "
                        + defect.text().en() + ".",
                Words.capitalised(kind.ru()) + " " + right.number() + ": "
                        + defect.text().ru() + ".");
    }

    private static String told(List<Text> faults, Function<Text, String> language, String more) {
        String told = faults.stream().limit(DEFECTS_TOLD_MAX).map(language).collect(joining(" "));
        int untold = faults.size() - DEFECTS_TOLD_MAX;
        return untold > 0 ? told + " (+ " + untold + " " + more + ")" : told;
    }
}
