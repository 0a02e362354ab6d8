/** Everything at once: the sample programme and, in the tests, journeys and faults across all four services. */
@NullMarked
package zalog.acceptance;

import org.jspecify.annotations.NullMarked;
