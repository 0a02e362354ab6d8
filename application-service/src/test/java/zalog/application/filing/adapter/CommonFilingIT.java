package zalog.application.filing.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static zalog.application.testing.Requests.FIRM;
import static zalog.application.testing.Requests.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import zalog.application.testing.SampleJson;
import zalog.kit.testing.Database;
import zalog.kit.testing.ZalogServers;
import zalog.stack.Service;

/** Many firms' software at once: requests share transactions and must not notice. */
@QuarkusTest
@QuarkusTestResource(ZalogServers.class)
class CommonFilingIT {
    static final Database DATABASE = new Database(Service.APPLICATION);
    static final int MANY = 60;

    @Test
    void requestsAtTheSameTimeFileOneApplicationEach() throws Exception {
        long before = applications();
        List<Response> answers = together(i -> UUID.randomUUID().toString(), i -> SampleJson.application());

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(202));
        assertThat(answers.stream().map(answer -> answer.header("Location")).distinct())
                .hasSize(MANY);
        assertThat(applications() - before).isEqualTo(MANY);
    }

    @Test
    void oneRequestSentManyTimesAtOnceFilesOneApplication() throws Exception {
        long before = applications();
        String key = UUID.randomUUID().toString();
        List<Response> answers = together(i -> key, i -> SampleJson.application());

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(202));
        assertThat(answers.stream().map(answer -> answer.header("Location")).distinct())
                .hasSize(1);
        assertThat(applications() - before).isEqualTo(1);
    }

    @Test
    void oneKeyForDifferentRequestsFilesTheFirstAndRefusesTheOthers() throws Exception {
        long before = applications();
        String key = UUID.randomUUID().toString();
        List<Response> answers =
                together(i -> key, i -> SampleJson.application().with("/loan/agreementNumber", "\"КЛ-" + i + "\""));

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 202))
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 409))
                .hasSize(MANY - 1);
        assertThat(applications() - before).isEqualTo(1);
    }

    private static List<Response> together(IntFunction<String> key, IntFunction<SampleJson> body)
            throws InterruptedException {
        List<Callable<Response>> calls = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            int n = i;
            calls.add(() -> as(FIRM).header("Idempotency-Key", key.apply(n))
                    .body(body.apply(n).text())
                    .post("/applications"));
        }
        try (var threads = Executors.newFixedThreadPool(MANY)) {
            return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        }
    }

    private static long applications() {
        return DATABASE.count("select count(*) from application");
    }
}
