package zalog.budget.clawback.model;

import java.time.LocalDate;
import zalog.kernel.Money;

/** A part of what is demanded, and the day by which it is to be paid. */
public record Instalment(LocalDate dueOn, Money amount) {}
