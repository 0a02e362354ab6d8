package zalog.budget.loan.model;

import java.util.Optional;
import zalog.budget.rules.model.RuleSet;
import zalog.kernel.FinancialYear;
import zalog.kernel.Reason;
import zalog.kernel.RuleSets;
import zalog.reimbursement.AnnualProjection;
import zalog.reimbursement.CapPolicy;
import zalog.reimbursement.KeyRate;
import zalog.reimbursement.ProjectedReimbursement;

/** How much is reimbursed: each loan by the rule set of its application, all by the same key rates. */
public record Calculation(RuleSets<RuleSet> ruleSets, KeyRate keyRate) {
    private static final Reason OTHER_CURRENCY = Reason.of(
            "BUDGET-002",
            "Only loans in roubles can be reimbursed, because nothing states at which rate another currency would count.",
            "Возмещаются затраты только по кредитам в рублях: курс пересчёта другой валюты не установлен.");

    private static final Reason UNKNOWN_CEILING = Reason.of(
            "BUDGET-015",
            "The key rate on the date of the loan agreement is the ceiling of the reimbursed rate, and the key rates that are"
                    + " known begin later.",
            "Предельная ставка возмещения — ключевая ставка на дату кредитного договора, а известные ключевые ставки"
                    + " начинаются позже.");

    /** By what a loan is computed, today and ever after; one that names no set goes by the date that would have chosen it. */
    public RuleSet rulesOf(Loan loan) {
        return loan.ruleSet().map(this::kept).orElseGet(() -> ruleSets.on(loan.appliedOn()));
    }

    /** A set must stay for as long as there are applications that go by it. */
    private RuleSet kept(String id) {
        return ruleSets.byId(id)
                .orElseThrow(() -> new IllegalStateException(
                        "Rule set " + id + " is missing, and there are applications that go by it"));
    }

    /** Why nothing can be foreseen of a loan, if so; the currency first, as a ceiling would not help a loan in dollars. */
    public Optional<Reason> obstacle(Loan loan) {
        if (!loan.terms().currency().equals("RUB")) {
            return Optional.of(OTHER_CURRENCY);
        }
        return knowsCeilingOf(loan) ? Optional.empty() : Optional.of(UNKNOWN_CEILING);
    }

    /** An agreement may be older than the key rates that are known. */
    private boolean knowsCeilingOf(Loan loan) {
        return rulesOf(loan).terms().capPolicy() != CapPolicy.AT_LOAN_DATE
                || keyRate.isKnownOn(loan.terms().agreementDate());
    }

    /** What the loan will be reimbursed in a year by its plan, as was known on the day of registration. */
    public ProjectedReimbursement project(Loan loan, FinancialYear year) {
        return AnnualProjection.of(loan.plan(), year, rulesOf(loan).terms(), keyRate, loan.appliedOn());
    }

    /** What the loan will be reimbursed in a year, as it stood on the last day of the year before; nothing if it is over. */
    public Optional<ProjectedReimbursement> project(LoanHistory history, FinancialYear year) {
        var eve = year.firstDay().minusDays(1);
        var terms = rulesOf(history.loan()).terms();
        return history.planAfter(eve).map(plan -> AnnualProjection.of(plan, year, terms, keyRate, eve));
    }
}
