package zalog.budget.clawback.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import zalog.budget.Migrations;

/** What was matched with several cases before that was refused stays; nothing more is added to it. */
class RefundMigrationIT {
    private static final String SCHEMA = "before_one_case";
    private static final String CASES = """
            set search_path to before_one_case;
            insert into loan (application_id, applicant, bank, agreement_number, agreement_date, region, category, ip_kind,
                              registered_at, content, amount_kopecks)
            select cast('0198c0de-0000-7000-8000-00000000000' || n as uuid), '7707083893', '044525225', n, '2019-09-10',
                   'RU-MOW', 'SMALL', 'INVENTION', now(), '{}', 1
            from generate_series(1, 3) as n;
            insert into clawback (id, application_id, firm, ground, reason, status, opened_by, opened_at)
            select application_id, application_id, applicant, 'OTHER', 'x', 'OPENED', 'officer', now() from loan;
            """;

    @Test
    void doubledDocumentsStayAndAThirdIsRefused() throws SQLException {
        try (Connection connection = Migrations.from(SCHEMA, "0012");
                var statement = connection.createStatement()) {
            statement.execute(CASES);
            statement.execute(refund(1));
            statement.execute(refund(2));
            Migrations.to(SCHEMA, "0013");

            assertThat(twins(statement, "payer")).containsExactly("7707083893 1", "7707083893 2");
            assertThatThrownBy(() -> statement.execute(refund(3))).hasMessageContaining("one_case_per_payment");
        }
    }

    @Test
    void documentsWrittenInSeveralWaysStayAndAThirdIsRefused() throws SQLException {
        try (Connection connection = Migrations.from(SCHEMA, "0018");
                var statement = connection.createStatement()) {
            statement.execute(CASES);
            statement.execute(refund(1));
            statement.execute(refund(2, "№ 01"));
            Migrations.to(SCHEMA, "0019");

            assertThat(twins(statement, "document_number")).containsExactly("1 1", "№ 01 2");
            assertThatThrownBy(() -> statement.execute(refund(3, "no.001")))
                    .hasMessageContaining("one_case_per_payment");
            statement.execute(refund(3, "10"));
        }
    }

    /** Each payment by one of its columns, and as which of its twins it is numbered. */
    private static List<String> twins(Statement statement, String column) throws SQLException {
        List<String> twins = new ArrayList<>();
        try (var rows = statement.executeQuery(
                "select " + column + " || ' ' || twin from clawback_refund order by clawback_id")) {
            while (rows.next()) {
                twins.add(rows.getString(1));
            }
        }
        return twins;
    }

    private static String refund(int number) {
        return refund(number, "1");
    }

    private static String refund(int number, String document) {
        return "insert into clawback_refund (clawback_id, document_number, document_date, received_on, amount_kopecks,"
                + " recorded_by, recorded_at) values (cast('0198c0de-0000-7000-8000-00000000000" + number
                + "' as uuid), '" + document + "',"
                + " '2019-12-20', '2019-12-23', 1, 'officer', timestamptz '2019-12-23 09:00:00Z' + interval '" + number
                + " minutes')";
    }
}
