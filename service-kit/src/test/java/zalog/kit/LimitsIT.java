package zalog.kit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import zalog.kit.http.Limits;
import zalog.kit.testing.ZalogServers;

/** What is too long is refused with a problem in the caller's language, where Quarkus would say a number alone. */
@QuarkusTest
@QuarkusTestResource(ZalogServers.class)
class LimitsIT {
    private static final String NOWHERE = "/nowhere?";

    @Test
    void aBodyThatIsTooLongToBeReadIsRefused() throws IOException {
        String head =
                "POST /notes HTTP/1.1\r\nHost: localhost\r\nAccept-Language: ru\r\nContent-Length: 9000000\r\n\r\n";
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 413 ")
                    .contains("application/problem+json")
                    .contains("\"code\":\"HTTP-413\"")
                    .contains("Тело слишком велико");
        }
    }

    @Test
    void anAddressThatIsTooLongIsRefused() {
        String longest = NOWHERE + "a".repeat(Limits.ADDRESS - NOWHERE.length());

        given().get(longest).then().statusCode(404);
        given().header("Accept-Language", "ru")
                .get(longest + "a")
                .then()
                .statusCode(414)
                .contentType(startsWith("application/problem+json"))
                .body("code", equalTo("HTTP-414"))
                .body("title", equalTo("Адрес слишком длинный"));
    }
}
