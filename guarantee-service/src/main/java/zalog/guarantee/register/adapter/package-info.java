/** The register over HTTP and in PostgreSQL. */
@NullMarked
package zalog.guarantee.register.adapter;

import org.jspecify.annotations.NullMarked;
