package zalog.contracts.application;

import java.time.LocalDate;
import zalog.kernel.Money;

/** A part of the principal that falls due on a date. */
public record PrincipalRepayment(LocalDate dueOn, Money amount) {}
