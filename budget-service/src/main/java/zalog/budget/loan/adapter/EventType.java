package zalog.budget.loan.adapter;

import zalog.budget.loan.model.LoanEvent;

/** The types of events by their names in the API and in the database. */
public enum EventType {
    DRAWDOWN,
    PRINCIPAL_REPAID,
    INTEREST_PAID,
    GUARANTEE_FEE_PAID;

    static EventType of(LoanEvent event) {
        return switch (event) {
            case LoanEvent.Drawdown _ -> DRAWDOWN;
            case LoanEvent.PrincipalRepaid _ -> PRINCIPAL_REPAID;
            case LoanEvent.InterestPaid _ -> INTEREST_PAID;
            case LoanEvent.GuaranteeFeePaid _ -> GUARANTEE_FEE_PAID;
        };
    }
}
