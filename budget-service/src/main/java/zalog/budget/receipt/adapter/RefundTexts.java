package zalog.budget.receipt.adapter;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kernel.RussianDate;
import zalog.kernel.Text;

/** Which documents brought money back that a year's ledger has, by the id of the case. */
final class RefundTexts {
    /**
     * A document may be of several years' money. Documents and entries of a case come in the same order and have the same sum:
     * an entry belongs to the document within which that sum reaches it.
     */
    private static final String RETURNED = """
            with document as (
                select cast(clawback.id as text) as cause, ground, reason, document_number as number, document_date as day,
                       amount_kopecks as amount,
                       sum(amount_kopecks) over (partition by clawback.id
                                                 order by recorded_at, document_date, document_number) as reached
                from clawback join clawback_refund on clawback.id = clawback_id
                where application_id = :id
            ), entered as (
                select cause_id as cause, financial_year, interest_kopecks + guarantee_fee_kopecks as part,
                       sum(interest_kopecks + guarantee_fee_kopecks)
                           over (partition by cause_id order by recorded_at, financial_year, ledger_entry.number) as reached
                from ledger_entry
                where application_id = :id and cause_kind = 'CLAWBACK' and kind in ('REFUNDED', 'LATE_REFUND')
            )
            select document.cause, ground, reason, number, day, amount, cast(sum(part) as bigint) as part
            from document
            join entered on entered.cause = document.cause and entered.reached > document.reached - amount
                            and entered.reached <= document.reached
            where financial_year = :year
            group by document.cause, ground, reason, number, day, amount, document.reached
            order by document.cause, document.reached
            """;

    private RefundTexts() {}

    static Uni<Map<String, List<Text>>> of(
            Mutiny.StatelessSession session, ApplicationId application, FinancialYear year) {
        return session.createNativeQuery(RETURNED, Tuple.class)
                .setParameter("id", application.value())
                .setParameter("year", year.value())
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(groupingBy(
                                row -> row.get("cause", String.class), mapping(row -> returned(row, year), toList()))));
    }

    private static Text returned(Tuple row, FinancialYear year) {
        String document = row.get("number", String.class);
        LocalDate day = row.get("day", LocalDate.class);
        String ground = row.get("ground", String.class) + ", " + row.get("reason", String.class);
        Money amount = new Money(row.get("amount", Long.class));
        Money part = new Money(row.get("part", Long.class));
        boolean whole = part.equals(amount);
        return new Text(
                "Paid back by document " + document + " (" + day + "): " + amount + " RUB"
                        + (whole ? "" : ", of which " + part + " are entered in " + year) + ". Demanded for: " + ground
                        + ".",
                "Возвращено по документу " + document + " (" + RussianDate.of(day) + "): " + amount + " руб."
                        + (whole ? "" : ", из них учтено в " + year + " году " + part + " руб.") + " Основание: "
                        + ground + ".");
    }
}
