package zalog.acceptance.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import zalog.acceptance.Api;
import zalog.stack.Service;

/** Does what an action of the programme says, as the user it names. */
final class Deeds {
    private final Api api;
    private final DemoFolder folder;
    private final Filed filed;
    private final Findings findings;

    Deeds(Api api, DemoFolder folder, Filed filed, Findings findings) {
        this.api = api;
        this.folder = folder;
        this.filed = filed;
        this.findings = findings;
    }

    /** Does it and says in a few words what was done. */
    String perform(JsonNode action) {
        String user = action.path("who").asText();
        String file = action.path("file").asText();
        return switch (action.path("does").asText()) {
            case "FILE_APPLICATION" -> file(user, file);
            case "WITHDRAW_APPLICATION" ->
                withdraw(user, action.path("application").asText());
            case "REGISTER_GUARANTEE" -> register(user, file);
            case "CALL_GUARANTEE" -> call(user, action.path("guarantee").asText(), file);
            case "AMEND_LIMIT" -> amend(user, action.path("year").asInt(), file);
            case "POST_LOAN_EVENTS" -> post(user, file, action.path("verdicts"));
            case String other -> throw new IllegalArgumentException("Nobody can do " + other);
        };
    }

    private String file(String user, String file) {
        var reply = api.post(Service.APPLICATION, "/applications", user, folder.text(file));
        reply.expect(202);
        String name = file.substring(file.lastIndexOf('/') + 1, file.length() - ".json".length());
        filed.application(name, reply.createdId(), user);
        return folder.json(file).at("/applicant/name").asText() + " files";
    }

    private String withdraw(String user, String application) {
        String id = filed.application(application).id();
        api.post(Service.APPLICATION, "/applications/" + id + "/withdrawal", user, "{}")
                .expect(202);
        return folder.application(application).at("/applicant/name").asText() + " withdraws";
    }

    private String register(String user, String file) {
        var reply = api.post(Service.GUARANTEE, "/guarantees", user, folder.text(file));
        reply.expect(201);
        String number = folder.json(file).path("number").asText();
        filed.guarantee(number, reply.createdId());
        return "guarantee " + number + " registered";
    }

    private String call(String user, String number, String file) {
        String path = "/guarantees/" + filed.guarantee(number) + "/call";
        api.post(Service.GUARANTEE, path, user, folder.text(file)).expect(200);
        return "guarantee " + number + " called";
    }

    private String amend(String user, int year, String file) {
        api.post(Service.BUDGET, "/budgets/" + year + "/amendments", user, folder.text(file))
                .expect(201);
        return "limit of " + year + " set to "
                + Texts.amount(folder.json(file).path("newLimit").asText());
    }

    private String post(String user, String file, JsonNode expected) {
        JsonNode body = api.post(Service.BUDGET, "/loans/events", user, folder.text(file))
                .expect(200);
        List<String> verdicts = words(body.path("verdicts"), "/verdict");
        findings.compare("Verdicts on " + file, words(expected, "").toString(), verdicts.toString());
        return user + " posts " + verdicts.size() + " events: " + Texts.counted(verdicts);
    }

    private static List<String> words(JsonNode list, String pointer) {
        var words = new ArrayList<String>();
        list.forEach(item -> words.add(item.at(pointer).asText()));
        return words;
    }
}
