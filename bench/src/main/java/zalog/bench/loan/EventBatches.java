package zalog.bench.loan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import zalog.bench.cap.Requests;

/**
 * What a bank sends of many loans, batch by batch: of each loan its drawdown first, then week after week an interest payment.
 * Each batch has one event of each of its loans, so that every event makes a loan be computed anew.
 */
final class EventBatches {
    private static final LocalDate DRAWN = LocalDate.of(2024, 1, 26);
    private static final String LOAN = """
            "loan":{"agreementNumber":"КЛ-%1$d","agreementDate":"2024-01-20"}""";
    private static final String DRAWDOWN = """
            {"type":"DRAWDOWN","eventId":"D-%1$d",%2$s,"occurredOn":"%3$s","amount":"8000.00"}""";
    private static final String INTEREST = """
            {"type":"INTEREST_PAID","eventId":"I-%1$d-%4$s",%2$s,"paidOn":"%4$s","periodStart":"%3$s","periodEnd":"%4$s",\
            "amount":"18.00"}""";

    private EventBatches() {}

    /** The loans are those that {@link Requests} numbered from 1 on. */
    static List<String> of(int loans, int batch, int payments) {
        List<String> batches = new ArrayList<>();
        for (int payment = 0; payment <= payments; payment++) {
            for (int first = 1; first <= loans; first += batch) {
                batches.add(batch(first, batch, payment));
            }
        }
        return batches;
    }

    private static String batch(int first, int size, int payment) {
        List<String> events = new ArrayList<>(size);
        for (int loan = first; loan < first + size; loan++) {
            events.add(event(loan, payment));
        }
        return "{\"events\":[" + String.join(",", events) + "]}";
    }

    private static String event(int loan, int payment) {
        String agreement = LOAN.formatted(loan);
        LocalDate end = DRAWN.plusDays(payment * 3L);
        return payment == 0
                ? DRAWDOWN.formatted(loan, agreement, DRAWN)
                : INTEREST.formatted(loan, agreement, end.minusDays(3), end);
    }
}
