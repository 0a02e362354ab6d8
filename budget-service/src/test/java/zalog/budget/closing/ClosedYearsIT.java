package zalog.budget.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zalog.budget.reservation.Years;
import zalog.kernel.Money;
import zalog.kit.testing.ZalogServers;

/** What the database refuses whoever writes: the services themselves never try. */
@QuarkusTest
@QuarkusTestResource(ZalogServers.class)
class ClosedYearsIT {
    private static final int OPEN = 2233;
    private static final int CLOSED = 2236;

    @BeforeAll
    static void closed() {
        Years.add(OPEN, new Money(5));
        Years.add(CLOSED, new Money(5));
        for (int year : new int[] {OPEN, CLOSED}) {
            sql("insert into loan (application_id, applicant, bank, agreement_number, agreement_date, region, category,"
                    + " ip_kind, registered_at, content, amount_kopecks) values (" + id(year) + ", '7707083893',"
                    + " '044525225', 'C-1', make_date(" + year
                    + ", 1, 1), 'RU-MOW', 'SMALL', 'INVENTION', now(), '{}', 1)");
            sql(line(year, "I-1"));
            sql(claim(year, 1));
            sql(claimLine(year, "I-1"));
        }
        sql(reservation(CLOSED, 1, "CLOSED"));
        sql("update appropriation set lapsed_kopecks = 5, closed_at = now() where financial_year = " + CLOSED);
    }

    @Test
    void noEntryIsAddedToTheLedgerOfAClosedYear() {
        sql(entry(OPEN));
        refused(entry(CLOSED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RESERVED", "WAITING"})
    void nothingIsHeldOrWaitsOfAClosedYear(String status) {
        sql(reservation(OPEN, status.length(), status));
        refused(reservation(CLOSED, status.length(), status));
        refused("update reservation set status = '" + status + "' where financial_year = " + CLOSED);
    }

    @Test
    void whatAClosedYearHadMayBeReleased() {
        sql("update reservation set status = 'RELEASED' where financial_year = " + CLOSED);
    }

    @Test
    void nothingIsClaimedOfAClosedYear() {
        sql(claim(OPEN, 2));
        refused(claim(CLOSED, 2));
    }

    @Test
    void noLineIsAddedToAClosedYear() {
        sql(line(OPEN, "I-2"));
        refused(line(CLOSED, "I-2"));
        sql(claimLine(OPEN, "I-2"));
        refused(claimLine(CLOSED, "I-2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"paid_kopecks", "reimbursable_kopecks", "claimed_kopecks", "returned_kopecks"})
    void noFigureOfALineOfAClosedYearChanges(String figure) {
        String change = "update reimbursable_line set " + figure + " = " + figure + " where financial_year = ";

        sql(change + OPEN);
        refused(change + CLOSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update reimbursable_line set financial_year = financial_year + 1",
                "delete from reimbursable_line",
                "truncate reimbursable_line",
                "update claim_line set claimed_kopecks = 0",
                "delete from claim_line",
            })
    void noLineBecomesAnotherOrGoes(String statement) {
        assertThatThrownBy(() -> sql(statement)).rootCause().hasMessageContaining("is append-only");
    }

    @Test
    void whatCameBackOfAClosedYearCountsAsTakenNoMore() {
        assertThat(sql("update claim_line set live = false where financial_year = " + CLOSED))
                .isEqualTo(1);
    }

    @Test
    void nothingIsPaidOfAClosedYear() {
        sql(batch(OPEN));
        refused(batch(CLOSED));
    }

    @Test
    void aCloseIsNotDoneWhileMoneyIsNeitherPaidOutNorLapsed() {
        String begun = "insert into year_close (financial_year, ordered_by, started_at, applications, finished_at)"
                + " values (%d, 'officer', now(), 0, now())";

        assertThatThrownBy(() -> sql(begun.formatted(OPEN))).rootCause().hasMessageContaining("settled_close");
        assertThat(sql(begun.formatted(CLOSED))).isEqualTo(1);
    }

    private static void refused(String statement) {
        assertThatThrownBy(() -> sql(statement)).rootCause().hasMessageContaining("closed_year");
    }

    private static int sql(String statement) {
        return Years.DATABASE.execute(statement);
    }

    private static String id(int year) {
        return "cast('0198c0de-0000-7000-8000-00000000" + year + "' as uuid)";
    }

    private static String entry(int year) {
        return "insert into ledger_entry (financial_year, number, kind, interest_kopecks, guarantee_fee_kopecks,"
                + " common_kopecks, cause_kind, cause_id, recorded_at, hash) values (" + year
                + ", 2, 'LIMIT_RAISED', 0, 0, 1, 'PROGRAMME', 'x', now(), sha256('x'))";
    }

    private static String reservation(int year, int part, String status) {
        return "insert into reservation (application_id, financial_year, part, status, registered_at, interest_kopecks,"
                + " guarantee_fee_kopecks, decided_at) values (" + id(year) + ", " + year + ", " + part + ", '" + status
                + "', now(), 1, 0, now())";
    }

    private static String line(int year, String event) {
        return "insert into reimbursable_line (application_id, event_id, line, paid_year, financial_year, paid_kopecks,"
                + " reimbursable_kopecks, computed_at) values (" + id(year) + ", '" + event + "', 'INTEREST', " + year
                + ", " + year + ", 2, 1, now())";
    }

    private static String claimLine(int year, String event) {
        return "insert into claim_line (claim_id, application_id, event_id, line, financial_year, paid_on, paid_kopecks,"
                + " reimbursable_kopecks, already_kopecks, claimed_kopecks, cut_kopecks, why, taking) values ("
                + claimId(year, 1) + ", " + id(year) + ", '" + event + "', 'INTEREST', " + year + ", make_date(" + year
                + ", 6, 1), 2, 1, 0, 1, 0, '[]', 1)";
    }

    private static String claimId(int year, int number) {
        return "cast('0198c0de-0000-7000-800" + number + "-00000000" + year + "' as uuid)";
    }

    private static String claim(int year, int number) {
        return "insert into claim (id, application_id, claimant, financial_year, period_from, period_to, payee_name,"
                + " payee_bic, payee_account, interest_kopecks, guarantee_fee_kopecks, status, filed_by, filed_at)"
                + " values (" + claimId(year, number) + ", " + id(year) + ", '7707083893', " + year + ", make_date("
                + year
                + ", 1, 1), make_date(" + year + ", 12, 31), 'x', '044525225', '40702810200000000001', 1, 0, 'FILED',"
                + " 'firm', now())";
    }

    private static String batch(int year) {
        return "insert into payment_batch (id, financial_year, status, made_by, made_at) values (" + id(year) + ", "
                + year + ", 'DRAFT', 'officer', now())";
    }
}
