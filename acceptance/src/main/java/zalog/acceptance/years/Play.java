package zalog.acceptance.years;

import java.io.PrintStream;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import zalog.acceptance.Api;
import zalog.acceptance.BusinessTime;
import zalog.acceptance.demo.Findings;
import zalog.acceptance.years.plan.Action;
import zalog.acceptance.years.plan.Programme;
import zalog.kernel.Moscow;

/** Plays the actions of the programme in their order, each at its instant of the business clock. */
final class Play {
    private final Api api;
    private final BusinessTime time;
    private final Findings findings;
    private final PrintStream out;
    private final Book book = new Book();
    private final Filings filings;
    private final Reporting reporting;
    private final Invariants invariants;
    private final Claims claims;
    private final Treasury treasury = new Treasury();
    private final Payments payments;
    private final Clawbacks clawbacks;
    private final Limits limits;
    private final Closing closing;
    private final Progress progress;
    private Instant now = Instant.EPOCH;

    Play(Api api, Findings findings, PrintStream out) {
        this.api = api;
        this.time = new BusinessTime(api);
        this.findings = findings;
        this.out = out;
        this.filings = new Filings(api, book, findings);
        this.reporting = new Reporting(api, findings);
        this.invariants = new Invariants(api, findings);
        this.claims = new Claims(api, book, findings);
        this.payments = new Payments(api, claims, treasury, findings);
        this.clawbacks = new Clawbacks(api, book, payments, findings);
        this.limits = new Limits(api, invariants, findings);
        this.closing = new Closing(api);
        this.progress = new Progress(out);
    }

    void play(Programme programme) {
        api.signIn(users(programme));
        for (Action action : programme.actions()) {
            if (!action.at().equals(now)) {
                now = action.at();
                time.set(now);
            }
            perform(action);
            progress.done(action);
        }
        progress.say();
        filings.settle();
        invariants.hold("the end");
        invariants.breakdownsAddUp();
        invariants.ledgersAreSound();
        invariants.agreeWith(treasury, clawbacks);
        new YearsTable(Outcome.read(api, book, filings, findings), filings, closing).print(invariants.budgets(), out);
        out.println();
        out.println("Bank events: " + reporting.events());
        out.println("Claims: " + claims.outcomes());
        out.printf(
                "Batches paid: %d, orders the treasury rejected: %d, clawbacks: %d%n",
                payments.batches(), treasury.rejected(), clawbacks.opened());
    }

    private void perform(Action action) {
        switch (action) {
            case Action.RegisterGuarantee(var _, var loan) -> filings.register(loan);
            case Action.FileApplication(var _, var loan) -> filings.file(loan);
            case Action.WithdrawApplication(var _, var loan) -> filings.withdraw(loan);
            case Action.CallGuarantee(var at, var loan) -> filings.call(loan, Moscow.dateOf(at));
            case Action.ReportEvents(var at, var bank, var reports) -> {
                filings.settle();
                reporting.post(bank, reports, filings::hasWaited);
                invariants.hold("after the reports of " + YearMonth.from(Moscow.dateOf(at)));
                filings.moneyIsShort(
                        invariants.budget(Moscow.dateOf(at).getYear()).isShort());
            }
            case Action.AmendLimit order -> limits.amend(order);
            case Action.FileClaims(var _, var year, var until, var loans) -> claims.file(year, until, loans);
            case Action.PayClaims(var at, var year, var rejecting) -> payments.pay(year, Moscow.dateOf(at), rejecting);
            case Action.OpenClawbacks(var at, var year, var cases) -> clawbacks.open(year, Moscow.dateOf(at), cases);
            case Action.PayClawbacks(var at) -> clawbacks.pay(Moscow.dateOf(at));
            case Action.CloseYear(var _, var year) -> {
                closing.close(year);
                invariants.closed(year.value());
            }
        }
    }

    private static List<String> users(Programme programme) {
        var staff = Stream.of("operator", "officer", "approver", "auditor", "guarantor");
        var firms = programme.loans().stream().map(loan -> loan.firm().user());
        var banks = programme.loans().stream().map(loan -> "bank-" + loan.bank());
        return new ArrayList<>(Stream.of(staff, firms, banks)
                .flatMap(names -> names)
                .distinct()
                .toList());
    }
}
