package zalog.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import zalog.acceptance.Api;
import zalog.acceptance.Reply;
import zalog.kernel.Money;
import zalog.stack.ProjectRoot;
import zalog.stack.Service;

/**
 * Files applications that differ in nothing but their numbers and hold exactly the amount asked for: the loan is drawn on
 * the last day of the year, so that the guarantee fee is all there is to reimburse in it.
 */
final class Filings {
    static final String FIRM = "sme-6399000023";
    private static final String TEMPLATE = "demo/applications/2019-10-14-19-worked-example.json";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Api api;
    private final LocalDate today;

    Filings(Api api, LocalDate today) {
        this.api = api;
        this.today = today;
    }

    /** Registers the guarantee, files the application and returns its id. */
    String file(Money amount) {
        return file(withGuarantee(amount));
    }

    /** An application that is not filed yet, its guarantee registered. */
    ObjectNode withGuarantee(Money amount) {
        ObjectNode application = application(amount);
        api.post(
                        Service.GUARANTEE,
                        "/guarantees",
                        "guarantor",
                        guarantee(application).toString())
                .expect(201);
        return application;
    }

    String file(ObjectNode application) {
        var reply = api.post(Service.APPLICATION, "/applications", FIRM, application.toString());
        reply.expect(202);
        return reply.createdId();
    }

    /** The same, repeated under one idempotency key until the services answer, as a careful client does in an outage. */
    String fileStubbornly(Money amount) {
        ObjectNode application = application(amount);
        String key = application.at("/loan/agreementNumber").asText();
        post(Service.GUARANTEE, "/guarantees", "guarantor", guarantee(application), key, 201);
        return post(Service.APPLICATION, "/applications", FIRM, application, key, 202)
                .createdId();
    }

    private Reply post(Service service, String path, String user, ObjectNode body, String key, int status) {
        return Eventually.succeeds(() -> {
            Reply reply = api.post(service, path, user, body.toString(), key);
            reply.expect(status);
            return reply;
        });
    }

    /** Waits until all are approved. */
    void awaitApproval(List<String> ids) {
        ids.forEach(id -> Eventually.holds(() -> assertThat(status(id)).isEqualTo("APPROVED")));
    }

    /** An application that passes all checks once its guarantee is registered. */
    ObjectNode application(Money amount) {
        String number = "J-" + NUMBERS.incrementAndGet();
        ObjectNode application = template();
        application
                .withObject("/loan")
                .put("agreementNumber", number)
                .put("agreementDate", today.minusDays(30).toString())
                .put("drawdownDate", lastDay())
                .put("maturityDate", firstDayOfNextYear()); // hardly anything is set aside for it there
        application
                .withObject("/collateral")
                .put("pledgedOn", today.minusDays(30).toString());
        var right = (ObjectNode) ((ArrayNode) application.at("/collateral/items")).get(0);
        right.put("number", "9" + number).put("inForceUntil", today.plusYears(5).toString());
        right.withObject("/valuation").put("reportDate", today.minusDays(60).toString());
        right.withObject("/pledgeRegistration")
                .put("registeredOn", today.minusDays(2).toString());
        application
                .withObject("/guarantee")
                .put("number", "G-" + number)
                .put("fee", amount.toString())
                .put("feeDueOn", today.toString());
        application
                .withObject("/declarations")
                .put("asOf", today.withDayOfMonth(1).minusMonths(1).toString());
        return application;
    }

    /** What the guarantor registers for the application. */
    ObjectNode guarantee(ObjectNode application) {
        var loan = application.path("loan");
        return JSON.createObjectNode()
                .put("number", application.at("/guarantee/number").asText())
                .put("principal", application.at("/applicant/inn").asText())
                .put("beneficiary", loan.path("bank").asText())
                .put("loanAgreementNumber", loan.path("agreementNumber").asText())
                .put("loanAgreementDate", loan.path("agreementDate").asText())
                .put("amount", "5000000.00")
                .put("validFrom", today.minusDays(30).toString())
                .put("validUntil", today.plusYears(3).toString());
    }

    String status(String id) {
        return api.get(Service.APPLICATION, "/applications/" + id, FIRM)
                .expect(200)
                .path("status")
                .asText();
    }

    private String firstDayOfNextYear() {
        return LocalDate.of(today.getYear() + 1, 1, 1).toString();
    }

    private String lastDay() {
        return LocalDate.of(today.getYear(), 12, 31).toString();
    }

    private static ObjectNode template() {
        try {
            return (ObjectNode)
                    JSON.readTree(ProjectRoot.find().resolve(TEMPLATE).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
