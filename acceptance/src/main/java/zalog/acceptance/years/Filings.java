package zalog.acceptance.years;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import zalog.acceptance.Api;
import zalog.acceptance.demo.Findings;
import zalog.acceptance.years.plan.Applications;
import zalog.acceptance.years.plan.Defect;
import zalog.acceptance.years.plan.PlannedLoan;
import zalog.contracts.ContractJson;
import zalog.kernel.Bic;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.stack.Service;

/**
 * Guarantees and applications. While money is short, each application is decided before the next is filed, so that firms
 * are served in the order of filing however fast the services are, and the same programme ends with the same figures.
 * While there is plenty the order makes no difference, and decisions are awaited together.
 */
final class Filings {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration STEP = Duration.ofMillis(10);
    private static final Set<String> FUNDED = Set.of("APPROVED", "WAITLISTED");
    private static final Bic ANOTHER_BANK = new Bic("044030653");

    private final Api api;
    private final Book book;
    private final Findings findings;
    private final List<PlannedLoan> undecided = new ArrayList<>();
    private final Set<PlannedLoan> waited = new HashSet<>();
    private boolean moneyIsShort;

    Filings(Api api, Book book, Findings findings) {
        this.api = api;
        this.book = book;
        this.findings = findings;
    }

    /** How many of a year's applications had to wait for money at first. */
    long waited(FinancialYear year) {
        return waited.stream().filter(loan -> loan.filedIn().equals(year)).count();
    }

    /** Whether there was no money for a loan at first; it may have come later, or never. */
    boolean hasWaited(PlannedLoan loan) {
        return waited.contains(loan);
    }

    /** From now on there is less than what a month may ask for, or there is more. */
    void moneyIsShort(boolean isShort) {
        moneyIsShort = isShort;
    }

    /** Waits for the decisions that nobody has waited for. */
    void settle() {
        undecided.forEach(this::decided);
        undecided.clear();
    }

    void register(PlannedLoan loan) {
        boolean forAnother = has(loan, Defect.GUARANTEE_FOR_ANOTHER_BANK);
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("number", loan.guaranteeNumber())
                .put("principal", loan.firm().inn().toString())
                .put("beneficiary", (forAnother ? ANOTHER_BANK : loan.bank()).toString())
                .put("loanAgreementNumber", loan.agreementNumber())
                .put("loanAgreementDate", loan.agreedOn().toString())
                .put("amount", new Money(loan.amount().kopecks() / 2).toString())
                .put("validFrom", loan.agreedOn().toString())
                .put("validUntil", loan.maturity().plusMonths(4).toString());
        var reply = api.post(Service.GUARANTEE, "/guarantees", "guarantor", body.toString());
        reply.expect(201);
        book.guarantee(loan, reply.createdId());
        if (book.hasApplication(loan)) {
            decided(loan);
        }
    }

    void file(PlannedLoan loan) {
        var body = new String(ContractJson.write(Applications.of(loan)), StandardCharsets.UTF_8);
        var reply = api.post(Service.APPLICATION, "/applications", loan.firm().user(), body);
        reply.expect(202);
        book.application(loan, reply.createdId());
        boolean hasNoGuaranteeYet = has(loan, Defect.NO_GUARANTEE) || loan.isSound() && loan.isGuaranteedLate();
        if (hasNoGuaranteeYet) {
            compare(loan, Set.of("AWAITING_GUARANTEE"), await(loan, Set.of("AWAITING_GUARANTEE", "REFUSED")));
        } else if (moneyIsShort) {
            decided(loan);
        } else {
            undecided.add(loan);
        }
    }

    void withdraw(PlannedLoan loan) {
        settle();
        String path = "/applications/" + book.application(loan) + "/withdrawal";
        api.post(Service.APPLICATION, path, loan.firm().user(), "{}").expect(202);
        compare(loan, Set.of("WITHDRAWN"), await(loan, Set.of("WITHDRAWN")));
    }

    void call(PlannedLoan loan, LocalDate on) {
        String path = "/guarantees/" + book.guarantee(loan) + "/call";
        var body = JsonNodeFactory.instance.objectNode().put("calledOn", on.toString());
        api.post(Service.GUARANTEE, path, "guarantor", body.toString()).expect(200);
    }

    private void decided(PlannedLoan loan) {
        var view = await(loan, Set.of("APPROVED", "WAITLISTED", "REFUSED"));
        compare(loan, loan.isSound() ? FUNDED : Set.of("REFUSED"), view);
        if (view.path("status").asText().equals("WAITLISTED")) {
            waited.add(loan);
        }
        findings.compare(
                loan.agreementNumber() + ", reasons",
                loan.defect().map(defect -> "[" + defect.code() + "]").orElse("[]"),
                reasons(view).toString());
    }

    private void compare(PlannedLoan loan, Set<String> wanted, JsonNode view) {
        String status = view.path("status").asText();
        findings.compare(
                loan.agreementNumber() + ", status", wanted.contains(status) ? status : wanted.toString(), status);
    }

    private JsonNode await(PlannedLoan loan, Set<String> wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String path = "/applications/" + book.application(loan);
        JsonNode view = api.get(Service.APPLICATION, path, "officer").expect(200);
        while (!wanted.contains(view.path("status").asText()) && System.nanoTime() < end) {
            Pause.of(STEP);
            view = api.get(Service.APPLICATION, path, "officer").expect(200);
        }
        return view;
    }

    private static Set<String> reasons(JsonNode view) {
        var codes = new TreeSet<String>();
        view.path("reasons").forEach(reason -> codes.add(reason.path("code").asText()));
        return codes;
    }

    private static boolean has(PlannedLoan loan, Defect defect) {
        return loan.defect().filter(defect::equals).isPresent();
    }
}
