package zalog.budget.loan.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import zalog.budget.Migrations;
import zalog.budget.loan.model.Loan;
import zalog.budget.loan.model.Loans;

/** Loans of before each had its rule set go by the one that was in force in Moscow when they were registered. */
class LoanMigrationIT {
    private static final String SCHEMA = "before_rule_sets";
    private static final String INSERT = """
            insert into before_rule_sets.loan (application_id, applicant, bank, agreement_number, agreement_date, region,
                                               category, ip_kind, registered_at, content, amount_kopecks)
            select cast('0198c0de-0000-7000-8000-00000000000' || number as uuid), '7707083893', '044525225', 'K', '2019-09-10',
                   'RU-MOW', 'SMALL', 'INVENTION', cast(at as timestamptz),
                   cast(cast(? as jsonb) - 'ruleSet' as text), 1000000000
            from (values (1, '2019-09-24T20:59:59.999Z'), (2, '2019-09-24T21:00:00Z')) as old (number, at)
            """;

    @Test
    void eachGetsTheSetOfItsRegistrationAndIsElseAsItWas() throws SQLException {
        Loan loan = Loans.loan(1);
        try (Connection connection = Migrations.from(SCHEMA, "0008");
                var statement = connection.createStatement()) {
            try (var insert = connection.prepareStatement(INSERT)) {
                insert.setString(1, LoanJson.write(loan));
                insert.execute();
            }
            Migrations.to(SCHEMA, "latest");

            List<Loan> loans = new ArrayList<>();
            try (var rows =
                    statement.executeQuery("select content from before_rule_sets.loan order by registered_at")) {
                while (rows.next()) {
                    loans.add(LoanJson.read(rows.getString(1)));
                }
            }
            assertThat(loans)
                    .extracting(each -> each.ruleSet().orElseThrow())
                    .containsExactly("533/2019-04-30", "533/2019-09-25");
            assertThat(loans.getFirst()).isEqualTo(loan);
        }
    }
}
