package zalog.budget.reservation.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import zalog.budget.Migrations;

/** Of applications that had an agreement in common before that was refused, the earliest that stands keeps it. */
class AgreementMigrationIT {
    private static final String SCHEMA = "before_one_application";
    private static final String LOANS = """
            insert into before_one_application.loan
                (application_id, applicant, bank, agreement_number, agreement_date, region, category, ip_kind,
                 registered_at, content, amount_kopecks)
            select cast('0198c0de-0000-7000-8000-00000000000' || n as uuid), firm, bank, number, '2019-09-10',
                   'RU-MOW', 'SMALL', 'INVENTION', timestamptz '2019-10-01 09:00:00Z' + n * interval '1 minute', '{}', 1
            from (values (1, '7707083893', '044525225', 'К-1'),  -- released
                         (2, '7707083893', '044525225', 'к - 1'),
                         (3, '7707083893', '044525974', 'К-1'),
                         (4, '7710349494', '044525225', 'К-1'),
                         (5, '7710349494', '044525225', 'К-2')) as old (n, firm, bank, number)
            """;
    private static final String RESERVATIONS = """
            insert into before_one_application.reservation
                (application_id, financial_year, status, registered_at, interest_kopecks, guarantee_fee_kopecks, decided_at)
            select application_id, 2019, case when number = '1' then 'RELEASED' else 'WAITING' end, registered_at, 1, 0,
                   registered_at
            from before_one_application.loan, right(cast(application_id as text), 1) as number
            """;

    @Test
    void theEarliestThatStandsKeepsItsAgreement() throws SQLException {
        try (Connection connection = Migrations.from(SCHEMA, "0011");
                var statement = connection.createStatement()) {
            statement.execute(LOANS);
            statement.execute(RESERVATIONS);
            Migrations.to(SCHEMA, "0012");

            List<String> keepers = new ArrayList<>();
            try (var rows = statement.executeQuery("select right(cast(application_id as text), 1) from"
                    + " before_one_application.loan where freed is null order by 1")) {
                while (rows.next()) {
                    keepers.add(rows.getString(1));
                }
            }
            assertThat(keepers).containsExactly("2", "5");
        }
    }
}
