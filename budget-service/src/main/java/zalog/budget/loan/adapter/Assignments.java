package zalog.budget.loan.adapter;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.kit.persistence.Rows;

/**
 * Keeps a new loan and an assignment of another one, which may be of the same agreement, from not seeing each other: whoever comes
 * second waits until the first is done. Many may put loans in place at once; assignments are rare, and each waits for all of them.
 * To be asked for before any loan or year is locked.
 */
public final class Assignments {
    private static final String NONE_MEANWHILE = """
            select 1 from (select pg_advisory_xact_lock_shared(85, 0)) as held
            """;
    private static final String NO_NEW_LOAN_MEANWHILE = """
            select 1 from (select pg_advisory_xact_lock(85, 0)) as held
            """;

    private Assignments() {}

    /** Until the transaction ends no loan goes to another bank. */
    public static Uni<Void> noneMeanwhile(Mutiny.StatelessSession session) {
        return hold(session, NONE_MEANWHILE);
    }

    /** Until the transaction ends no loan is put in place. */
    static Uni<Void> noNewLoanMeanwhile(Mutiny.StatelessSession session) {
        return hold(session, NO_NEW_LOAN_MEANWHILE);
    }

    private static Uni<Void> hold(Mutiny.StatelessSession session, String lock) {
        return Rows.hold(session, lock);
    }
}
