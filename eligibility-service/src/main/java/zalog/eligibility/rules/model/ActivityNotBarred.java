package zalog.eligibility.rules.model;

import java.util.List;
import zalog.contracts.application.Check;
import zalog.kernel.Text;

/**
 * ELIG-010: the applicant's main activity is not barred, as those of credit organisations, insurers, funds, pawnshops,
 * gambling, excisable goods and mining are. Source: common knowledge of support for SMEs, not checked against the law; so are the OKVED codes in the rule sets.
 *
 * @param barred groups of activities, the first that matches is named
 */
record ActivityNotBarred(List<Barred> barred) implements Policy {
    static final Rule RULE = new Rule(
            "ELIG-010",
            new Text("The main activity is not barred", "Основной вид деятельности допускается"),
            parameters -> new ActivityNotBarred(
                    parameters.objects("barred").stream().map(Barred::of).toList()));

    /**
     * A group of barred activities.
     *
     * @param codes OKVED codes; each stands for all that begin with it, as 92 for 92.11
     * @param except OKVED codes that are not barred although they begin so
     */
    record Barred(Text name, List<String> codes, List<String> except) {
        static Barred of(Parameters parameters) {
            return new Barred(parameters.bilingual(), parameters.texts("codes"), parameters.texts("except"));
        }

        boolean covers(String activity) {
            return codes.stream().anyMatch(activity::startsWith)
                    && except.stream().noneMatch(activity::startsWith);
        }
    }

    @Override
    public Check check(Facts facts) {
        String activity = facts.content().applicant().activity();
        var figures = new Figures().with("activity", activity);
        return barred.stream()
                .filter(group -> group.covers(activity))
                .findFirst()
                .map(group -> RULE.failed(
                        figures,
                        "The main activity " + activity + " is barred: "
                                + group.name().en() + ".",
                        "Основной вид деятельности " + activity + " не допускается: "
                                + group.name().ru() + "."))
                .orElseGet(() -> RULE.passed(
                        figures,
                        "The main activity " + activity + " is not barred.",
                        "Основной вид деятельности " + activity + " допускается."));
    }
}
