package zalog.acceptance.journey;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import zalog.acceptance.Api;
import zalog.contracts.ContractJson;
import zalog.contracts.Topics;
import zalog.contracts.application.ApplicationContent;
import zalog.contracts.application.GuaranteeReference;
import zalog.contracts.application.LoanTerms;
import zalog.contracts.budget.ReserveFunds;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kernel.IpKind;
import zalog.kernel.Money;
import zalog.stack.Service;

/** Requests for money as application-service sends them, many at once, and the years they are for. */
final class ReserveCommands {
    private ReserveCommands() {}

    static void addYear(Api api, FinancialYear year, Money limit) {
        api.post(Service.BUDGET, "/budgets", "officer", """
                        {"financialYear": %s, "limit": "%s", "loanVolumeTarget": "0.00", "documentNumber": "%s",
                         "documentDate": "2024-01-10", "reason": "a year for a test"}
                        """.formatted(year, limit, year))
                .expect(201);
    }

    /** What an application of the filings asks for, but for the fee. */
    static ReserveFunds template(Filings filings, FinancialYear year, Instant registeredAt) {
        ObjectNode json = filings.application(Money.ofRoubles(1));
        var content = ContractJson.read(json.toString().getBytes(StandardCharsets.UTF_8), ApplicationContent.class);
        var applicant = content.applicant();
        return new ReserveFunds(
                new ApplicationId(UUID.randomUUID()),
                year,
                registeredAt,
                applicant.inn(),
                applicant.region(),
                applicant.smeRegistration().category(),
                IpKind.INVENTION,
                content.loan(),
                content.guarantee());
    }

    /** A request for a fee, the number-th in the order of registration. */
    static ReserveFunds request(ReserveFunds template, Money fee, int number) {
        var guarantee = new GuaranteeReference(
                "R-" + number, fee, template.financialYear().firstDay().plusDays(59));
        return new ReserveFunds(
                new ApplicationId(UUID.randomUUID()),
                template.financialYear(),
                template.registeredAt().plusMillis(number),
                template.applicant(),
                template.region(),
                template.category(),
                template.ipKind(),
                numbered(template.loan(), number),
                Optional.of(guarantee));
    }

    /** An agreement of its own, as each is reimbursed under one application. */
    private static LoanTerms numbered(LoanTerms loan, int number) {
        return new LoanTerms(
                loan.agreementNumber() + "/" + number,
                loan.agreementDate(),
                loan.bank(),
                loan.currency(),
                loan.amount(),
                loan.rate(),
                loan.drawdownDate(),
                loan.maturityDate(),
                loan.repayments());
    }

    /** Over all partitions, though all are of one year. */
    static List<ProducerRecord<String, byte[]>> spread(List<ReserveFunds> requests) {
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
