package zalog.application.process.model;

import java.time.LocalDate;
import java.util.Map;
import zalog.kernel.RussianDate;
import zalog.kernel.Text;

/** The kinds of lines in a timeline, with their wording; {@code {name}} stands for a figure. */
public enum Milestone {
    SUBMITTED(
            "The application was registered for the budget of {financialYear}.",
            "Заявка зарегистрирована и относится к бюджету {financialYear} года."),
    ELIGIBILITY_PASSED(
            "Every eligibility check has passed under the rules {ruleSet}.",
            "Все проверки соответствия по правилам {ruleSet} пройдены."),
    ELIGIBILITY_FAILED(
            "Eligibility checks have failed under the rules {ruleSet}: {failed}.",
            "Не пройдены проверки соответствия по правилам {ruleSet}: {failed}."),
    GUARANTEE_CONFIRMED(
            "The guarantee of JSC Corporation MSP was found in its register and fits this loan.",
            "Гарантия АО «Корпорация «МСП» есть в реестре и подходит к этому кредиту."),
    GUARANTEE_FAILED("Checks of the guarantee have failed: {failed}.", "Не пройдены проверки гарантии: {failed}."),
    GUARANTEE_NOT_REGISTERED(
            "No guarantee of JSC Corporation MSP is registered for this loan yet.",
            "Гарантия АО «Корпорация «МСП» по этому кредиту пока не зарегистрирована."),
    GUARANTEE_AWAITED(
            "The application waits for the guarantee to be registered, until {until}.",
            "Заявка ожидает регистрации гарантии до {until} включительно."),
    GUARANTEE_OVERDUE(
            "The guarantee was not registered by {until}.", "Гарантия не зарегистрирована до {until} включительно."),
    FUNDS_REQUESTED(
            "The budget was asked to reserve the money.", "В бюджет направлен запрос на резервирование средств."),
    FUNDS_RESERVED(
            "{total} RUB of the budget of {financialYear} are reserved: {interest} for interest, {guaranteeFee} for the"
                    + " guarantee fee.",
            "В бюджете {financialYear} года зарезервировано {total} руб.: {interest} на проценты, {guaranteeFee} на"
                    + " вознаграждение за гарантию."),
    WAITLISTED(
            "The budget of {financialYear} does not suffice for {total} RUB now; the place in the queue is {position}.",
            "В бюджете {financialYear} года пока не хватает {total} руб.; место в очереди: {position}."),
    RESERVATION_REFUSED(
            "The budget cannot reserve the money: {failed}.", "Бюджет не может зарезервировать средства: {failed}."),
    FUNDS_RELEASED(
            "{total} RUB went back to the budget of {financialYear}.",
            "{total} руб. возвращены в бюджет {financialYear} года."),
    INTEREST_COMPUTED(
            "{reimbursable} RUB are reimbursable of {paid} RUB of interest paid.",
            "Из уплаченных процентов {paid} руб. возмещению подлежат {reimbursable} руб."),
    GUARANTEE_FEE_COMPUTED(
            "{reimbursable} RUB are reimbursable of {paid} RUB paid for the guarantee.",
            "Из уплаченного за гарантию вознаграждения {paid} руб. возмещению подлежат {reimbursable} руб."),
    INTEREST_CHANGED(
            "Of the interest paid, {paid} RUB, what is reimbursable has changed: {before} RUB before, {reimbursable} RUB"
                    + " now, a difference of {change} RUB.",
            "Из уплаченных процентов {paid} руб. изменилась возмещаемая часть: было {before} руб., стало {reimbursable}"
                    + " руб., разница {change} руб."),
    GUARANTEE_FEE_CHANGED(
            "Of the guarantee fee paid, {paid} RUB, what is reimbursable has changed: {before} RUB before, {reimbursable}"
                    + " RUB now, a difference of {change} RUB.",
            "Из уплаченного за гарантию вознаграждения {paid} руб. изменилась возмещаемая часть: было {before} руб., стало"
                    + " {reimbursable} руб., разница {change} руб."),
    APPROVED("The application is approved.", "Заявка одобрена."),
    REFUSED("The application is refused: {failed}.", "В заявке отказано: {failed}."),
    WITHDRAWN("The applicant withdrew the application.", "Заявитель отозвал заявку.");

    /** The figure that is a date. */
    static final String UNTIL = "until";

    private final Text template;

    Milestone(String en, String ru) {
        this.template = new Text(en, ru);
    }

    /** The wording with the figures in it. */
    public Text text(Map<String, String> figures) {
        String en = template.en();
        String ru = template.ru();
        for (var figure : figures.entrySet()) {
            en = en.replace("{" + figure.getKey() + "}", figure.getValue());
            ru = ru.replace("{" + figure.getKey() + "}", russian(figure));
        }
        return new Text(en, ru);
    }

    private static String russian(Map.Entry<String, String> figure) {
        return figure.getKey().equals(UNTIL) ? RussianDate.of(LocalDate.parse(figure.getValue())) : figure.getValue();
    }
}
