package zalog.kit.logging;

import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.MDC;

/**
 * The keys under which log lines are found, the same in every service, for as long as this is open.
 *
 * <p>Values are ids, types and codes, never what somebody wrote: no name, no phone number, no mail address.
 */
public final class LogKeys implements AutoCloseable {
    private static final String APPLICATION_ID = "applicationId";
    private static final String LOAN_ID = "loanId";
    private static final String MESSAGE_ID = "messageId";
    private static final String MESSAGE_TYPE = "messageType";
    private static final String REASON = "reason";

    private final List<String> keys = new ArrayList<>();

    public LogKeys application(String id) {
        return put(APPLICATION_ID, id);
    }

    /** The bank and what it calls the loan agreement. */
    public LogKeys loan(String bank, String agreement) {
        return put(LOAN_ID, bank + "/" + agreement);
    }

    public LogKeys message(String id, String type) {
        return put(MESSAGE_ID, id).put(MESSAGE_TYPE, type);
    }

    /** A code or the name of an exception, not its text. */
    public LogKeys reason(String code) {
        return put(REASON, code);
    }

    private LogKeys put(String key, String value) {
        if (!value.isEmpty()) {
            MDC.put(key, value);
            keys.add(key);
        }
        return this;
    }

    @Override
    public void close() {
        keys.forEach(MDC::remove);
    }
}
