package zalog.eligibility.rules.model;

import java.util.ArrayList;
import java.util.List;
import zalog.contracts.application.IpRight;
import zalog.kernel.Inn;
import zalog.kernel.RussianDate;
import zalog.kernel.Text;

/**
 * ELIG-005: on the day of registration every IP right is in force, belongs to the pledgor, who is the applicant, and its
 * pledge is registered with Rospatent. The last day of force still counts; a right without one does not expire.
 * Source: common knowledge of the field.
 */
record RightsInOrder() implements RightsPolicy {
    static final Rule RULE = new Rule(
            "ELIG-005",
            new Text(
                    "Every IP right is in force, the applicant's own, and its pledge is registered",
                    "Все права на ИС действуют, принадлежат заявителю, их залог зарегистрирован"),
            parameters -> new RightsInOrder());

    private static final Text ALL_PASSED = new Text(
            "Every IP right is in force and the applicant's own, and its pledge is registered.",
            "Все права на ИС действуют и принадлежат заявителю, их залог зарегистрирован.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Text allPassed() {
        return ALL_PASSED;
    }

    @Override
    public Figures figures(Facts facts) {
        return new Figures().with("registeredOn", facts.registeredOn());
    }

    @Override
    public List<Defect> defects(IpRight right, Facts facts) {
        List<Defect> defects = new ArrayList<>();
        var day = facts.registeredOn();
        right.inForceUntil()
                .filter(until -> until.isBefore(day))
                .ifPresent(until -> defects.add(Defect.of(
                        "inForceUntil", until, "expired on " + until, "срок действия истёк " + RussianDate.of(until))));
        Inn applicant = facts.content().applicant().inn();
        if (!right.owner().equals(applicant)) {
            defects.add(Defect.of(
                    "owner",
                    right.owner(),
                    "belongs to INN " + right.owner() + ", not to the applicant",
                    "правообладатель — ИНН " + right.owner() + ", а не заявитель"));
        }
        var registration = right.pledgeRegistration();
        if (registration.isEmpty()) {
            defects.add(Defect.of(
                    "pledgeRegistration",
                    "none",
                    "has no pledge registered with Rospatent",
                    "залог не зарегистрирован в Роспатенте"));
        } else if (registration.get().registeredOn().isAfter(day)) {
            var date = registration.get().registeredOn();
            defects.add(Defect.of(
                    "pledgeRegisteredOn",
                    date,
                    "has its pledge registered only on " + date,
                    "залог зарегистрирован только " + RussianDate.of(date)));
        }
        return defects;
    }
}
