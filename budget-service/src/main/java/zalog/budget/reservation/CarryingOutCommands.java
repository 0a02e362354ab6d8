package zalog.budget.reservation;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import zalog.budget.loan.model.Loan;
import zalog.budget.rules.model.RuleSet;
import zalog.contracts.budget.BudgetCommand;
import zalog.contracts.budget.ReleaseFunds;
import zalog.contracts.budget.ReserveFunds;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kernel.RuleSets;
import zalog.kit.persistence.Pipeline;

/**
 * Carries out commands in their order: neighbours of one kind at once. A release goes on to the years after its own. Years are taken in ascending order, as two batches
 * with the same years would else wait for each other; they share no money, so that their order does not matter.
 */
public final class CarryingOutCommands {
    private final RuleSets<RuleSet> ruleSets;
    private final ReservingFunds reserving;
    private final ReleasingFunds releasing;

    public CarryingOutCommands(RuleSets<RuleSet> ruleSets, ReservingFunds reserving, ReleasingFunds releasing) {
        this.ruleSets = ruleSets;
        this.reserving = reserving;
        this.releasing = releasing;
    }

    public Uni<Void> carryOut(List<? extends BudgetCommand> commands) {
        TreeMap<FinancialYear, List<BudgetCommand>> years = new TreeMap<>();
        commands.forEach(each -> years.computeIfAbsent(each.financialYear(), year -> new ArrayList<>())
                .add(each));
        boolean reserves = commands.stream().anyMatch(ReserveFunds.class::isInstance);
        return reserves ? Pipeline.both(reserving.prepare(), carryOut(years)).replaceWithVoid() : carryOut(years);
    }

    /** Takes the earliest year; what its releases lead to in later years joins those. */
    private Uni<Void> carryOut(TreeMap<FinancialYear, List<BudgetCommand>> years) {
        var earliest = years.pollFirstEntry();
        if (earliest == null) {
            return Uni.createFrom().voidItem();
        }
        Uni<Void> all = Uni.createFrom().voidItem();
        for (var run : runs(earliest.getValue())) {
            all = all.chain(() -> carryOut(earliest.getKey(), run))
                    .invoke(later ->
                            later.forEach(each -> years.computeIfAbsent(each.financialYear(), year -> new ArrayList<>())
                                    .add(each)))
                    .replaceWithVoid();
        }
        return all.chain(() -> carryOut(years));
    }

    private Uni<List<ReleaseFunds>> carryOut(FinancialYear year, List<BudgetCommand> run) {
        List<Loan> loans = new ArrayList<>();
        Map<ApplicationId, String> releases = new LinkedHashMap<>();
        for (BudgetCommand command : run) {
            switch (command) {
                case ReserveFunds reserve -> loans.add(Loan.of(reserve, ruleSets));
                case ReleaseFunds release -> releases.putIfAbsent(release.applicationId(), release.reason());
            }
        }
        return loans.isEmpty()
                ? releasing.release(year, releases).map(later -> releases(later, releases))
                : reserving.reserve(year, loans).replaceWith(List.of());
    }

    private static List<ReleaseFunds> releases(
            Map<FinancialYear, List<ApplicationId>> later, Map<ApplicationId, String> reasons) {
        return later.entrySet().stream()
                .flatMap(year -> year.getValue().stream()
                        .map(id -> new ReleaseFunds(id, year.getKey(), Objects.requireNonNull(reasons.get(id)))))
                .toList();
    }

    private static List<List<BudgetCommand>> runs(List<BudgetCommand> commands) {
        List<List<BudgetCommand>> runs = new ArrayList<>();
        for (BudgetCommand command : commands) {
            if (runs.isEmpty() || runs.getLast().getLast().getClass() != command.getClass()) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(command);
        }
        return runs;
    }
}
