package zalog.budget.loan.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import zalog.budget.rules.model.RuleSet;
import zalog.contracts.application.GuaranteeReference;
import zalog.contracts.application.LoanTerms;
import zalog.contracts.budget.ReserveFunds;
import zalog.kernel.ApplicationId;
import zalog.kernel.Inn;
import zalog.kernel.IpKind;
import zalog.kernel.Moscow;
import zalog.kernel.RuleSets;
import zalog.kernel.SmeCategory;
import zalog.ledger.Subject;
import zalog.reimbursement.GuaranteeFee;
import zalog.reimbursement.LoanPlan;
import zalog.reimbursement.PrincipalChange;

/**
 * A loan as the application stated it.
 *
 * @param registeredAt when the application was registered
 * @param ipKind kind of the pledged right with the largest value
 * @param ruleSet id of the rule set that was in force then; none on a loan that was written before they were kept
 */
public record Loan(
        ApplicationId applicationId,
        Inn applicant,
        String region,
        SmeCategory category,
        IpKind ipKind,
        Instant registeredAt,
        LoanTerms terms,
        Optional<GuaranteeReference> guarantee,
        Optional<String> ruleSet) {

    public static Loan of(ReserveFunds command, RuleSets<RuleSet> ruleSets) {
        return new Loan(
                command.applicationId(),
                command.applicant(),
                command.region(),
                command.category(),
                command.ipKind(),
                command.registeredAt(),
                command.loan(),
                command.guarantee(),
                Optional.of(ruleSets.on(Moscow.dateOf(command.registeredAt())).id()));
    }

    public Agreement agreement() {
        return new Agreement(terms.agreementNumber(), terms.agreementDate());
    }

    /** Whose money it is, as the ledger has it. */
    public Subject subject() {
        return new Subject(applicationId, region, terms.bank(), category, ipKind);
    }

    public LocalDate appliedOn() {
        return Moscow.dateOf(registeredAt);
    }

    /** The loan as it will go if everybody keeps to the agreement. */
    public LoanPlan plan() {
        return new LoanPlan(
                terms.amount(),
                terms.rate(),
                terms.agreementDate(),
                appliedOn(),
                terms.drawdownDate(),
                terms.maturityDate(),
                terms.repayments().stream()
                        .map(each -> PrincipalChange.repayment(each.dueOn(), each.amount()))
                        .toList(),
                guarantee.map(each -> new GuaranteeFee(each.feeDueOn(), each.fee())));
    }
}
