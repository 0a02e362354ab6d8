package zalog.application.enquiry.adapter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import zalog.application.process.model.Entry;
import zalog.application.process.model.Milestone;
import zalog.kit.problem.Language;

/** Every step of an application, the first one first, in the reader's language. */
record TimelineView(List<Line> items) {

    /** A step, with the figures its text names and more, and how they came about where that is known. */
    record Line(Instant at, Milestone milestone, String text, Map<String, String> figures, List<String> explanation) {
        static Line of(Entry entry, Language language) {
            return new Line(
                    entry.at(),
                    entry.milestone(),
                    language.of(entry.text()),
                    entry.figures(),
                    entry.explanation().stream().map(language::of).toList());
        }
    }

    static TimelineView of(List<Entry> entries, Language language) {
        return new TimelineView(
                entries.stream().map(entry -> Line.of(entry, language)).toList());
    }
}
