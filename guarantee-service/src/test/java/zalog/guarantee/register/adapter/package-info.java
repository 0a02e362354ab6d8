/** The service on real servers. */
@NullMarked
package zalog.guarantee.register.adapter;

import org.jspecify.annotations.NullMarked;
