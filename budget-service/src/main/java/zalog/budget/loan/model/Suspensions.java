package zalog.budget.loan.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zalog.kernel.RussianDate;
import zalog.kernel.Text;
import zalog.reimbursement.Suspension;

/**
 * The days on which a loan's interest is not reimbursed: from the day its arrears are older than is allowed, or its
 * guarantee was called, until the eve of the day on which it is regular again; and after its guarantee ended, until
 * another one begins.
 */
final class Suspensions {
    private Suspensions() {}

    static List<Suspension> of(List<Fact> facts, List<Guarantee> guarantees, int overdueDays) {
        var overdue = Arrears.of(facts).stream()
                .flatMap(arrears ->
                        suspension(arrears.since().plusDays(overdueDays), arrears.regularOn(), overdue(arrears.since()))
                                .stream());
        var called = guarantees.stream().flatMap(guarantee -> guarantee.calledOn().stream()
                .flatMap(on -> suspension(on, Arrears.regularFrom(on, facts), called(guarantee, on)).stream()));
        var ended = guarantees.stream().flatMap(guarantee -> guarantee.lastDay().stream()
                .flatMap(on ->
                        suspension(on.plusDays(1), next(on.plusDays(1), guarantees), ended(guarantee, on)).stream()));
        return Stream.of(overdue, called, ended)
                .flatMap(each -> each)
                .distinct()
                .sorted(Comparator.comparing(Suspension::first)
                        .thenComparing(each -> each.reason().en()))
                .toList();
    }

    private static LocalDate next(LocalDate day, List<Guarantee> guarantees) {
        if (guarantees.stream().anyMatch(each -> each.secures(day))) {
            return day;
        }
        return guarantees.stream()
                .filter(each -> each.secures(each.validFrom())) // one may be given up before it begins
                .map(Guarantee::validFrom)
                .filter(from -> from.isAfter(day))
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
    }

    private static Optional<Suspension> suspension(LocalDate first, LocalDate regular, Text reason) {
        var last = regular.equals(LocalDate.MAX) ? regular : regular.minusDays(1);
        return last.isBefore(first)
                ? Optional.empty()
                : Optional.of(new Suspension(first, last, sentence(first, last, reason)));
    }

    private static Text sentence(LocalDate first, LocalDate last, Text reason) {
        boolean lasts = last.equals(LocalDate.MAX);
        return new Text(
                "Reimbursement is suspended from " + first + (lasts ? "" : " through " + last) + ": " + reason.en()
                        + ".",
                "Возмещение приостановлено с " + RussianDate.of(first) + (lasts ? "" : " по " + RussianDate.of(last))
                        + ": " + reason.ru() + ".");
    }

    private static Text overdue(LocalDate since) {
        return new Text("the loan is overdue since " + since, "по кредиту просрочка с " + RussianDate.of(since));
    }

    private static Text called(Guarantee guarantee, LocalDate on) {
        return new Text(
                "guarantee " + guarantee.number() + " was called on " + on,
                "по гарантии " + guarantee.number() + " предъявлено требование " + RussianDate.of(on));
    }

    private static Text ended(Guarantee guarantee, LocalDate on) {
        return new Text(
                "guarantee " + guarantee.number() + " ended on " + on,
                "гарантия " + guarantee.number() + " прекратилась " + RussianDate.of(on));
    }
}
