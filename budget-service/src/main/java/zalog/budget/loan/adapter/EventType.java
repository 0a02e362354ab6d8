package zalog.budget.loan.adapter;

import zalog.budget.loan.model.Fact;

/** The types of events by their names in the API and in the database. */
public enum EventType {
    DRAWDOWN,
    SCHEDULE,
    PRINCIPAL_REPAID,
    INTEREST_ACCRUED,
    INTEREST_PAID,
    PENALTY_PAID,
    GUARANTEE_FEE_PAID,
    RATE_CHANGED,
    OVERDUE_SINCE,
    REGULARISED,
    RESTRUCTURED,
    LOAN_CLOSED,
    ASSIGNED,
    CORRECTION,
    REVERSAL;

    static EventType of(Fact fact) {
        return switch (fact) {
            case Fact.Drawdown _ -> DRAWDOWN;
            case Fact.Schedule _ -> SCHEDULE;
            case Fact.PrincipalRepaid _ -> PRINCIPAL_REPAID;
            case Fact.InterestAccrued _ -> INTEREST_ACCRUED;
            case Fact.InterestPaid _ -> INTEREST_PAID;
            case Fact.PenaltyPaid _ -> PENALTY_PAID;
            case Fact.GuaranteeFeePaid _ -> GUARANTEE_FEE_PAID;
            case Fact.RateChanged _ -> RATE_CHANGED;
            case Fact.OverdueSince _ -> OVERDUE_SINCE;
            case Fact.Regularised _ -> REGULARISED;
            case Fact.Restructured _ -> RESTRUCTURED;
            case Fact.Closed _ -> LOAN_CLOSED;
            case Fact.Assigned _ -> ASSIGNED;
        };
    }
}
