/**
 * The real parts of Zalog as processes of this machine: PostgreSQL, Kafka, Keycloak and the services, without containers.
 *
 * <p>{@link zalog.stack.LocalStack} holds them together, for tests and for the launcher alike. Every part is found again by
 * its pid file, so that another terminal, another class loader or the watchdog can stop what somebody else started.
 */
@NullMarked
package zalog.stack;

import org.jspecify.annotations.NullMarked;
