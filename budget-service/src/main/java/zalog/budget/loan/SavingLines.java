package zalog.budget.loan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toCollection;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import zalog.budget.appropriation.Books;
import zalog.budget.appropriation.model.OpenYear;
import zalog.budget.ledger.Ledger;
import zalog.budget.loan.model.ChangedLine;
import zalog.kernel.FinancialYear;
import zalog.kernel.Text;

/**
 * Saves what changed of lines and enters it into the ledgers. What changed of a closed year goes to the next year that is
 * open, as a difference; the lines of the closed year stay as they were. Years are opened in ascending order.
 */
public final class SavingLines {
    private final Loans loans;
    private final Books books;
    private final Ledger ledger;
    private final Growing growing;

    /** Sees to what loans are reimbursed in a year beyond what was reserved for them. */
    @FunctionalInterface
    public interface Growing {
        Uni<OpenYear> grow(OpenYear year, List<ChangedLine> changes);
    }

    public SavingLines(Loans loans, Books books, Ledger ledger, Growing growing) {
        this.loans = loans;
        this.books = books;
        this.ledger = ledger;
        this.growing = growing;
    }

    /** What was saved together. */
    record Saved(FinancialYear year, List<ChangedLine> lines, Instant at) {

        /** What is to be said of a line that was posted in a later year than its own. */
        Optional<Text> note(ChangedLine changed) {
            FinancialYear own = changed.line().year();
            return own.equals(year)
                    ? Optional.empty()
                    : Optional.of(new Text(
                            "The year " + own + " is closed; the difference is posted in " + year + ".",
                            "Финансовый год " + own + " закрыт; разница отражена в " + year + " году."));
        }
    }

    Uni<List<Saved>> save(List<ChangedLine> changes) {
        TreeMap<FinancialYear, List<ChangedLine>> due = changes.stream()
                .collect(groupingBy(each -> each.line().year(), TreeMap::new, toCollection(ArrayList::new)));
        List<Saved> saved = new ArrayList<>();
        return save(due, saved).replaceWith(saved);
    }

    private Uni<Void> save(TreeMap<FinancialYear, List<ChangedLine>> due, List<Saved> saved) {
        var earliest = due.pollFirstEntry();
        if (earliest == null) {
            return Uni.createFrom().voidItem();
        }
        FinancialYear year = earliest.getKey();
        return books.open(year)
                .chain(open -> {
                    if (open.isPresent() && open.get().appropriation().isClosed()) {
                        due.computeIfAbsent(year.next(), next -> new ArrayList<>())
                                .addAll(earliest.getValue());
                        return Uni.createFrom().voidItem();
                    }
                    var changes = new Saved(
                            year, earliest.getValue(), open.map(OpenYear::at).orElseGet(books::now));
                    saved.add(changes);
                    return write(changes, open);
                })
                .chain(() -> save(due, saved));
    }

    private Uni<Void> write(Saved changes, Optional<OpenYear> open) {
        var ofItsYear = changes.lines().stream()
                .collect(partitioningBy(each -> each.line().year().equals(changes.year())));
        var own = Objects.requireNonNull(ofItsYear.get(true));
        var late = Objects.requireNonNull(ofItsYear.get(false));
        return (own.isEmpty() ? Uni.createFrom().voidItem() : loans.save(changes.year(), own, changes.at()))
                .chain(() ->
                        late.isEmpty() ? Uni.createFrom().voidItem() : loans.adjust(changes.year(), late, changes.at()))
                .chain(() -> open.map(year -> post(year, changes.lines()))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> post(OpenYear year, List<ChangedLine> changes) {
        var moved = changes.stream().filter(each -> !each.change().isZero()).toList();
        FinancialYear posted = year.appropriation().year();
        return ledger.post(
                        year, moved.stream().map(each -> each.posting(posted)).toList())
                .chain(after -> growing.grow(after, moved))
                .replaceWithVoid();
    }
}
