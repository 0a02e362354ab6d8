/** Preparing an application at leisure: {@link zalog.application.drafts.Draft}. */
@NullMarked
package zalog.application.drafts;

import org.jspecify.annotations.NullMarked;
