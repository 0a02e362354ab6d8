/**
 * What requests and answers have in common: {@link zalog.kit.http.Query} and {@link zalog.kit.http.PathParameter} read, {@link
 * zalog.kit.http.Idempotency}, {@link zalog.kit.http.ETags} and {@link zalog.kit.http.Page} answer.
 */
@NullMarked
package zalog.kit.http;

import org.jspecify.annotations.NullMarked;
