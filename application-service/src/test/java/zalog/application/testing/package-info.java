/** What the tests of application-service share: samples, and requests as one of the realm's users. */
@NullMarked
package zalog.application.testing;

import org.jspecify.annotations.NullMarked;
