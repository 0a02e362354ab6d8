package zalog.bench.cap;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import zalog.bench.Sql;
import zalog.budget.loan.adapter.LoanJson;
import zalog.budget.loan.model.Loan;
import zalog.reimbursement.ProjectedReimbursement;

/**
 * The contenders' tables: one counter, and under it the same rows with the same indexes that budget-service writes for a
 * reservation: the loan, the reservation, the entry.
 */
final class CapTable {
    private static final String LOAN = """
            insert into cap_loan (application_id, applicant, bank, agreement_number, agreement_date, region, category,
                                  ip_kind, registered_at, content, amount_kopecks)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String RESERVATION = """
            insert into cap_reservation (application_id, financial_year, status, registered_at, interest_kopecks,
                                         guarantee_fee_kopecks, decided_at)
            values (?, ?, 'RESERVED', ?, ?, ?, now())
            """;
    private static final String ENTRY = """
            insert into cap_entry (financial_year, number, kind, interest_kopecks, guarantee_fee_kopecks, common_kopecks,
                                   application_id, region, bank, category, ip_kind, cause_kind, cause_id, recorded_at, hash)
            values (?, nextval('cap_number'), 'RESERVED', ?, ?, 0, ?, ?, ?, ?, ?, 'APPLICATION', ?, now(),
                    sha256(convert_to(?, 'UTF8')))
            """;

    private CapTable() {}

    /** An empty cap, with or without whatever was there. */
    static void reset(Connection connection, long limit) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("drop table if exists cap, cap_loan, cap_reservation, cap_entry");
            statement.execute("drop sequence if exists cap_number");
            statement.execute("create table cap (limit_kopecks bigint not null, reserved_kopecks bigint not null)");
            statement.execute("create table cap_loan (like loan including all)");
            statement.execute("create table cap_reservation (like reservation including all)");
            statement.execute("create table cap_entry (like ledger_entry including all)");
            statement.execute("create sequence cap_number cache 1000");
            statement.execute("insert into cap values (" + limit + ", 0)");
        }
    }

    /** Writes what a reservation leaves behind, but for the counter. */
    static void insert(Connection connection, Loan loan, ProjectedReimbursement projected) throws SQLException {
        var registeredAt = loan.registeredAt().atOffset(ZoneOffset.UTC);
        execute(
                connection,
                LOAN,
                loan.applicationId().value(),
                loan.applicant().value(),
                loan.terms().bank().value(),
                loan.terms().agreementNumber(),
                loan.terms().agreementDate(),
                loan.region(),
                loan.category().name(),
                loan.ipKind().name(),
                registeredAt,
                LoanJson.write(loan),
                loan.terms().amount().kopecks());
        execute(
                connection,
                RESERVATION,
                loan.applicationId().value(),
                projected.year().value(),
                registeredAt,
                projected.interest().kopecks(),
                projected.guaranteeFee().kopecks());
        execute(
                connection,
                ENTRY,
                projected.year().value(),
                projected.interest().kopecks(),
                projected.guaranteeFee().kopecks(),
                loan.applicationId().value(),
                loan.region(),
                loan.terms().bank().value(),
                loan.category().name(),
                loan.ipKind().name(),
                loan.applicationId().toString(),
                loan.applicationId().toString());
    }

    /** What the reservations promise, in kopecks. */
    static long promised(Connection connection) throws SQLException {
        return Sql.number(
                connection, "select coalesce(sum(interest_kopecks + guarantee_fee_kopecks), 0) from cap_reservation");
    }

    private static void execute(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
