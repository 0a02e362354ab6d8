package zalog.budget.receipt.adapter;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kernel.Text;

/** What claims took of which payment, and which documents brought money back: by the id of the claim or the case. */
final class CauseTexts {
    private static final String CLAIMED = """
            select cast(claim_id as text) as cause, event_id as event, claim_line.paid_on as day, reimbursable_kopecks as reimbursable,
                   already_kopecks as already, claimed_kopecks as claimed, cut_kopecks as cut
            from claim_line join claim on claim.id = claim_id
            where claim_line.application_id = :id and claim_line.financial_year = :year
            order by claim_line.paid_on, event_id, line
            """;
    private static final String RETURNED = """
            select cast(clawback.id as text) as cause, ground, reason, document_number as number, document_date as day,
                   clawback_refund.amount_kopecks as amount
            from clawback join clawback_refund on clawback.id = clawback_id
            where application_id = :id
            order by recorded_at, document_number
            """;

    private CauseTexts() {}

    static Uni<Map<String, List<Text>>> of(
            Mutiny.StatelessSession session, ApplicationId application, FinancialYear year) {
        var claims = session.createNativeQuery(CLAIMED, Tuple.class)
                .setParameter("id", application.value())
                .setParameter("year", year.value())
                .getResultList()
                .map(rows -> byCause(rows, CauseTexts::claimed));
        return claims.chain(claimed -> session.createNativeQuery(RETURNED, Tuple.class)
                .setParameter("id", application.value())
                .getResultList()
                .map(rows -> {
                    Map<String, List<Text>> all = new HashMap<>(byCause(rows, CauseTexts::returned));
                    all.putAll(claimed);
                    return all;
                }));
    }

    private static Map<String, List<Text>> byCause(List<Tuple> rows, Function<Tuple, Text> text) {
        return rows.stream().collect(groupingBy(row -> row.get("cause", String.class), mapping(text, toList())));
    }

    private static Text claimed(Tuple row) {
        String payment = row.get("event", String.class) + " (" + row.get("day") + ")";
        Money claimed = money(row, "claimed");
        return claimed.isNegative()
                ? new Text(
                        "Of payment " + payment + ", " + claimed.negated()
                                + " RUB that were paid too much are set off.",
                        "По платежу " + payment + " зачтено " + claimed.negated() + " руб. переплаты.")
                : new Text(
                        "Of payment " + payment + ", " + money(row, "reimbursable") + " RUB are reimbursable: "
                                + money(row, "already") + " were claimed before, " + claimed + " are claimed, "
                                + money(row, "cut") + " are cut.",
                        "По платежу " + payment + " возмещается " + money(row, "reimbursable")
                                + " руб.: ранее заявлено "
                                + money(row, "already") + ", заявлено " + claimed + ", не заявлено "
                                + money(row, "cut") + ".");
    }

    private static Text returned(Tuple row) {
        String document = row.get("number", String.class) + " (" + row.get("day") + ")";
        String ground = row.get("ground", String.class) + ", " + row.get("reason", String.class);
        return new Text(
                "Paid back by document " + document + ": " + money(row, "amount") + " RUB. Demanded for: " + ground
                        + ".",
                "Возвращено по документу " + document + ": " + money(row, "amount") + " руб. Основание: " + ground
                        + ".");
    }

    private static Money money(Tuple row, String column) {
        return new Money(row.get(column, Long.class));
    }
}
