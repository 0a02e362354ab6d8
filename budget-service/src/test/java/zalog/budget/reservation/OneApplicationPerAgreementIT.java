package zalog.budget.reservation;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zalog.budget.Events;
import zalog.budget.Requests;
import zalog.budget.claim.Claimant;
import zalog.contracts.application.LoanTerms;
import zalog.contracts.budget.FundsReserved;
import zalog.contracts.budget.FundsWaitlisted;
import zalog.contracts.budget.ReservationRefused;
import zalog.contracts.budget.ReserveFunds;
import zalog.kernel.Bic;
import zalog.kernel.FinancialYear;
import zalog.kernel.Inn;
import zalog.kernel.Money;
import zalog.kernel.PlainNumber;
import zalog.kernel.Reason;
import zalog.kit.testing.ZalogServers;
import zalog.kit.time.BusinessClock;

@QuarkusTest
@QuarkusTestResource(ZalogServers.class)
class OneApplicationPerAgreementIT {
    private static final Instant START = Instant.parse("2019-10-01T09:00:00Z");
    private static final Inn OTHER_FIRM = new Inn("7710349494");
    private static final Bic OTHER_BANK = new Bic("044525974");
    private static final FinancialYear YEAR = new FinancialYear(2019);
    private static final String ASSIGNED =
            "\"type\":\"ASSIGNED\",\"occurredOn\":\"2019-09-20\",\"assignee\":\"" + OTHER_BANK + "\"";

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    BusinessClock clock;

    @ParameterizedTest
    @ValueSource(strings = {"к-1/19", " k\t1 ", "КД\u00a0№\u202f7", "a\u20071\u2009b\r\n", "x\u20031", "ё-ß-ÿ"})
    void theDatabaseTellsAgreementsApartAsTheServicesDo(String number) {
        assertThat(Years.DATABASE.column("select agreement_key(?)", number)).containsExactly(PlainNumber.of(number));
    }

    @Test
    void ofApplicationsForOneAgreementInTwoYearsAtOnceOneIsServed() {
        var years = List.of(Years.add(2211, Money.ofRoubles(1000)), Years.add(2213, Money.ofRoubles(1000)));
        var instances = List.of(new UseCase(sessions, clock), new UseCase(sessions, clock));
        List<ReserveFunds> first = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            first.add(Requests.fee(years.getFirst(), Requests.newId(), START.plusMillis(i), new Money(1)));
        }
        List<ReserveFunds> second = first.stream()
                .map(each -> Requests.reserve(
                        years.getLast(), Requests.newId(), START, each.loan(), Optional.of(new Money(1))))
                .toList();

        List<Uni<Void>> work = new ArrayList<>();
        for (int i = 0; i < 100; i += 10) {
            work.add(instances.getFirst().carryOut(first.subList(i, i + 10)));
            work.add(instances.getLast().carryOut(second.subList(i, i + 10)));
        }
        Uni.join().all(work).andFailFast().await().indefinitely();

        Set<String> served = new HashSet<>();
        Set<String> refused = new HashSet<>();
        for (UseCase instance : instances) {
            instance.announced(FundsReserved.class).forEach(event -> served.add(event.key()));
            instance.announced(FundsWaitlisted.class).forEach(event -> served.add(event.key()));
            instance.announced(ReservationRefused.class).forEach(event -> refused.add(event.key()));
        }
        for (int i = 0; i < 100; i++) {
            String one = first.get(i).applicationId().toString();
            String other = second.get(i).applicationId().toString();
            assertThat(served.contains(one))
                    .isNotEqualTo(served.contains(other))
                    .isEqualTo(refused.contains(other));
        }
        assertThat(served).hasSize(100);
        assertThat(refused).hasSize(100);
        assertThat(years).allMatch(Years::addsUp);
    }

    /** Loans are written 500 at a time, and the two for one agreement are the last of one part and the first of the next. */
    @Test
    void inABatchOfManyEachLoanIsServedOnceAndAnAgreementToo() {
        var year = Years.add(2261, Money.ofRoubles(1000));
        var instance = new UseCase(sessions, clock);
        List<ReserveFunds> batch = new ArrayList<>();
        for (int i = 0; i < 1001; i++) {
            batch.add(Requests.fee(year, Requests.newId(), START.plusMillis(i), new Money(1)));
        }
        var first = batch.stream()
                .sorted(comparing(each -> PlainNumber.of(each.loan().agreementNumber())))
                .toList()
                .get(499);
        var second =
                Requests.reserve(year, Requests.newId(), START.plusSeconds(9), first.loan(), Optional.of(new Money(1)));
        batch.add(second);

        instance.carryOut(batch).await().indefinitely();

        assertThat(instance.announced(FundsReserved.class))
                .extracting(FundsReserved::applicationId)
                .containsExactlyInAnyOrderElementsOf(batch.stream()
                        .map(ReserveFunds::applicationId)
                        .filter(id -> !id.equals(second.applicationId()))
                        .toList());
        assertThat(instance.announced(ReservationRefused.class))
                .extracting(ReservationRefused::applicationId)
                .containsExactly(second.applicationId());
        assertThat(Years.addsUp(year)).isTrue();
    }

    @Test
    void aFirmIsToldWhichOfItsApplicationsHasTheAgreement() {
        var holder = Claimant.reserved(new Money(1));

        assertThat(refusal(again(holder)).text().en())
                .isEqualTo("Loan agreement K-%1$s of 2019-09-10 is under application %1$s already. What it costs is"
                                .formatted(holder.id())
                        + " reimbursed under one application.");
    }

    @Test
    void anotherFirmIsNotTold() {
        var holder = Claimant.reserved(new Money(1));
        var request = Requests.of(OTHER_FIRM, Requests.newId(), again(holder));

        assertThat(refusal(request).text().en())
                .startsWith("Loan agreement K-" + holder.id() + " of 2019-09-10 is already supported.");
    }

    @Test
    void theNumberSpelledOtherwiseAndTheBankItWasAssignedToMakeNoOtherAgreement() {
        var holder = Claimant.reserved(new Money(1));
        var loan = again(holder).loan();

        assertThat(refusal(request(
                                like(loan, " k-\u00a0" + holder.id().toString().toUpperCase(Locale.ROOT), loan.bank())))
                        .code())
                .isEqualTo("BUDGET-016");
        assertThat(refusal(request(like(loan, loan.agreementNumber(), OTHER_BANK)))
                        .code())
                .isEqualTo("BUDGET-016");
    }

    @Test
    void anotherFirmIsRefusedWithTheBankThatTheLoanWasAssignedTo() {
        var holder = Claimant.reserved(new Money(1));
        var loan = again(holder).loan();
        var elsewhere = like(loan, loan.agreementNumber(), OTHER_BANK);
        var before = Claimant.reserved(new Money(1));
        var stranger = Requests.of(
                OTHER_FIRM,
                Requests.newId(),
                request(like(again(before).loan(), again(before).loan().agreementNumber(), OTHER_BANK)));
        holder.told("A", ASSIGNED);

        assertThat(refusal(Requests.of(OTHER_FIRM, Requests.newId(), request(elsewhere)))
                        .code())
                .isEqualTo("BUDGET-016");
        Events.send(stranger);
        assertThat(Events.await(stranger.applicationId())).isInstanceOf(FundsReserved.class);
    }

    @Test
    void aLoanDoesNotGoToABankWithWhichAnotherFirmHasTheAgreement() {
        var loan = Claimant.reserved(new Money(1));
        var stranger = Requests.of(
                OTHER_FIRM, Requests.newId(), request(like(again(loan).loan(), "k-" + loan.id(), OTHER_BANK)));
        Events.send(stranger);
        assertThat(Events.await(stranger.applicationId())).isInstanceOf(FundsReserved.class);

        loan.told("A", ASSIGNED).body("verdicts[0].violations[0].code", equalTo("LOAN-012"));
        Events.send(Requests.release(YEAR, stranger.applicationId()));
        Events.await(stranger.applicationId(), 2);
        loan.told("B", ASSIGNED).body("verdicts[0].verdict", equalTo("ACCEPTED"));
    }

    @Test
    void anApplicationWaitsForAnAssignmentThatIsUnderWay() throws Exception {
        var holder = Claimant.reserved(new Money(1));
        var loan = again(holder).loan();
        var stranger =
                Requests.of(OTHER_FIRM, Requests.newId(), request(like(loan, loan.agreementNumber(), OTHER_BANK)));
        try (Connection assignment = UnderWay.transaction()) {
            UnderWay.execute(assignment, "select pg_advisory_xact_lock(85, 0)");
            UnderWay.execute(
                    assignment,
                    "insert into loan_bank (application_id, bank, held_from) values ('%s', '%s', '2019-09-20')"
                            .formatted(holder.id(), OTHER_BANK));
            Events.send(stranger);
            UnderWay.awaitWaitingFor("pg_advisory_xact_lock_shared(85");
            assignment.commit();
        }

        assertThat(((ReservationRefused) Events.await(stranger.applicationId()))
                        .reason()
                        .code())
                .isEqualTo("BUDGET-016");
    }

    @Test
    void anAssignmentWaitsForAnApplicationThatIsUnderWay() throws Exception {
        var holder = Claimant.reserved(new Money(1));
        var stranger = Requests.newId();
        CompletableFuture<ValidatableResponse> assignment;
        try (Connection application = UnderWay.transaction()) {
            UnderWay.application(application, holder.id(), stranger, OTHER_FIRM, OTHER_BANK);
            assignment = CompletableFuture.supplyAsync(() -> holder.told("A", ASSIGNED));
            UnderWay.awaitWaitingFor("pg_advisory_xact_lock(85");
            application.commit();
        }

        assignment.get().body("verdicts[0].violations[0].code", equalTo("LOAN-012"));
    }

    @Test
    void whatWasReleasedBeforeAnythingWasClaimedIsFree() {
        var before = Claimant.reserved(new Money(1));
        Events.send(Requests.release(YEAR, before.id()));
        var next = again(before);
        Events.send(next);
        var third = again(before);
        Events.send(third);

        assertThat(Events.await(next.applicationId())).isInstanceOf(FundsReserved.class);
        assertThat(refusal(third).text().en()).contains("under application " + next.applicationId());
    }

    @Test
    void whatWasClaimedUnderIsNotFreeUntilTheClaimIsWithdrawn() {
        var before = Claimant.withOctober();
        String claim = before.claimed();
        Events.send(Requests.release(YEAR, before.id()));

        assertThat(refusal(again(before)).text().en()).contains("under application " + before.id());

        Claimant.FIRM.post("/claims/" + claim + "/withdrawal", "").statusCode(200);
        var next = again(before);
        Events.send(next);
        assertThat(Events.await(next.applicationId())).isInstanceOf(FundsReserved.class);
    }

    private static Reason refusal(ReserveFunds request) {
        Events.send(request);
        return ((ReservationRefused) Events.await(request.applicationId())).reason();
    }

    /** Another application for the same agreement. */
    private static ReserveFunds again(Claimant holder) {
        return request(Requests.loan("K-" + holder.id(), LocalDate.of(2019, 9, 10), LocalDate.of(2019, 9, 16)));
    }

    private static ReserveFunds request(LoanTerms loan) {
        return Requests.reserve(YEAR, Requests.newId(), START, loan, Optional.empty());
    }

    static LoanTerms like(LoanTerms loan, String number, Bic bank) {
        return new LoanTerms(
                number,
                loan.agreementDate(),
                bank,
                loan.currency(),
                loan.amount(),
                loan.rate(),
                loan.drawdownDate(),
                loan.maturityDate(),
                loan.repayments());
    }
}
