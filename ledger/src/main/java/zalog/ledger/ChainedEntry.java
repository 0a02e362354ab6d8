package zalog.ledger;

/** An entry with its hash. */
public record ChainedEntry(Entry entry, Hash hash) {}
