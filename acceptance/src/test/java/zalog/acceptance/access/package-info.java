/** The table of endpoints and roles in {@code docs/access.md}, held against the OpenAPI documents and walked with real tokens. */
@NullMarked
package zalog.acceptance.access;

import org.jspecify.annotations.NullMarked;
