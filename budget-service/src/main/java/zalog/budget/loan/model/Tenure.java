package zalog.budget.loan.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import zalog.kernel.Bic;

/** The days on which a bank held a loan, both ends included: on the day of an assignment both banks may tell of it. */
public record Tenure(Bic bank, LocalDate from, LocalDate until) {

    /** An assignment counts if whoever told of it held the loan that day. */
    static List<Tenure> of(Bic lender, List<Amendments.Told> facts) {
        var assignments = facts.stream()
                .filter(told -> told.fact() instanceof Fact.Assigned)
                .sorted(Comparator.comparing(
                                (Amendments.Told told) -> told.fact().occurredOn())
                        .thenComparing(told -> told.event().eventId()))
                .toList();
        var tenures = new ArrayList<Tenure>();
        var holder = lender;
        var from = LocalDate.MIN;
        for (var told : assignments) {
            if (told.fact() instanceof Fact.Assigned(LocalDate on, Bic assignee)
                    && told.event().bank().equals(holder)
                    && !assignee.equals(holder)) {
                tenures.add(new Tenure(holder, from, on));
                holder = assignee;
                from = on;
            }
        }
        tenures.add(new Tenure(holder, from, LocalDate.MAX));
        return List.copyOf(tenures);
    }

    /** That of a bank which never gave the loan to another one. */
    static Tenure always(Bic bank) {
        return new Tenure(bank, LocalDate.MIN, LocalDate.MAX);
    }

    /** Whether what a bank tells of a day counts. */
    static boolean cover(List<Tenure> tenures, Bic teller, LocalDate day) {
        return tenures.stream().anyMatch(tenure -> tenure.covers(teller, day));
    }

    boolean covers(Bic teller, LocalDate day) {
        return bank.equals(teller) && !day.isBefore(from) && !day.isAfter(until);
    }
}
