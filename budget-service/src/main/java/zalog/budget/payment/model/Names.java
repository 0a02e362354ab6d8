package zalog.budget.payment.model;

import java.util.UUID;

/** Ids as payment messages carry them: 32 characters of the 35 that there is room for. */
final class Names {
    private Names() {}

    static String of(UUID id) {
        return id.toString().replace("-", "");
    }
}
