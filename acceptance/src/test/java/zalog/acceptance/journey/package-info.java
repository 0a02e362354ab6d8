/**
 * Journeys across the four real jars on real servers: the sample programme, and what happens when something breaks. {@link
 * zalog.acceptance.journey.RunningSystem} is the system under test, {@link zalog.acceptance.journey.Filings} files
 * applications that hold a known amount, {@link zalog.acceptance.journey.Messages} looks at Kafka.
 */
@NullMarked
package zalog.acceptance.journey;

import org.jspecify.annotations.NullMarked;
