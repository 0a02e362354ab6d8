package zalog.kit.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import zalog.kernel.Text;
import zalog.kit.json.Violation;

/**
 * Why a request was not carried out; becomes an RFC 9457 document.
 *
 * @param status the HTTP status
 * @param code stable, for programs
 * @param title what kind of problem, for people
 * @param detail what happened here and how to mend it
 * @param violations every fault of the body, if that is the problem
 */
public record Problem(int status, String code, Text title, Text detail, List<Violation> violations) {

    public static Problem of(int status, String code, Text title, Text detail) {
        return new Problem(status, code, title, detail, List.of());
    }

    public static Problem violations(List<Violation> violations) {
        return new Problem(
                422,
                "HTTP-422",
                new Text("The request has faults", "В запросе есть ошибки"),
                new Text(
                        "Nothing was stored. Mend every fault listed and send the request again.",
                        "Ничего не сохранено. Исправьте все перечисленные ошибки и отправьте запрос снова."),
                List.copyOf(violations));
    }

    public static Problem notFound() {
        return of(
                404,
                "HTTP-404",
                new Text("Not found", "Не найдено"),
                new Text(
                        "There is nothing here that you may see. Check the address and whose token you sent.",
                        "Здесь нет ничего доступного вам. Проверьте адрес и чей токен вы отправили."));
    }

    /** A request that is right in itself and does not go with the state of things. */
    public static Problem conflict(String code, Text detail) {
        return of(409, code, new Text("Not possible now", "Сейчас это невозможно"), detail);
    }

    /** A fault of a header or a query parameter. */
    public static Problem badRequest(String code, Text detail) {
        return of(400, code, new Text("The request cannot be read", "Запрос невозможно прочитать"), detail);
    }

    public static Problem emptyBody() {
        return badRequest("JSON-001", new Text("Send a JSON document in the body.", "Отправьте в теле документ JSON."));
    }

    public static Problem notUtf8() {
        return badRequest(
                "JSON-002",
                new Text(
                        "The body is not valid UTF-8. Encode it in UTF-8.",
                        "Тело не в UTF-8. Закодируйте его в UTF-8."));
    }

    public static Problem brokenJson(Exception e) {
        JsonLocation at = e instanceof JsonProcessingException json ? json.getLocation() : null;
        String line = at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
        String lineRu = at == null ? "" : " (строка " + at.getLineNr() + ", позиция " + at.getColumnNr() + ")";
        return badRequest(
                "JSON-003",
                new Text(
                        "The body is not one well-formed JSON document without repeated fields" + line + ".",
                        "Тело не является одним правильным документом JSON без повторов полей" + lineRu + "."));
    }

    public static Problem tooLarge(int limit) {
        return of(
                413,
                "HTTP-413",
                new Text("The body is too large", "Тело слишком велико"),
                new Text(
                        "At most " + limit + " bytes are accepted. Split the request.",
                        "Допускается не более " + limit + " байт. Разделите запрос."));
    }

    public static Problem addressTooLong(int limit) {
        return of(
                414,
                "HTTP-414",
                new Text("The address is too long", "Адрес слишком длинный"),
                new Text(
                        "At most " + limit + " characters are accepted. Ask for less at once.",
                        "Допускается не более " + limit + " символов. Запросите меньше за один раз."));
    }

    public static Problem preconditionRequired() {
        return of(
                428,
                "HTTP-428",
                new Text("If-Match is missing", "Нет заголовка If-Match"),
                new Text(
                        "Read the resource and send its ETag in If-Match.",
                        "Прочитайте ресурс и отправьте его ETag в заголовке If-Match."));
    }

    public static Problem preconditionFailed() {
        return of(
                412,
                "HTTP-412",
                new Text("Changed meanwhile", "Данные уже изменились"),
                new Text(
                        "Somebody changed this resource after you read it. Read it again and repeat your change.",
                        "Ресурс изменён после того, как вы его прочитали. Прочитайте его снова и повторите изменение."));
    }

    public static Problem unauthorized() {
        return of(
                401,
                "HTTP-401",
                new Text("No valid token", "Нет действительного токена"),
                new Text(
                        "Send a valid access token in the header Authorization: Bearer.",
                        "Отправьте действительный токен в заголовке Authorization: Bearer."));
    }

    public static Problem forbidden() {
        return of(
                403,
                "HTTP-403",
                new Text("Not allowed", "Нет прав"),
                new Text("Your role does not allow this request.", "Ваша роль не позволяет выполнить этот запрос."));
    }

    public static Problem unavailable() {
        return of(
                503,
                "HTTP-503",
                new Text("Not available for a moment", "Временно недоступно"),
                new Text(
                        "Whether it was carried out is not known. Repeat the request with the same Idempotency-Key.",
                        "Неизвестно, выполнен ли запрос. Повторите его с тем же Idempotency-Key."));
    }

    public static Problem internal(String reference) {
        return of(
                500,
                "HTTP-500",
                new Text("A fault of ours", "Ошибка на нашей стороне"),
                new Text(
                        "Repeat the request with the same Idempotency-Key; if it fails again, tell us " + reference
                                + ".",
                        "Повторите запрос с тем же Idempotency-Key; если ошибка повторится, сообщите нам " + reference
                                + "."));
    }

    /** The answer for a status that the framework itself decided on, such as 405 or 415. */
    public static Problem ofStatus(int status, String reason) {
        Text text =
                switch (status) {
                    case 400 -> new Text("The request cannot be read", "Запрос невозможно прочитать");
                    case 405 -> new Text("This method is not possible here", "Этот метод здесь невозможен");
                    case 406 ->
                        new Text(
                                "None of the media types in Accept can be had", "Ни один из типов в Accept недоступен");
                    case 413 -> new Text("The body is too large", "Тело слишком велико");
                    case 415 ->
                        new Text(
                                "Content-Type names a media type that is not taken here",
                                "Тип данных, указанный в Content-Type, здесь не принимается");
                    default -> new Text(reason, reason);
                };
        return of(status, "HTTP-" + status, text, text);
    }
}
