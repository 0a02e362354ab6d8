/** The play of the generated years: its arithmetic, and the years themselves on servers of their own. */
@NullMarked
package zalog.acceptance.years;

import org.jspecify.annotations.NullMarked;
