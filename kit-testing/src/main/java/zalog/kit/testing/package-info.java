/**
 * What the tests of services need: the real servers, a hand on Kafka, and what their OpenAPI documents say, against which {@link
 * zalog.kit.testing.DescribedAnswers} holds every answer that a test gets.
 */
@NullMarked
package zalog.kit.testing;

import org.jspecify.annotations.NullMarked;
