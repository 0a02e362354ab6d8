/** What answers have in common: {@link zalog.kit.http.Idempotency}, {@link zalog.kit.http.ETags}, {@link
 * zalog.kit.http.Page}. */
@NullMarked
package zalog.kit.http;

import org.jspecify.annotations.NullMarked;
