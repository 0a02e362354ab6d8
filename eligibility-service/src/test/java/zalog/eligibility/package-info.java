/** What holds for the whole service. */
@NullMarked
package zalog.eligibility;

import org.jspecify.annotations.NullMarked;
