package zalog.budget.loan;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zalog.budget.Announcements;
import zalog.budget.loan.model.Agreement;
import zalog.budget.loan.model.Calculation;
import zalog.budget.loan.model.Guarantee;
import zalog.budget.loan.model.Loan;
import zalog.contracts.guarantee.GuaranteeAmended;
import zalog.contracts.guarantee.GuaranteeAssessed;
import zalog.contracts.guarantee.GuaranteeCalled;
import zalog.contracts.guarantee.GuaranteeEnded;
import zalog.contracts.guarantee.GuaranteeEvent;
import zalog.contracts.guarantee.GuaranteeRegistered;
import zalog.kernel.ApplicationId;
import zalog.kernel.GuaranteeId;
import zalog.kernel.Inn;
import zalog.kernel.Text;

/** Follows what happens to guarantees, and computes anew what is reimbursable of the loans they secure. */
public final class FollowingGuarantees {
    private static final Text CAUSE = new Text(
            "Computed after the guarantor told of the loan's guarantee.",
            "Рассчитано после сведений гаранта о гарантии по кредиту.");

    private final Loans loans;
    private final Guarantees guarantees;
    private final ReplayingLoans replaying;

    public FollowingGuarantees(
            Calculation calculation,
            Loans loans,
            Guarantees guarantees,
            SavingLines saving,
            Announcements announcements) {
        this.loans = loans;
        this.guarantees = guarantees;
        this.replaying = new ReplayingLoans(calculation, loans, saving, announcements);
    }

    /** @param events those of one guarantee in their order */
    public Uni<Void> follow(List<GuaranteeEvent> events) {
        var ids = events.stream().flatMap(event -> guarantee(event).stream()).collect(toSet());
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : guarantees.find(ids).chain(known -> {
                    Map<GuaranteeId, Guarantee> now = new HashMap<>(known);
                    events.forEach(event ->
                            guarantee(event).ifPresent(id -> now.compute(id, (_, before) -> after(event, before))));
                    List<Guarantee> touched = new ArrayList<>(known.values());
                    touched.addAll(now.values());
                    return guarantees
                            .save(now.values())
                            .chain(() -> secured(touched))
                            .chain(this::replay);
                });
    }

    /** Locked, and searched for again: one that takes an agreement over cannot be found before it does. */
    private Uni<List<Loan>> secured(List<Guarantee> touched) {
        return guarantees.secured(touched).chain(before -> loans.lock(before)
                .chain(takenOver -> takenOver.isEmpty()
                        ? Uni.createFrom().item(before)
                        : guarantees.secured(touched).call(loans::lock)));
    }

    private Uni<Void> replay(List<Loan> secured) {
        Map<ApplicationId, Text> causes = secured.stream().collect(toMap(Loan::applicationId, _ -> CAUSE));
        return secured.isEmpty()
                ? Uni.createFrom().voidItem()
                : loans.histories(secured).chain(histories -> replaying.replay(histories.values(), causes));
    }

    private static Optional<GuaranteeId> guarantee(GuaranteeEvent event) {
        return switch (event) {
            case GuaranteeRegistered it -> Optional.of(it.guaranteeId());
            case GuaranteeAmended it -> Optional.of(it.guaranteeId());
            case GuaranteeCalled it -> Optional.of(it.guaranteeId());
            case GuaranteeEnded it -> Optional.of(it.guaranteeId());
            case GuaranteeAssessed _ -> Optional.empty();
        };
    }

    private static Guarantee after(GuaranteeEvent event, @Nullable Guarantee before) {
        return switch (event) {
            case GuaranteeRegistered it ->
                inForce(
                        it.guaranteeId(),
                        it.number(),
                        it.principal(),
                        new Agreement(it.loanAgreementNumber(), it.loanAgreementDate()),
                        it.validFrom(),
                        it.validUntil(),
                        before);
            case GuaranteeAmended it ->
                inForce(
                        it.guaranteeId(),
                        it.number(),
                        it.principal(),
                        new Agreement(it.loanAgreementNumber(), it.loanAgreementDate()),
                        it.validFrom(),
                        it.validUntil(),
                        before);
            case GuaranteeCalled it -> known(it, before).called(it.calledOn());
            case GuaranteeEnded it -> known(it, before).ended(it.endedOn());
            case GuaranteeAssessed it -> throw new IllegalArgumentException("Tells of no guarantee: " + it);
        };
    }

    /** Terms that come late, as a replayed dead letter does, change nothing of what happened to the guarantee. */
    private static Guarantee inForce(
            GuaranteeId id,
            String number,
            Inn principal,
            Agreement agreement,
            LocalDate validFrom,
            LocalDate validUntil,
            @Nullable Guarantee before) {
        return new Guarantee(
                id,
                number,
                principal,
                agreement,
                validFrom,
                Optional.of(validUntil),
                Optional.ofNullable(before).flatMap(Guarantee::calledOn),
                Optional.ofNullable(before).flatMap(Guarantee::endedOn));
    }

    /** The register announces a guarantee before anything else of it, with the same key; else it is a poisonous message. */
    private static Guarantee known(GuaranteeEvent event, @Nullable Guarantee before) {
        if (before == null) {
            throw new IllegalStateException("This guarantee was never registered: " + event);
        }
        return before;
    }
}
