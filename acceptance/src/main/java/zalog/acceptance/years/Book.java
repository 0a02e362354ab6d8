package zalog.acceptance.years;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zalog.acceptance.years.plan.PlannedLoan;

/** Where the loans of the plan are in the services. */
final class Book {
    private final Map<PlannedLoan, String> applications = new HashMap<>();
    private final Map<PlannedLoan, String> guarantees = new HashMap<>();
    private final Map<String, PlannedLoan> loans = new HashMap<>();

    void application(PlannedLoan loan, String id) {
        applications.put(loan, id);
        loans.put(id, loan);
    }

    void guarantee(PlannedLoan loan, String id) {
        guarantees.put(loan, id);
    }

    boolean hasApplication(PlannedLoan loan) {
        return applications.containsKey(loan);
    }

    String application(PlannedLoan loan) {
        return known(applications.get(loan), loan);
    }

    String guarantee(PlannedLoan loan) {
        return known(guarantees.get(loan), loan);
    }

    /** The loan of an application. */
    PlannedLoan loan(String applicationId) {
        return known(loans.get(applicationId), applicationId);
    }

    private static <T> T known(@Nullable T value, Object key) {
        if (value == null) {
            throw new IllegalArgumentException("The programme uses before it files: " + key);
        }
        return value;
    }
}
