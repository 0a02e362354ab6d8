/** Drafts over HTTP, in PostgreSQL. A firm sees its own; nobody else sees any. */
@NullMarked
package zalog.application.drafts.adapter;

import org.jspecify.annotations.NullMarked;
