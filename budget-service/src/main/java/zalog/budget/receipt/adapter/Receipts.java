package zalog.budget.receipt.adapter;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import zalog.budget.loan.adapter.CalculationView;
import zalog.budget.loan.model.Calculation;
import zalog.budget.loan.model.Line;
import zalog.budget.loan.model.Loan;
import zalog.budget.receipt.adapter.ReceiptView.Item;
import zalog.budget.reservation.model.RefusedRequest;
import zalog.budget.reservation.model.Reservation;
import zalog.kernel.FinancialYear;
import zalog.kernel.Text;
import zalog.kit.problem.Language;
import zalog.ledger.Cause;
import zalog.ledger.ChainedEntry;
import zalog.ledger.EntryKind;
import zalog.ledger.EntryLine;
import zalog.reimbursement.ProjectedReimbursement;
import zalog.reimbursement.ReimbursableLine;

/** Puts a year's entries of a loan together by what caused them, each cause with its explanation; then what made no entry. */
record Receipts(Grounds grounds, FinancialYear year, Calculation calculation, Language language) {

    /** In the order of time. */
    List<Item> items(List<ChainedEntry> entries) {
        Map<Cause, List<ChainedEntry>> byCause = entries.stream()
                .collect(groupingBy(entry -> entry.entry().posting().cause(), LinkedHashMap::new, toList()));
        Optional<Reservation> carried = carried(byCause);
        List<Item> items = new ArrayList<>();
        grounds.refused().forEach(refused -> items.add(refused(refused)));
        grounds.claims().forEach(claim -> items.add(claim(claim, byCause)));
        grounds.demands().forEach((id, demand) -> {
            var cause = new Cause(Cause.Kind.CLAWBACK, id);
            if (!byCause.containsKey(cause)) {
                items.add(demanded(cause, demand));
            }
        });
        byCause.forEach((cause, caused) -> {
            if (cause.kind() != Cause.Kind.CLAIM) {
                items.add(item(cause, caused, carried));
            }
        });
        return items.stream().sorted(Comparator.comparing(Item::at)).toList();
    }

    private Loan loan() {
        return grounds.history().loan();
    }

    /** The part that the close of the year before brought, if it did. */
    private Optional<Reservation> carried(Map<Cause, List<ChainedEntry>> byCause) {
        return byCause.entrySet().stream()
                        .filter(each -> each.getKey().kind() == Cause.Kind.YEAR_CLOSE && !isOwnClose(each.getKey()))
                        .flatMap(each -> each.getValue().stream())
                        .map(entry -> entry.entry().posting().kind())
                        .anyMatch(kind -> kind == EntryKind.RESERVED || kind == EntryKind.WAITLISTED)
                ? ReservationTexts.carried(loan(), grounds.parts())
                : Optional.empty();
    }

    private boolean isOwnClose(Cause close) {
        return close.id().equals(year.toString());
    }

    private Item item(Cause cause, List<ChainedEntry> entries, Optional<Reservation> carried) {
        return switch (cause.kind()) {
            case APPLICATION -> requested(cause, entries, carried);
            case LOAN_EVENT -> told(cause, cause.id(), Stream.of(), entries);
            case LATE_CORRECTION -> {
                String eventId = cause.id().substring(cause.id().indexOf(' ') + 1);
                yield told(cause, eventId, Stream.of(CauseTexts.of(cause)), entries);
            }
            case CLAWBACK -> {
                var documents = grounds.refunds().getOrDefault(cause.id(), List.of());
                yield item(
                        cause, entries, Stream.concat(Stream.of(CauseTexts.of(cause)), documents.stream()), List.of());
            }
            case YEAR_CLOSE -> closed(cause, entries, carried);
            case GUARANTEE, CLAIM, PAYMENT_BATCH, LIMIT_AMENDMENT, PROGRAMME ->
                item(cause, entries, Stream.of(CauseTexts.of(cause)), List.of());
        };
    }

    private Item requested(Cause cause, List<ChainedEntry> entries, Optional<Reservation> carried) {
        var parts = grounds.parts().stream()
                .filter(part -> !carried.equals(Optional.of(part)))
                .toList();
        boolean asked = parts.stream().anyMatch(part -> part.request().part() == 0);
        Optional<ProjectedReimbursement> projected =
                asked ? Optional.of(calculation.project(loan(), year)) : Optional.empty();
        return item(
                cause,
                entries,
                Stream.concat(
                        projected.stream().map(ReservationTexts::projected),
                        parts.stream()
                                .map(part -> part.request().part() == 0
                                        ? ReservationTexts.standing(part)
                                        : ReservationTexts.grown(part))),
                projected.map(ProjectedReimbursement::lines).orElse(List.of()));
    }

    /** Of its own close, or of that of the year before. */
    private Item closed(Cause cause, List<ChainedEntry> entries, Optional<Reservation> carried) {
        boolean own = isOwnClose(cause);
        Optional<ProjectedReimbursement> needed = own ? Optional.empty() : calculation.project(grounds.history(), year);
        return item(
                cause,
                entries,
                Stream.of(
                                Stream.of(CauseTexts.of(cause)),
                                needed.stream().map(ReservationTexts::goesOn),
                                (own ? Optional.<Reservation>empty() : carried)
                                        .map(ReservationTexts::standing).stream())
                        .flatMap(texts -> texts),
                needed.map(ProjectedReimbursement::lines).orElse(List.of()));
    }

    private Item refused(RefusedRequest refused) {
        Optional<ProjectedReimbursement> projected =
                calculation.obstacle(loan()).isEmpty()
                        ? Optional.of(calculation.project(loan(), year))
                        : Optional.empty();
        return item(
                new Cause(Cause.Kind.APPLICATION, loan().applicationId().toString()),
                refused.at(),
                Stream.concat(
                        Stream.of(refused.reason().text()), projected.stream().map(ReservationTexts::projected)),
                projected.map(ProjectedReimbursement::lines).orElse(List.of()),
                List.of());
    }

    private Item claim(ClaimRecord claim, Map<Cause, List<ChainedEntry>> byCause) {
        var cause = new Cause(Cause.Kind.CLAIM, claim.id());
        return item(cause, claim.filedAt(), claim.texts().stream(), List.of(), byCause.getOrDefault(cause, List.of()));
    }

    private Item demanded(Cause cause, DemandTexts.Demand demand) {
        return item(cause, demand.at(), Stream.of(CauseTexts.of(cause), demand.text()), List.of(), List.of());
    }

    private Item told(Cause cause, String eventId, Stream<Text> first, List<ChainedEntry> entries) {
        Optional<Line> line = grounds.history().lines(calculation).stream()
                .filter(each -> each.eventId().equals(eventId))
                .findFirst();
        List<Text> explanation = line.map(Line::explanation).orElseGet(() -> List.of(CauseTexts.TAKEN_BACK));
        return item(
                cause,
                entries,
                Stream.concat(first, explanation.stream()),
                line.flatMap(Line::calculation).stream().toList());
    }

    private Item item(Cause cause, List<ChainedEntry> entries, Stream<Text> texts, List<ReimbursableLine> lines) {
        return item(cause, entries.getFirst().entry().recordedAt(), texts, lines, entries);
    }

    private Item item(
            Cause cause, Instant at, Stream<Text> texts, List<ReimbursableLine> lines, List<ChainedEntry> entries) {
        return new Item(
                cause.kind(),
                cause.id(),
                at,
                texts.map(language::of).toList(),
                lines.stream().map(line -> CalculationView.of(line, language)).toList(),
                entries.stream().map(EntryLine::of).toList());
    }
}
