/** The sample programme: its files are sound, and the tables print what they should. */
@NullMarked
package zalog.acceptance.demo;

import org.jspecify.annotations.NullMarked;
