/** The limits of the financial years and how far they are used: {@link zalog.budget.appropriation.Books}. */
@NullMarked
package zalog.budget.appropriation;

import org.jspecify.annotations.NullMarked;
