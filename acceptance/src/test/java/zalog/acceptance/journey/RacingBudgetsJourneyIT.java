package zalog.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import zalog.contracts.ContractJson;
import zalog.contracts.Topics;
import zalog.contracts.application.ApplicationContent;
import zalog.contracts.application.GuaranteeReference;
import zalog.contracts.budget.ReserveFunds;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kernel.IpKind;
import zalog.kernel.Money;
import zalog.stack.LocalStack;
import zalog.stack.Ports;
import zalog.stack.Service;

/**
 * Two instances of budget-service reserve money of one year at the same time. Commands of a year normally pass one
 * partition; here they are spread over all, so that the database alone holds the limit.
 */
class RacingBudgetsJourneyIT {
    private static final FinancialYear YEAR = new FinancialYear(2024);
    private static final Money LIMIT = Money.ofRoubles(160_000_000);
    private static final int REQUESTS = 3_000;
    private static final Instant NOW = Instant.parse("2024-03-01T09:00:00Z");

    private final long seed = System.nanoTime();

    @Test
    void theLimitIsNeverExceededAndUsableToTheLastKopeck() {
        var api = RunningSystem.apiAt(NOW.toString());
        LocalStack stack = RunningSystem.stack();
        var ledger = new Ledger(stack, api);
        var messages = new Messages(stack.kafka().bootstrapServers());
        var second = stack.instance(Service.BUDGET, Ports.freePort());
        second.start();
        try {
            Eventually.holds(
                    () -> assertThat(messages.activeMembers("budget-service")).isEqualTo(2));
            List<ReserveFunds> requests = requests(new Filings(api, LocalDate.of(2024, 3, 1)));

            messages.send(spread(requests));
            Eventually.holds(() -> assertThat(decided(ledger)).isEqualTo(REQUESTS));
            assertThatTheBooksAddUp(ledger);
            assertThatNobodyWaitsForWhatIsThere(ledger);

            ReserveFunds rest = request(requests.getFirst(), ledger.available(YEAR.value()), REQUESTS);
            messages.send(spread(List.of(rest)));
            Eventually.holds(() -> assertThat(ledger.available(YEAR.value()))
                    .as("seed " + seed)
                    .isEqualTo(Money.ZERO));
        } finally {
            second.stop();
        }
    }

    private void assertThatTheBooksAddUp(Ledger ledger) {
        long held = ledger.number(Service.BUDGET, """
                select coalesce(sum(interest_kopecks + guarantee_fee_kopecks), 0) from reservation
                where financial_year = 2024 and status = 'RESERVED'""");
        assertThat(ledger.reserved(YEAR.value())).as("seed " + seed).isEqualTo(new Money(held));
        assertThat(held).as("seed " + seed).isLessThanOrEqualTo(LIMIT.kopecks());
        assertThat(ledger.number(Service.BUDGET, "select count(*) from reservation where financial_year = 2024"))
                .isEqualTo(REQUESTS);
    }

    private void assertThatNobodyWaitsForWhatIsThere(Ledger ledger) {
        long least = ledger.number(Service.BUDGET, """
                select min(interest_kopecks + guarantee_fee_kopecks) from reservation
                where financial_year = 2024 and status = 'WAITING'""");
        assertThat(least)
                .as("seed " + seed)
                .isGreaterThan(ledger.available(YEAR.value()).kopecks());
    }

    private static long decided(Ledger ledger) {
        return ledger.number(Service.BUDGET, "select count(*) from reservation where financial_year = 2024");
    }

    /** Twice what the limit holds, in odd amounts. */
    private List<ReserveFunds> requests(Filings filings) {
        var random = new Random(seed);
        ReserveFunds template = template(filings);
        long average = 2 * LIMIT.kopecks() / REQUESTS;
        var requests = new ArrayList<ReserveFunds>();
        for (int i = 0; i < REQUESTS; i++) {
            requests.add(request(template, new Money(1 + random.nextLong(2 * average)), i));
        }
        return requests;
    }

    private static ReserveFunds template(Filings filings) {
        ObjectNode json = filings.application(Money.ofRoubles(1));
        var content = ContractJson.read(json.toString().getBytes(StandardCharsets.UTF_8), ApplicationContent.class);
        var applicant = content.applicant();
        return new ReserveFunds(
                new ApplicationId(UUID.randomUUID()),
                YEAR,
                NOW,
                applicant.inn(),
                applicant.region(),
                applicant.smeRegistration().category(),
                IpKind.INVENTION,
                content.loan(),
                content.guarantee());
    }

    private static ReserveFunds request(ReserveFunds template, Money fee, int number) {
        var guarantee = new GuaranteeReference("R-" + number, fee, LocalDate.of(2024, 3, 1));
        return new ReserveFunds(
                new ApplicationId(UUID.randomUUID()),
                YEAR,
                NOW.plusMillis(number),
                template.applicant(),
                template.region(),
                template.category(),
                template.ipKind(),
                template.loan(),
                Optional.of(guarantee));
    }

    private static List<ProducerRecord<String, byte[]>> spread(List<ReserveFunds> requests) {
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        for (ReserveFunds request : requests) {
            int partition = records.size() % Messages.PARTITIONS;
            var record =
                    new ProducerRecord<>(Topics.BUDGET_COMMANDS, partition, request.key(), ContractJson.write(request));
            record.headers().add("ce_id", bytes(UUID.randomUUID().toString()));
            record.headers().add("ce_type", bytes("ReserveFunds"));
            record.headers().add("ce_correlationid", bytes(UUID.randomUUID().toString()));
            records.add(record);
        }
        return records;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
