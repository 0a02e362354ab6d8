package zalog.budget.loan.model;

import java.time.LocalDate;

/** What a bank knows its loan agreement by. */
public record Agreement(String number, LocalDate date) {}
