/** Assessments without servers. */
@NullMarked
package zalog.eligibility.assessment;

import org.jspecify.annotations.NullMarked;
