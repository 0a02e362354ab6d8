/**
 * Plays the sample programme of the folder {@code demo} through the real services and holds every figure against the
 * expected one. Start at {@link zalog.acceptance.demo.Demo}; {@link zalog.acceptance.demo.Player} plays the days, {@link
 * zalog.acceptance.demo.Report} prints the tables, {@link zalog.acceptance.demo.Findings} collects what differs.
 */
@NullMarked
package zalog.acceptance.demo;

import org.jspecify.annotations.NullMarked;
