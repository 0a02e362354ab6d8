package zalog.acceptance.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import zalog.acceptance.Api;
import zalog.acceptance.BusinessTime;

/** Plays the days of the programme in their order; each day ends when its outcomes are there. */
final class Player {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.ROOT);

    private final Api api;
    private final BusinessTime time;
    private final Deeds deeds;
    private final Outcomes outcomes;
    private final PrintStream out;

    Player(Api api, Deeds deeds, Outcomes outcomes, PrintStream out) {
        this.api = api;
        this.time = new BusinessTime(api);
        this.deeds = deeds;
        this.outcomes = outcomes;
        this.out = out;
    }

    void play(JsonNode programme) {
        out.println(programme.path("title").asText());
        out.println();
        api.signIn(users(programme));
        programme.path("days").forEach(this::playDay);
    }

    private void playDay(JsonNode day) {
        var at = OffsetDateTime.parse(day.path("at").asText());
        time.set(at.toInstant());
        out.println(DAY.format(at) + "  " + day.path("what").asText());
        day.path("actions").forEach(action -> say(deeds.perform(action)));
        day.path("then").forEach(outcome -> say("-> " + outcomes.await(outcome)));
    }

    private void say(String line) {
        out.println("                  " + line);
    }

    private static List<String> users(JsonNode programme) {
        var users = new TreeSet<>(List.of("operator", "officer"));
        programme.path("days").forEach(day -> day.path("actions")
                .forEach(action -> users.add(action.path("who").asText())));
        return new ArrayList<>(users);
    }
}
