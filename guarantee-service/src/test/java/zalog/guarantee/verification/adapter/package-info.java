/** The service on real servers. */
@NullMarked
package zalog.guarantee.verification.adapter;

import org.jspecify.annotations.NullMarked;
