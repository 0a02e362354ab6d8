/** Filing over HTTP, into PostgreSQL. */
@NullMarked
package zalog.application.filing.adapter;

import org.jspecify.annotations.NullMarked;
