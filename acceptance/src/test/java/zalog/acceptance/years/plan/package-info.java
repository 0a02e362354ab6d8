/** The generator makes the same programme for the same seed, and a sound one. */
@NullMarked
package zalog.acceptance.years.plan;

import org.jspecify.annotations.NullMarked;
