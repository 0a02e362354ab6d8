package zalog.kit.identity;

import java.util.Optional;
import java.util.Set;
import zalog.kernel.Bic;
import zalog.kernel.Inn;

/**
 * Who acts.
 *
 * @param subject the token's subject, stable for a person or a machine
 * @param roles its roles, as {@link Roles} names them
 * @param inn the firm it acts for, if it is an SME
 * @param bic the bank it acts for, if it is one
 */
public record Actor(String subject, Set<String> roles, Optional<Inn> inn, Optional<Bic> bic) {

    public boolean has(String role) {
        return roles.contains(role);
    }

    /** Officers and auditors see every row. */
    public boolean seesAll() {
        return has(Roles.OFFICER) || has(Roles.AUDITOR);
    }

    /** Whether a row of this firm may be shown. */
    public boolean sees(Inn firm) {
        return seesAll() || has(Roles.SME) && inn.filter(firm::equals).isPresent();
    }
}
