package zalog.budget.payment.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static zalog.budget.payment.Treasury.answer;
import static zalog.budget.payment.Treasury.approve;
import static zalog.budget.payment.Treasury.made;
import static zalog.budget.payment.Treasury.read;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import zalog.budget.Api;
import zalog.budget.claim.Claimant;
import zalog.budget.payment.Treasury;
import zalog.budget.payment.adapter.document.Answers;
import zalog.kit.testing.Database;
import zalog.kit.testing.ZalogServers;
import zalog.stack.Service;

@QuarkusTest
@QuarkusTestResource(ZalogServers.class)
class TreasuryAnswersIT {
    private static final Database DATABASE = new Database(Service.BUDGET);

    @Test
    void requestsWithOneFileAtOnceGetOneAnswer() throws Exception {
        String batch = approved();
        String file = paid(batch, Treasury.approvedOn(batch));
        Callable<String> request =
                () -> answer(batch, "text/csv", file).statusCode(200).extract().asString();

        Set<String> answers = new HashSet<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var each : threads.invokeAll(Collections.nCopies(8, request))) {
                answers.add(each.get());
            }
        }

        assertThat(answers).singleElement().asString().contains("ACCEPTED");
        assertThat(kept(batch)).isEqualTo(1);
    }

    @Test
    void aFileWithADayToComeIsTakenWhenThatHasCome() {
        String batch = approved();
        String file = paid(batch, Treasury.approvedOn(batch).plusDays(2));

        for (int times = 1; times <= 2; times++) {
            verdict(batch, file).body("verdicts[0].code", equalTo("PAY-013"));
            assertThat(kept(batch)).isEqualTo(times);
        }
        setClock(Instant.now().plus(Duration.ofDays(3)));
        verdict(batch, file).body("verdicts[0].verdict", equalTo("ACCEPTED")).body("status", equalTo("SETTLED"));
        verdict(batch, file).body("verdicts[0].verdict", equalTo("ACCEPTED"));
        assertThat(kept(batch)).isEqualTo(3);
    }

    @AfterEach
    void today() {
        setClock(Instant.now());
    }

    private static void setClock(Instant now) {
        new Api("operator").put("/dev/clock", "{\"now\":\"" + now + "\"}").statusCode(200);
    }

    @Test
    void aDayBeforeTheApprovalIsRefusedForGood() {
        String batch = approved();
        String file = paid(batch, Treasury.approvedOn(batch).minusDays(2));

        for (int times = 1; times <= 2; times++) {
            verdict(batch, file).body("verdicts[0].code", equalTo("PAY-016"));
            assertThat(kept(batch)).isEqualTo(1);
        }
        assertThat(read(batch).getString("status")).isEqualTo("APPROVED");
    }

    @Test
    void anAnswerToOtherPaymentsIsRefused() {
        String batch = approved();
        String id = read(batch).getString("messageId");
        String other = Answers.pain002(id, "").replace("<OrgnlPmtInfId>" + id, "<OrgnlPmtInfId>X");

        answer(batch, "application/xml", other).statusCode(409).body("code", equalTo("PAY-017"));
    }

    private static String approved() {
        String batch = made(Claimant.withOctober().claimed());
        approve(batch).statusCode(200);
        return batch;
    }

    private static String paid(String batch, LocalDate on) {
        return "endToEndId,status,paidOn,reason\n" + read(batch).getString("payments[0].endToEndId") + ",PAID," + on
                + ",\n";
    }

    private static ValidatableResponse verdict(String batch, String file) {
        return answer(batch, "text/csv", file).statusCode(200);
    }

    private static long kept(String batch) {
        return DATABASE.count("select count(*) from treasury_answer where batch_id = cast(? as uuid)", batch);
    }
}
