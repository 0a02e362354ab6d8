package zalog.budget.claim.adapter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zalog.budget.claim.model.Claim;
import zalog.budget.claim.model.ClaimStatus;
import zalog.budget.claim.model.Payee;
import zalog.kernel.ApplicationId;
import zalog.kernel.ClaimId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Inn;
import zalog.kernel.Money;
import zalog.kernel.ProgrammeLine;
import zalog.kit.problem.Language;

/** A claim, as it is shown: alone with its lines, in a list without. */
public record ClaimView(
        ClaimId id,
        ApplicationId applicationId,
        Inn claimant,
        FinancialYear financialYear,
        LocalDate from,
        LocalDate to,
        ClaimStatus status,
        Payee payee,
        Money interest,
        Money guaranteeFee,
        Money total,
        Instant filedAt,
        Optional<Instant> decidedAt,
        Optional<String> reason,
        Optional<LocalDate> paidOn,
        Optional<List<LineView>> lines) {

    static ClaimView of(Claim claim) {
        return of(claim, Optional.empty());
    }

    static ClaimView of(Claim claim, List<ClaimLineRow> lines, Language language) {
        return of(
                claim,
                Optional.of(
                        lines.stream().map(line -> LineView.of(line, language)).toList()));
    }

    private static ClaimView of(Claim claim, Optional<List<LineView>> lines) {
        return new ClaimView(
                claim.id(),
                claim.applicationId(),
                claim.claimant(),
                claim.period().year(),
                claim.period().from(),
                claim.period().to(),
                claim.status(),
                claim.payee(),
                claim.amounts().interest(),
                claim.amounts().guaranteeFee(),
                claim.amounts().total(),
                claim.filedAt(),
                claim.decision().map(Claim.Decision::at),
                claim.decision().flatMap(Claim.Decision::reason),
                claim.paidOn(),
                lines);
    }

    /**
     * What the claim takes of one payment; reimbursable = alreadyClaimed + claimed + cut, unless more was claimed before.
     *
     * @param lateCorrectionOf the closed year of the payment, where the line is a late correction
     * @param setOff what was paid too much and is set off against the rest
     */
    public record LineView(
            String eventId,
            ProgrammeLine line,
            LocalDate paidOn,
            Optional<LocalDate> periodStart,
            Optional<LocalDate> periodEnd,
            Money paid,
            Money reimbursable,
            Money alreadyClaimed,
            Money claimed,
            Money setOff,
            Money cut,
            Optional<FinancialYear> lateCorrectionOf,
            List<ReasonView> reasons,
            List<String> explanation) {

        static LineView of(ClaimLineRow row, Language language) {
            Why why = Why.read(row.why);
            return new LineView(
                    row.eventId,
                    ProgrammeLine.valueOf(row.line),
                    row.paidOn,
                    Optional.ofNullable(row.periodStart),
                    Optional.ofNullable(row.periodEnd),
                    new Money(row.paidKopecks),
                    new Money(row.reimbursableKopecks),
                    new Money(row.alreadyKopecks),
                    new Money(Math.max(0, row.claimedKopecks)),
                    new Money(Math.max(0, -row.claimedKopecks)),
                    new Money(row.cutKopecks),
                    Optional.of(new FinancialYear(row.paidYear)).filter(paid -> paid.value() < row.financialYear),
                    why.reasons().stream()
                            .map(reason -> new ReasonView(reason.code(), language.of(reason.text())))
                            .toList(),
                    why.explanation().stream().map(language::of).toList());
        }
    }

    /** Why less is claimed than is reimbursable. */
    public record ReasonView(String code, String text) {}
}
