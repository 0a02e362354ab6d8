package zalog.budget.receipt.adapter;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Text;

/** Reads an application's claims of a year: also those that were refused or withdrawn, and payments that were not made. */
final class ClaimRecords {
    private static final String CLAIMS = """
            select cast(id as text) as claim, filed_at as at, period_from as first, period_to as last,
                   interest_kopecks as interest, guarantee_fee_kopecks as fee, status, reason,
                   cast(filed_at at time zone 'Europe/Moscow' as date) as filed,
                   cast(decided_at at time zone 'Europe/Moscow' as date) as decided
            from claim
            where application_id = :id and financial_year = :year
            order by position
            """;
    private static final String LINES = """
            select cast(claim_id as text) as claim, event_id as event, claim_line.paid_on as day,
                   reimbursable_kopecks as reimbursable, already_kopecks as already, claimed_kopecks as claimed,
                   cut_kopecks as cut, why
            from claim_line join claim on claim.id = claim_id
            where claim_line.application_id = :id and claim_line.financial_year = :year
            order by claim_line.paid_on, event_id, line
            """;
    private static final String PAYMENTS = """
            select cast(claim_id as text) as claim, cast(batch_id as text) as batch, number, payment.status,
                   payment.paid_on as day, rejection, payment_batch.status as batch_status,
                   payment_batch.reason as batch_reason
            from payment
            join payment_batch on payment_batch.id = batch_id
            join claim on claim.id = claim_id
            where claim.application_id = :id and claim.financial_year = :year
            order by payment_batch.position, number
            """;

    private final Mutiny.StatelessSession session;

    ClaimRecords(Mutiny.StatelessSession session) {
        this.session = session;
    }

    /** In the order of filing. */
    Uni<List<ClaimRecord>> find(ApplicationId application, FinancialYear year) {
        return rows(LINES, application, year).chain(lines -> rows(PAYMENTS, application, year)
                .chain(payments -> rows(CLAIMS, application, year).map(claims -> {
                    var ofLines = byClaim(lines, ClaimTexts::line);
                    var ofPayments = byClaim(payments, row -> Stream.of(ClaimTexts.payment(row)));
                    return claims.stream()
                            .map(claim -> record(claim, ofLines, ofPayments))
                            .toList();
                })));
    }

    private static ClaimRecord record(Tuple claim, Map<String, List<Text>> lines, Map<String, List<Text>> payments) {
        String id = claim.get("claim", String.class);
        List<Text> texts = Stream.of(
                        Stream.of(ClaimTexts.claim(claim)),
                        lines.getOrDefault(id, List.of()).stream(),
                        payments.getOrDefault(id, List.of()).stream(),
                        ClaimTexts.end(claim))
                .flatMap(Function.identity())
                .toList();
        return new ClaimRecord(id, Instant.from(claim.get("at", TemporalAccessor.class)), texts);
    }

    private Uni<List<Tuple>> rows(String sql, ApplicationId application, FinancialYear year) {
        return session.createNativeQuery(sql, Tuple.class)
                .setParameter("id", application.value())
                .setParameter("year", year.value())
                .getResultList();
    }

    private static Map<String, List<Text>> byClaim(List<Tuple> rows, Function<Tuple, Stream<Text>> texts) {
        return rows.stream().collect(groupingBy(row -> row.get("claim", String.class), flatMapping(texts, toList())));
    }
}
