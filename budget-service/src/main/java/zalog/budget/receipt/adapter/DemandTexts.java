package zalog.budget.receipt.adapter;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAccessor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kernel.RussianDate;
import zalog.kernel.Text;

/** What of the money paid of a year is to be paid back, by the id of the case: nothing may have come yet. */
final class DemandTexts {
    private static final String DEMANDED = """
            select cast(clawback.id as text) as cause, opened_at as at, ground, reason, demand_document as document,
                   demanded_on as day, deadline, closing_reason as closing,
                   cast(sum(demanded_kopecks) as bigint) as demanded
            from clawback join clawback_line on clawback_id = clawback.id
            where application_id = :id and financial_year = :year
            group by clawback.id
            order by position
            """;

    private DemandTexts() {}

    /** A demand, since the case was opened. */
    record Demand(Instant at, Text text) {}

    static Uni<Map<String, Demand>> of(Mutiny.StatelessSession session, ApplicationId application, FinancialYear year) {
        return session.createNativeQuery(DEMANDED, Tuple.class)
                .setParameter("id", application.value())
                .setParameter("year", year.value())
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(toMap(
                                row -> row.get("cause", String.class),
                                row -> new Demand(Instant.from(row.get("at", TemporalAccessor.class)), text(row, year)),
                                (one, _) -> one,
                                LinkedHashMap::new)));
    }

    private static Text text(Tuple row, FinancialYear year) {
        Money demanded = new Money(row.get("demanded", Long.class));
        String ground = row.get("ground", String.class) + ", " + row.get("reason", String.class);
        var demand = Optional.ofNullable(row.get("document", String.class))
                .map(document -> new Text(
                        " Demanded by document " + document + " (" + row.get("day", LocalDate.class) + "), due by "
                                + row.get("deadline", LocalDate.class) + ".",
                        " Потребовано документом " + document + " (" + RussianDate.of(row.get("day", LocalDate.class))
                                + "), срок — " + RussianDate.of(row.get("deadline", LocalDate.class)) + "."));
        var closing = Optional.ofNullable(row.get("closing", String.class))
                .map(why -> new Text(" The case was closed: " + why + ".", " Дело закрыто: " + why + "."));
        return joined(List.of(
                Optional.of(new Text(
                        "To be paid back of the money of " + year + ": " + demanded + " RUB. Ground: " + ground + ".",
                        "Подлежит возврату из средств " + year + " года: " + demanded + " руб. Основание: " + ground
                                + ".")),
                demand,
                closing));
    }

    private static Text joined(List<Optional<Text>> parts) {
        return parts.stream()
                .flatMap(Optional::stream)
                .reduce((one, next) -> new Text(one.en() + next.en(), one.ru() + next.ru()))
                .orElseThrow();
    }
}
