package zalog.eligibility.rules.model;

import zalog.contracts.application.Check;
import zalog.contracts.application.SmeRegistration;
import zalog.kernel.RussianDate;
import zalog.kernel.Text;

/**
 * ELIG-002: the applicant is in the register of small and medium-sized enterprises on the day of registration. The
 * register's entry decides, whatever the applicant's size; the day of exclusion is the first day outside it. Source: seen in public sources.
 */
record SmeRegister() implements Policy {
    static final Rule RULE = new Rule(
            "ELIG-002",
            new Text("The applicant is in the SME register", "Заявитель состоит в реестре МСП"),
            parameters -> new SmeRegister());

    @Override
    public Check check(Facts facts) {
        SmeRegistration entry = facts.content().applicant().smeRegistration();
        var day = facts.registeredOn();
        var figures = new Figures()
                .with("category", entry.category())
                .with("includedOn", entry.includedOn())
                .with("registeredOn", day);
        if (entry.includedOn().isAfter(day)) {
            return RULE.failed(
                    figures,
                    "The applicant enters the SME register on " + entry.includedOn() + ", after it filed on " + day
                            + ".",
                    "Заявитель включён в реестр МСП " + RussianDate.of(entry.includedOn())
                            + ", позже дня подачи заявки " + RussianDate.of(day) + ".");
        }
        var excludedOn = entry.excludedOn();
        if (excludedOn.isPresent() && !excludedOn.get().isAfter(day)) {
            return RULE.failed(
                    figures.with("excludedOn", excludedOn.get()),
                    "The applicant left the SME register on " + excludedOn.get() + ".",
                    "Заявитель исключён из реестра МСП " + RussianDate.of(excludedOn.get()) + ".");
        }
        return RULE.passed(
                figures,
                "The applicant is in the SME register as a "
                        + entry.category().label().en() + ".",
                "Заявитель состоит в реестре МСП: " + entry.category().label().ru() + ".");
    }
}
