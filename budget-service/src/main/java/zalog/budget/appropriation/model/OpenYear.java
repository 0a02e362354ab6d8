package zalog.budget.appropriation.model;

import java.time.Instant;
import zalog.ledger.Chain;

/**
 * A year whose row this transaction has locked, as it stands after what the transaction has entered.
 *
 * @param chain the end of its ledger
 * @param at the instant of the entries it writes: no entry of the year is later
 */
public record OpenYear(Appropriation appropriation, Chain chain, Instant at) {}
