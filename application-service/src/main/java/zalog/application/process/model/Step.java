package zalog.application.process.model;

import java.util.List;

/**
 * What follows from an input.
 *
 * @param sends in the order in which they go out
 * @param entries at least one
 */
public record Step(State next, List<Announcement> sends, List<Entry> entries) {}
