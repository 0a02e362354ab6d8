package zalog.budget.receipt.adapter;

import java.time.Instant;
import java.util.List;
import zalog.kernel.Text;

/**
 * A claim and what became of it, in words.
 *
 * @param texts itself, each payment that it is for, each attempt to pay it, and its end
 */
record ClaimRecord(String id, Instant filedAt, List<Text> texts) {}
