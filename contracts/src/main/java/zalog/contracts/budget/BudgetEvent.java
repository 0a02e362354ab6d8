package zalog.contracts.budget;

import zalog.contracts.Message;

/** What happened to a year's money, to the money of an application, or to the loan for which it is. */
public sealed interface BudgetEvent extends Message
        permits AppropriationOpened,
                FundsReserved,
                FundsWaitlisted,
                FundsReleased,
                ReservationRefused,
                ReimbursementComputed,
                LoanClosed,
                LoanReopened {}
