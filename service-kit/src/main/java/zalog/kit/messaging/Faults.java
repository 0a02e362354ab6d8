package zalog.kit.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.RetriableException;

/** Tells an outage, which passes, from a fault of the message or the code, which does not. */
public final class Faults {
    /** Connection, resources, intervention, system error, serialisation failure and deadlock, lock not available. */
    private static final Set<String> TRANSIENT_SQL_CLASSES = Set.of("08", "53", "57", "58", "40", "55");

    /** Those of them that come of what others do at the same time. */
    private static final Set<String> CONFLICT_SQL_CLASSES = Set.of("40", "55");

    /** The database has given a transaction up in which nothing happened for too long. */
    private static final String TRANSACTION_IDLE = "25P03";

    private Faults() {}

    public static boolean isTransient(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case PgException pg -> {
                    return TRANSIENT_SQL_CLASSES.contains(sqlClass(pg)) || TRANSACTION_IDLE.equals(pg.getSqlState());
                }
                case JsonProcessingException json -> {
                    return false; // an IOException by inheritance only
                }
                case IOException io -> {
                    return true;
                }
                case TimeoutException timeout -> {
                    return true;
                }
                case RetriableException kafka -> {
                    return true;
                }
                default -> {
                    if (saysClosedConnection(cause)) {
                        return true;
                    }
                }
            }
            if (cause.getCause() == cause) {
                return false;
            }
        }
        return false;
    }

    /** Whether it would be no better for anybody else just now: transient, and no conflict between transactions. */
    public static boolean isOutage(Throwable fault) {
        return isTransient(fault) && !isConflict(fault);
    }

    private static boolean isConflict(Throwable fault) {
        return fault instanceof PgException pg
                ? CONFLICT_SQL_CLASSES.contains(sqlClass(pg))
                : fault.getCause() != null && fault.getCause() != fault && isConflict(fault.getCause());
    }

    private static String sqlClass(PgException pg) {
        String state = pg.getSqlState();
        return state == null || state.length() < 2 ? "" : state.substring(0, 2);
    }

    /** Vert.x throws bare exceptions for a connection or a pool that is gone. */
    private static boolean saysClosedConnection(Throwable cause) {
        String type = cause.getClass().getName();
        String message = String.valueOf(cause.getMessage()).toLowerCase(java.util.Locale.ROOT);
        return type.startsWith("io.vertx.")
                && (type.contains("ClosedConnection") || message.contains("closed") || message.contains("timeout"));
    }
}
