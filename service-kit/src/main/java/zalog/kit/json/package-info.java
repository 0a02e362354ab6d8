/** Strict reading of request bodies: {@link zalog.kit.json.JsonBody} reads, {@link zalog.kit.json.Readers} says how, {@link
 * zalog.kit.json.Violation} is one fault. */
@NullMarked
package zalog.kit.json;

import org.jspecify.annotations.NullMarked;
