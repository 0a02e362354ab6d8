package zalog.bench.cap;

import java.sql.Connection;
import java.sql.SQLException;
import zalog.budget.loan.model.Loan;
import zalog.reimbursement.ProjectedReimbursement;

/** A way to reserve money for one application in one transaction, as it is often done. */
enum Contender {
    /** Reads the counter, compares, writes the new one: nothing keeps two clients from doing so at once. */
    READ_COMPARE_WRITE("read, compare, write without a lock") {
        @Override
        boolean moveCounter(Connection connection, long amount) throws SQLException {
            return readThenWrite(connection, "select limit_kopecks, reserved_kopecks from cap", amount);
        }
    },
    /** The same with the row locked from the reading on. */
    SELECT_FOR_UPDATE("SELECT ... FOR UPDATE per reservation") {
        @Override
        boolean moveCounter(Connection connection, long amount) throws SQLException {
            return readThenWrite(connection, "select limit_kopecks, reserved_kopecks from cap for update", amount);
        }
    },
    /** Compares and writes in one statement. */
    CONDITIONAL_UPDATE("one conditional UPDATE per reservation") {
        @Override
        boolean moveCounter(Connection connection, long amount) throws SQLException {
            try (var update = connection.prepareStatement("""
                    update cap set reserved_kopecks = reserved_kopecks + ?
                    where reserved_kopecks + ? <= limit_kopecks
                    """)) {
                update.setLong(1, amount);
                update.setLong(2, amount);
                return update.executeUpdate() == 1;
            }
        }
    };

    private final String label;

    Contender(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /**
     * Commits a reservation with its movement of the counter; false, and nothing done, if it does not fit. The counter comes
     * last, so that it is locked as shortly as can be.
     */
    boolean reserve(Connection connection, Loan loan, ProjectedReimbursement projected) throws SQLException {
        CapTable.insert(connection, loan, projected);
        if (!moveCounter(connection, projected.total().kopecks())) {
            connection.rollback();
            return false;
        }
        connection.commit();
        return true;
    }

    abstract boolean moveCounter(Connection connection, long amount) throws SQLException;

    private static boolean readThenWrite(Connection connection, String select, long amount) throws SQLException {
        long reserved;
        try (var query = connection.prepareStatement(select);
                var row = query.executeQuery()) {
            row.next();
            reserved = row.getLong(2) + amount;
            if (reserved > row.getLong(1)) {
                return false;
            }
        }
        try (var update = connection.prepareStatement("update cap set reserved_kopecks = ?")) {
            update.setLong(1, reserved);
            return update.executeUpdate() == 1;
        }
    }
}
