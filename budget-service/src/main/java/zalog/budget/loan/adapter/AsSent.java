package zalog.budget.loan.adapter;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * JSON that goes out as it came in: who sent a number that nobody else would write sees just that.
 *
 * @param json well-formed
 */
record AsSent(@JsonValue @JsonRawValue String json) {}
