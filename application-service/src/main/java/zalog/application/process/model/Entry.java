package zalog.application.process.model;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zalog.kernel.Text;

/**
 * One line of an application's timeline.
 *
 * @param figures what the wording names and a program may want, in reading order; amounts in roubles
 * @param explanation how a figure came about, sentence by sentence, where that was told
 */
public record Entry(Milestone milestone, Instant at, Map<String, String> figures, List<Text> explanation) {

    static Entry entry(Milestone milestone, Instant at) {
        return new Entry(milestone, at, Map.of(), List.of());
    }

    Entry with(String name, Object figure) {
        Map<String, String> more = new LinkedHashMap<>(figures);
        more.put(name, figure.toString());
        return new Entry(milestone, at, Collections.unmodifiableMap(more), explanation);
    }

    Entry because(List<Text> sentences) {
        return new Entry(milestone, at, figures, List.copyOf(sentences));
    }

    public Text text() {
        return milestone.text(figures);
    }
}
