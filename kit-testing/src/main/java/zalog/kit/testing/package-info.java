/** What the tests of services need: the real servers, and a hand on Kafka. */
@NullMarked
package zalog.kit.testing;

import org.jspecify.annotations.NullMarked;
