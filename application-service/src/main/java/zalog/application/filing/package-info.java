/** Filing an application: {@link zalog.application.filing.FilingApplication}. */
@NullMarked
package zalog.application.filing;

import org.jspecify.annotations.NullMarked;
