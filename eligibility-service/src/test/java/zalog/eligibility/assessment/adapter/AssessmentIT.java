package zalog.eligibility.assessment.adapter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import zalog.contracts.Topics;
import zalog.contracts.application.ApplicationEvent;
import zalog.contracts.application.ApplicationSubmitted;
import zalog.contracts.application.ApplicationWithdrawn;
import zalog.contracts.application.Check;
import zalog.contracts.budget.AppropriationOpened;
import zalog.contracts.budget.LoanClosed;
import zalog.contracts.budget.LoanReopened;
import zalog.contracts.eligibility.EligibilityAssessed;
import zalog.eligibility.rules.model.Sample;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kit.testing.Database;
import zalog.kit.testing.TestTopic;
import zalog.kit.testing.ZalogServers;
import zalog.stack.LocalStack;
import zalog.stack.Service;

@QuarkusTest
@QuarkusTestResource(ZalogServers.class)
class AssessmentIT {
    private static final Database DATABASE = new Database(Service.ELIGIBILITY);
    private static final Instant FILED = Instant.parse("2019-09-26T09:00:00Z");

    @Test
    void anApplicationIsAssessedAnnouncedAndShownToItsApplicant() {
        var application =
                filed(Sample.application().with(Sample.EQUIPMENT + "/pledgeValue", "8400000.00"), freeNumber());
        var cause = send(application);

        var announced = announced(application.applicationId());

        assertThat(announced.passed()).isFalse();
        assertThat(announced.ruleSet()).isEqualTo("533/2019-09-25");
        assertThat(failed(announced)).containsExactly("ELIG-001");
        assertThat(TestTopic.headers(TestTopic.await(
                                Topics.ELIGIBILITY_EVENTS,
                                1,
                                record -> application.applicationId().toString().equals(record.key()))
                        .getFirst()))
                .containsEntry("ce_source", "eligibility-service")
                .containsEntry("ce_causationid", cause.toString());
        for (var reader : List.of("sme-7705596339", "officer", "auditor")) {
            get(reader, application.applicationId())
                    .statusCode(200)
                    .body("ruleSet", equalTo("533/2019-09-25"))
                    .body("checks", hasSize(10))
                    .body("checks.findAll { it.verdict == 'FAILED' }.code", contains("ELIG-001"))
                    .body("checks[0].figures.sharePercent", equalTo("50.00"));
        }
    }

    @Test
    void nobodyElseSeesAnAssessment() {
        var application = filed(Sample.application(), freeNumber());
        send(application);
        announced(application.applicationId());

        get("sme-7707083893", application.applicationId()).statusCode(404).body("code", equalTo("HTTP-404"));
        get("sme-7705596339", new ApplicationId(UUID.randomUUID())).statusCode(404);
        get("bank-044525225", application.applicationId()).statusCode(403);
        given().get("/assessments/" + application.applicationId()).then().statusCode(401);
        given().header("Authorization", LocalStack.shared().tokens().bearer("officer"))
                .get("/assessments/not-an-id")
                .then()
                .statusCode(404);
    }

    @Test
    void aMessageDeliveredTwiceIsAssessedOnce() {
        var application = filed(Sample.application(), freeNumber());
        UUID twice = UUID.randomUUID();
        var message = TestTopic.record(twice, application);
        TestTopic.sendAll(List.of(message, message));
        TestTopic.sendAll(List.of(message));
        UUID after = send(application);

        var announcements = TestTopic.await(
                Topics.ELIGIBILITY_EVENTS,
                2,
                record -> application.applicationId().toString().equals(record.key()));

        assertThat(announcements)
                .extracting(record -> TestTopic.headers(record).get("ce_causationid"))
                .containsExactly(twice.toString(), after.toString());
    }

    @Test
    void aRightIsPledgedOnceUntilItsApplicationEnds() {
        var number = freeNumber();
        var first = filed(Sample.application(), number);
        send(first);
        assertThat(failed(announced(first.applicationId()))).isEmpty();

        var second = filed(Sample.application(), number);
        send(second);
        assertThat(failed(announced(second.applicationId()))).containsExactly("ELIG-007");

        send(new ApplicationWithdrawn(first.applicationId(), FILED));
        awaitHolders(number, 0);
        var third = filed(Sample.application(), number);
        send(third);
        assertThat(failed(announced(third.applicationId()))).isEmpty();
        assertThat(holders(number)).containsExactly(third.applicationId().toString());
    }

    @Test
    void aClaimThatComesAfterItsApplicationsEndHoldsNothing() {
        var number = freeNumber();
        var application = filed(Sample.application(), number);
        send(new ApplicationWithdrawn(application.applicationId(), FILED));
        send(application);

        announced(application.applicationId());

        assertThat(holders(number)).isEmpty();
    }

    @Test
    void anApplicationWithdrawnInTheBatchItCameInHoldsNothing() {
        var number = freeNumber();
        var application = filed(Sample.application(), number);
        TestTopic.sendAll(List.of(
                TestTopic.record(UUID.randomUUID(), application),
                TestTopic.record(UUID.randomUUID(), new ApplicationWithdrawn(application.applicationId(), FILED))));

        announced(application.applicationId());

        awaitHolders(number, 0);
        var next = filed(Sample.application(), number);
        send(next);
        assertThat(failed(announced(next.applicationId()))).isEmpty();
    }

    @Test
    void theRightsOfAClosedLoanAreFreeAndItsOwnAgainIfItWasNotClosed() {
        var number = freeNumber();
        var first = filed(Sample.application(), number);
        send(first);
        assertThat(failed(announced(first.applicationId()))).isEmpty();

        TestTopic.send(UUID.randomUUID(), new LoanClosed(first.applicationId(), FILED));
        awaitHolders(number, 0);
        TestTopic.send(UUID.randomUUID(), new LoanReopened(first.applicationId(), FILED));
        awaitHolders(number, 1);
        TestTopic.send(UUID.randomUUID(), new LoanClosed(first.applicationId(), FILED));
        awaitHolders(number, 0);
        var second = filed(Sample.application(), number);
        send(second);
        assertThat(failed(announced(second.applicationId()))).isEmpty();

        UUID late = UUID.randomUUID();
        TestTopic.send(late, new LoanReopened(first.applicationId(), FILED));
        awaitTaken(late);
        assertThat(holders(number)).containsExactly(second.applicationId().toString());
    }

    @Test
    void aWithdrawnApplicationTakesNoRightsBack() {
        var number = freeNumber();
        var application = filed(Sample.application(), number);
        send(application);
        announced(application.applicationId());
        TestTopic.send(UUID.randomUUID(), new LoanClosed(application.applicationId(), FILED));
        awaitHolders(number, 0);
        UUID withdrawal = send(new ApplicationWithdrawn(application.applicationId(), FILED));
        awaitTaken(withdrawal);

        UUID reopening = UUID.randomUUID();
        TestTopic.send(reopening, new LoanReopened(application.applicationId(), FILED));
        awaitTaken(reopening);

        assertThat(holders(number)).isEmpty();
    }

    @Test
    void aYearToWhichMoneyIsGivenLaterTakesApplications() {
        var year = new FinancialYear(2031);
        var day = Instant.parse("2031-03-03T09:00:00Z");
        DATABASE.execute("delete from funded_year where financial_year = 2031");
        var before = new ApplicationSubmitted(
                new ApplicationId(UUID.randomUUID()), day, Sample.application().content());
        send(before);
        assertThat(budgetExists(announced(before.applicationId()))).isFalse();

        UUID opening = UUID.randomUUID();
        TestTopic.send(opening, new AppropriationOpened(year, day));
        TestTopic.send(UUID.randomUUID(), new AppropriationOpened(year, day));
        awaitTaken(opening);
        var after = new ApplicationSubmitted(
                new ApplicationId(UUID.randomUUID()), day, Sample.application().content());
        send(after);

        assertThat(budgetExists(announced(after.applicationId()))).isTrue();
    }

    private static boolean budgetExists(EligibilityAssessed found) {
        return found.checks().stream()
                .filter(check -> check.code().equals("ELIG-008"))
                .noneMatch(check -> check.text().en().contains("no budget"));
    }

    private static void awaitTaken(UUID message) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> DATABASE.count("select count(*) from inbox where message_id = ?", message) == 1);
    }

    private static ApplicationSubmitted filed(Sample application, String number) {
        var content = application.with(Sample.INVENTION + "/number", number).content();
        return new ApplicationSubmitted(new ApplicationId(UUID.randomUUID()), FILED, content);
    }

    private static String freeNumber() {
        return Long.toString(new Random().nextLong(1_000_000_000L, Long.MAX_VALUE));
    }

    private static void awaitHolders(String number, int count) {
        await().atMost(Duration.ofSeconds(20)).until(() -> holders(number).size() == count);
    }

    private static List<String> holders(String number) {
        return DATABASE.column("select application_id from pledged_right where number = ?", number);
    }

    private static UUID send(ApplicationEvent event) {
        UUID id = UUID.randomUUID();
        TestTopic.send(id, event);
        return id;
    }

    private static EligibilityAssessed announced(ApplicationId application) {
        return (EligibilityAssessed) TestTopic.body(TestTopic.await(Topics.ELIGIBILITY_EVENTS, 1, record -> application
                        .toString()
                        .equals(record.key()))
                .getFirst());
    }

    private static List<String> failed(EligibilityAssessed found) {
        return found.checks().stream().filter(Check::failed).map(Check::code).toList();
    }

    private static ValidatableResponse get(String user, ApplicationId application) {
        return given().header("Authorization", LocalStack.shared().tokens().bearer(user))
                .get("/assessments/" + application)
                .then();
    }
}
