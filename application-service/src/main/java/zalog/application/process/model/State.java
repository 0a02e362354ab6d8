package zalog.application.process.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zalog.application.process.model.Input.Assessment;
import zalog.application.process.model.Input.EligibilityAssessed;
import zalog.application.process.model.Input.GuaranteeAssessed;
import zalog.application.process.model.Input.GuaranteeOutcome;
import zalog.kernel.Money;
import zalog.kernel.Reason;

/** Where an application stands. */
public sealed interface State {

    /** Nothing has been asked of the budget yet. */
    sealed interface UnderReview extends State {}

    /** The budget has been asked for money and may hold some, so that a withdrawal must give it back. */
    sealed interface WithBudget extends State {}

    /** The budget has not promised the money yet. */
    sealed interface AwaitingFunds extends WithBudget {}

    /** Eligibility and guarantee are being assessed in parallel; at most one of the two is in. */
    record Assessing(Optional<EligibilityAssessed> eligibility, Optional<GuaranteeAssessed> guarantee)
            implements UnderReview {
        public static final Assessing NOTHING_YET = new Assessing(Optional.empty(), Optional.empty());

        Assessing with(Assessment assessment) {
            return switch (assessment) {
                case EligibilityAssessed e -> new Assessing(Optional.of(e), guarantee);
                case GuaranteeAssessed g -> new Assessing(eligibility, Optional.of(g));
            };
        }

        /** Whether the assessment is later than the one of its kind that is in. */
        boolean isOutdatedBy(Assessment assessment) {
            Optional<? extends Assessment> known = assessment instanceof EligibilityAssessed ? eligibility : guarantee;
            return known.isEmpty() || known.get().at().isBefore(assessment.at());
        }

        boolean isComplete() {
            return eligibility.isPresent() && guarantee.isPresent();
        }

        boolean passed() {
            return isEligible() && guaranteeIs(GuaranteeOutcome.PASSED);
        }

        boolean lacksOnlyTheGuarantee() {
            return isEligible() && guaranteeIs(GuaranteeOutcome.NOT_REGISTERED);
        }

        /** Every failed check of both assessments, so that nobody learns of a second defect after mending the first. */
        List<Reason> failures() {
            return Stream.of(eligibility, guarantee)
                    .flatMap(Optional::stream)
                    .flatMap(assessment -> assessment.failures().stream())
                    .toList();
        }

        private boolean isEligible() {
            return eligibility.filter(EligibilityAssessed::passed).isPresent();
        }

        private boolean guaranteeIs(GuaranteeOutcome outcome) {
            return guarantee.filter(g -> g.outcome() == outcome).isPresent();
        }
    }

    /** Eligible, but the guarantee is not registered; refused when it still is not after the last day of waiting. */
    record AwaitingGuarantee(LocalDate until) implements UnderReview {}

    /** Every check passed; the budget has been asked to reserve the money. */
    record Reserving() implements AwaitingFunds {}

    /** The year's limit does not suffice for now; the application keeps its place in the queue, counted from 1. */
    record Waitlisted(Money total, long position) implements AwaitingFunds {}

    /** The money is reserved; zero once the reservation has been released. */
    record Approved(Money reserved) implements WithBudget {}

    /** Refused, with every reason at once. An end. */
    record Refused(List<Reason> reasons) implements State {}

    /** Withdrawn by the applicant. An end. */
    record Withdrawn() implements State {}
}
