package zalog.budget.ledger.adapter;

/** What a verification checks, each by the name it has in the answer. */
enum Check {
    /** Every entry's hash, and that none is missing, there twice or out of its place. */
    CHAIN,
    /** That it is the chain that was sealed. */
    SEALS,
    /** That the year's balances are the sums of its entries, of its reservations, of its claims and of its lines. */
    BALANCES,
    /** That the sums kept for utilisation are those of the entries. */
    KEPT_SUMS,
    /** That each claim is the sum of its lines. */
    CLAIMS,
    /** That what is claimed of a line, and what came back of it, is what claims took and refunds brought. */
    CLAIMED_LINES,
    /** That each paid claim was paid by one payment on its day, and no other claim by any. */
    PAYMENTS,
    /** That refunds are the sum of their documents, of the lines they brought back and of their entries. */
    REFUNDS
}
