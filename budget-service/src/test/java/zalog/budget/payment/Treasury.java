package zalog.budget.payment;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import zalog.budget.Api;
import zalog.kernel.Moscow;
import zalog.stack.LocalStack;

/** An officer and an approver who pay claims, and the treasury that answers. */
public final class Treasury {
    public static final Api OFFICER = new Api("officer");
    public static final Api APPROVER = new Api("approver");

    private Treasury() {}

    /** A batch of one claim, as a draft. */
    public static String made(String claim) {
        return OFFICER.create("/payment-batches", "{\"claimIds\":[\"" + claim + "\"]}")
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static ValidatableResponse approve(String batch) {
        return APPROVER.post("/payment-batches/" + batch + "/approval", "");
    }

    public static JsonPath read(String batch) {
        return OFFICER.read("/payment-batches/{id}", batch);
    }

    /** The treasury answers for every payment with these columns: status, paidOn, reason. */
    public static ValidatableResponse answerAll(String batch, String columns) {
        var rows = new StringBuilder("endToEndId,status,paidOn,reason\n");
        for (Object id : read(batch).getList("payments.endToEndId")) {
            rows.append(id).append(',').append(columns).append('\n');
        }
        return answer(batch, "text/csv", rows.toString()).statusCode(200);
    }

    public static ValidatableResponse answer(String batch, String type, String body) {
        return given().header("Authorization", LocalStack.shared().tokens().bearer("officer"))
                .contentType(type + ";charset=UTF-8")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/payment-batches/" + batch + "/treasury-answers")
                .then();
    }

    /** Columns of an answer: paid on the day of the approval, before which no day is believed. */
    public static String paidAtOnce(String batch) {
        return "PAID," + approvedOn(batch) + ",";
    }

    public static LocalDate approvedOn(String batch) {
        return Moscow.dateOf(Instant.parse(read(batch).getString("decidedAt")));
    }

    /** Has a claim paid. */
    public static void pay(String claim) {
        String batch = made(claim);
        approve(batch).statusCode(200);
        answerAll(batch, paidAtOnce(batch));
    }
}
