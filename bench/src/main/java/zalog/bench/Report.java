package zalog.bench;

import java.util.List;

/**
 * What a benchmark found.
 *
 * @param benchmark its name
 * @param figures in the order in which they are to be read
 * @param notes what must be known to read the figures right
 */
public record Report(String benchmark, List<Figure> figures, List<String> notes) {
    public Report {
        figures = List.copyOf(figures);
        notes = List.copyOf(notes);
    }

    public boolean hasMissedTargets() {
        return figures.stream().anyMatch(Figure::isMissed);
    }
}
