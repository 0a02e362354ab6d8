package zalog.budget.claim.model;

import java.util.Optional;
import zalog.kernel.Account;
import zalog.kernel.Bic;
import zalog.kernel.Kpp;

/**
 * Whom the money goes to: the firm itself, at an account of its own.
 *
 * @param kpp organisations have one, sole proprietors have none
 */
public record Payee(String name, Optional<Kpp> kpp, Bic bic, Account account) {}
