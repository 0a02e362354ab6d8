/** Which limit a document sets, and when it must not: {@link zalog.budget.amendment.model.Amendment}. */
@NullMarked
package zalog.budget.amendment.model;

import org.jspecify.annotations.NullMarked;
