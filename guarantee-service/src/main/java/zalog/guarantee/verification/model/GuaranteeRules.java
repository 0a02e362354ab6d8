package zalog.guarantee.verification.model;

import java.time.LocalDate;
import java.util.List;
import zalog.guarantee.register.model.Guarantee;
import zalog.guarantee.register.model.GuaranteeTerms;
import zalog.guarantee.register.model.Standing;
import zalog.kernel.Moscow;
import zalog.kernel.PlainNumber;
import zalog.kernel.Text;

/**
 * GUAR-002 to GUAR-006: what a registered guarantee must be like. The programme asks for an independent guarantee of
 * JSC Corporation MSP in favour of the lender; what exactly is compared is our default.
 */
final class GuaranteeRules {
    private static final Rule BENEFICIARY_IS_THE_LENDER = new Rule(
            "GUAR-002",
            new Text("The guarantee is in favour of the lender.", "Гарантия выдана в пользу банка-кредитора."),
            new Text(
                    "The guarantee is in favour of another bank than the lender. Check the bank's BIC.",
                    "Гарантия выдана в пользу другого банка. Проверьте БИК банка."),
            (loan, guarantee) -> guarantee.terms().beneficiary().equals(loan.lender()),
            (loan, guarantee) -> Figures.of("beneficiary", guarantee.terms().beneficiary(), "lender", loan.lender()));

    private static final Rule PRINCIPAL_IS_THE_APPLICANT = new Rule(
            "GUAR-003",
            new Text("The guarantee is for the applicant's debt.", "Гарантия выдана за заявителя."),
            new Text(
                    "The guarantee is for the debt of another firm than the applicant. Check the INN.",
                    "Гарантия выдана за другую организацию. Проверьте ИНН."),
            (loan, guarantee) -> guarantee.terms().principal().equals(loan.applicant()),
            (loan, guarantee) -> Figures.of("principal", guarantee.terms().principal(), "applicant", loan.applicant()));

    private static final Rule NAMES_THE_LOAN_AGREEMENT = new Rule(
            "GUAR-004",
            new Text("The guarantee names this loan agreement.", "В гарантии указан этот кредитный договор."),
            new Text(
                    "The guarantee names another loan agreement. Check the agreement's number and date.",
                    "В гарантии указан другой кредитный договор. Проверьте номер и дату договора."),
            (loan, guarantee) -> isNamed(loan, guarantee.terms()),
            (loan, guarantee) -> Figures.of("named", named(guarantee.terms()), "agreement", agreement(loan)));

    private static final Rule IN_FORCE = new Rule(
            "GUAR-005",
            new Text("The guarantee is in force on this date.", "Гарантия на эту дату действует."),
            new Text(
                    "The guarantee is not in force on this date. Check its first and last day.",
                    "Гарантия на эту дату не действует. Проверьте её срок."),
            (loan, guarantee) -> guarantee.terms().covers(dateOf(loan, guarantee)),
            (loan, guarantee) -> Figures.of(
                    "validFrom", guarantee.terms().validFrom(),
                    "validUntil", guarantee.terms().validUntil(),
                    "date", dateOf(loan, guarantee)));

    private static final Rule NEITHER_CALLED_NOR_ENDED = new Rule(
            "GUAR-006",
            new Text(
                    "The guarantee is neither called nor ended.", "Требование не предъявлено, гарантия не прекращена."),
            new Text(
                    "The guarantee has been called or has ended. A new guarantee is needed.",
                    "По гарантии предъявлено требование или она прекращена. Нужна новая гарантия."),
            (loan, guarantee) -> guarantee.standing() instanceof Standing.Intact,
            (loan, guarantee) -> Figures.of("standing", guarantee.standing().label()));

    static final List<Rule> ALL = List.of(
            BENEFICIARY_IS_THE_LENDER,
            PRINCIPAL_IS_THE_APPLICANT,
            NAMES_THE_LOAN_AGREEMENT,
            IN_FORCE,
            NEITHER_CALLED_NOR_ENDED);

    private GuaranteeRules() {}

    /**
     * The day on which the guarantee must be in force: that of the application or, where the guarantee came or was
     * changed afterwards, the day of that. So the answer does not depend on how long a message was on its way.
     */
    private static LocalDate dateOf(LoanCase loan, Guarantee guarantee) {
        LocalDate filed = Moscow.dateOf(loan.registeredAt());
        LocalDate changed = Moscow.dateOf(guarantee.changedAt());
        return changed.isAfter(filed) ? changed : filed;
    }

    private static boolean isNamed(LoanCase loan, GuaranteeTerms terms) {
        return terms.loanAgreementDate().equals(loan.agreementDate())
                && PlainNumber.of(terms.loanAgreementNumber()).equals(PlainNumber.of(loan.agreementNumber()));
    }

    private static String agreement(LoanCase loan) {
        return loan.agreementNumber() + " / " + loan.agreementDate();
    }

    private static String named(GuaranteeTerms terms) {
        return terms.loanAgreementNumber() + " / " + terms.loanAgreementDate();
    }
}
