package zalog.acceptance.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import zalog.acceptance.Api;
import zalog.stack.Service;

/** Waits until an application stands where the programme says, and compares reasons and money. */
final class Outcomes {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration STEP = Duration.ofMillis(15);
    private static final Set<String> ENDS = Set.of("REFUSED", "WITHDRAWN");

    private final Api api;
    private final Filed filed;
    private final Findings findings;

    Outcomes(Api api, Filed filed, Findings findings) {
        this.api = api;
        this.filed = filed;
        this.findings = findings;
    }

    /** Waits for the outcome and says in a few words what it is. */
    String await(JsonNode outcome) {
        String name = outcome.path("application").asText();
        String wanted = outcome.path("status").asText();
        var view = until(name, wanted);
        findings.compare(name + ", status", wanted, view.status());
        findings.compare(
                name + ", reasons",
                codes(outcome).toString(),
                view.reasonCodes().toString());
        if (outcome.has("reserved")) {
            findings.compare(name + ", reserved", outcome.path("reserved").asText(), view.reserved());
        }
        return view.inWords();
    }

    ApplicationView view(String name) {
        var application = filed.application(name);
        return new ApplicationView(api.get(Service.APPLICATION, "/applications/" + application.id(), application.user())
                .expect(200));
    }

    private ApplicationView until(String name, String wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        var view = view(name);
        while (!view.status().equals(wanted) && !ENDS.contains(view.status()) && System.nanoTime() < end) {
            pause();
            view = view(name);
        }
        return view;
    }

    private static Set<String> codes(JsonNode outcome) {
        var codes = new TreeSet<String>();
        outcome.path("reasons").forEach(code -> codes.add(code.asText()));
        return codes;
    }

    private static void pause() {
        try {
            Thread.sleep(STEP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
