package zalog.budget.appropriation.model;

import java.time.Instant;

/**
 * A year whose row this transaction has locked.
 *
 * @param at the instant of the entries it writes: no entry of the year is later
 */
public record OpenYear(Appropriation appropriation, Instant at) {}
