package zalog.budget.loan.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zalog.budget.Requests;
import zalog.budget.loan.model.Agreement;
import zalog.budget.loan.model.Fact;
import zalog.budget.loan.model.LoanEvent;
import zalog.budget.loan.model.PaymentDocument;
import zalog.budget.loan.model.Submission;
import zalog.contracts.application.PrincipalRepayment;
import zalog.kernel.Money;
import zalog.kit.problem.ProblemException;

class LoanEventCsvTest {
    private static final LocalDate ON = LocalDate.of(2019, 9, 16);

    @Test
    void aRowIsReadAsTheEventItTells() {
        var rows = LoanEventCsv.read(Requests.BANK, bytes("""
                \uFEFFtype,eventId,agreementNumber,agreementDate,occurredOn,amount,corrects,madeAt,replacementType,repayments
                DRAWDOWN,D-1,"K-1, part ""a""\",2019-09-10,2019-09-16,10.00

                CORRECTION,C-1,"K-1, part ""a""\",2019-09-10,2019-09-16,9.00,D-1,2019-11-05T11:00:00+03:00,DRAWDOWN,
                SCHEDULE,S-1,"K-1, part ""a""\",2019-09-10,2019-09-16,,,,,2020-01-31 4.00; 2020-02-29 6.00
                """));

        assertThat(rows).extracting(LoanEventCsv.Row::number).containsExactly(2, 4, 5);
        assertThat(rows)
                .extracting(LoanEventCsv.Row::submission)
                .extracting(Submission::event)
                .containsExactly(
                        event("D-1", new Fact.Drawdown(ON, Money.of("10.00"))),
                        event(
                                "C-1",
                                new LoanEvent.Correction(
                                        "D-1",
                                        Instant.parse("2019-11-05T08:00:00Z"),
                                        new Fact.Drawdown(ON, Money.of("9.00")))),
                        event(
                                "S-1",
                                new Fact.Schedule(
                                        ON,
                                        List.of(
                                                new PrincipalRepayment(LocalDate.of(2020, 1, 31), Money.of("4.00")),
                                                new PrincipalRepayment(LocalDate.of(2020, 2, 29), Money.of("6.00"))))));
    }

    @Test
    void theDocumentOfAPaymentHasTwoColumns() {
        var rows = LoanEventCsv.read(Requests.BANK, bytes("""
                type,eventId,agreementNumber,agreementDate,paidOn,amount,documentNumber,documentDate
                GUARANTEE_FEE_PAID,G-1,"K-1, part ""a""\",2019-09-10,2019-09-16,9.00,17,2019-09-15
                GUARANTEE_FEE_PAID,G-2,"K-1, part ""a""\",2019-09-10,2019-09-16,9.00,,2019-09-31
                """));

        var document = new PaymentDocument("17", ON.minusDays(1));
        assertThat(rows.getFirst().submission().event())
                .isEqualTo(event("G-1", new Fact.GuaranteeFeePaid(ON, Money.of("9.00"), Optional.of(document))));
        assertThat(rows.getLast().submission().faults().stream().flatMap(fault -> LoanEventCsv.column(fault).stream()))
                .containsExactly("documentNumber", "documentDate");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DRAWDOWN,D-1,K,2019-09-10,2019-09-31,10.001 | amount occurredOn",
                "DRAWDOWN,D-1,,2019-09-10,2019-09-30,10.00,X | agreementNumber corrects",
                "GIFT,D-1 | type agreementNumber",
                "CORRECTION,D-1,K,2019-09-10,2019-09-30,-1,X,,DRAWDOWN | madeAt amount",
                "CORRECTION,D-1,K,2019-09-10,2019-09-30,1,X,2019-11-05T11:00:00+03:00 | replacementType",
                "SCHEDULE,D-1,K,2019-09-10,2019-09-30,,,,,2020-01-31 4; 2020-02-30 | repayments repayments",
            })
    void aFaultIsNamedByItsColumn(String row, String columns) {
        var header =
                "type,eventId,agreementNumber,agreementDate,occurredOn,amount,corrects,madeAt,replacementType,repayments";
        var submission = LoanEventCsv.read(Requests.BANK, bytes(header + "\n" + row))
                .getFirst()
                .submission();

        assertThat(submission.event()).isEmpty();
        assertThat(submission.faults().stream().flatMap(fault -> LoanEventCsv.column(fault).stream()))
                .containsExactlyInAnyOrder(columns.split(" "));
    }

    @Test
    void aRowThatIsTooLongIsRefusedAlone() {
        var rows = LoanEventCsv.read(Requests.BANK, bytes("""
                type,eventId,agreementNumber,agreementDate,occurredOn,amount
                DRAWDOWN,D-1,K,2019-09-10,2019-09-16,10,000.00
                DRAWDOWN,D-2,K,2019-09-10,2019-09-16,10000.00
                """));

        assertThat(rows).extracting(row -> row.submission().event().isPresent()).containsExactly(false, true);
        assertThat(rows.getFirst().submission().faults())
                .extracting(fault -> fault.reason().code())
                .containsExactly("CSV-004");
    }

    @Test
    void aSpreadsheetWithSemicolonsAndLinesOfWindowsIsReadToo() {
        var rows = LoanEventCsv.read(
                Requests.BANK,
                bytes(
                        "\uFEFFtype;eventId;agreementNumber;agreementDate;occurredOn;amount;repayments\r\n"
                                + "DRAWDOWN;D-1;\"K-1, part \"\"a\"\"\";2019-09-10;2019-09-16;10.00;\r\n"
                                + "SCHEDULE;S-1;\"K-1, part \"\"a\"\"\";2019-09-10;2019-09-16;;\"2020-01-31 4.00; 2020-02-29 6.00\"\r\n"));

        assertThat(rows)
                .extracting(row -> row.submission().event())
                .first()
                .isEqualTo(event("D-1", new Fact.Drawdown(ON, Money.of("10.00"))));
        assertThat(rows.getLast().submission().event().orElseThrow().content())
                .isInstanceOfSatisfying(Fact.Schedule.class, schedule -> assertThat(schedule.repayments())
                        .hasSize(2));
    }

    @Test
    void whatIsNotUtf8IsRefusedWhole() {
        var windows = "type,eventId,agreementNumber\nDRAWDOWN,D-1,КЛ-1".getBytes(Charset.forName("windows-1251"));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> LoanEventCsv.read(Requests.BANK, windows))
                .satisfies(refused -> assertThat(refused.problem().status()).isEqualTo(400));
    }

    @Test
    void aThousandEventsAreReadAndNoMore() {
        var header = "type,eventId\n";

        assertThat(LoanEventCsv.read(Requests.BANK, bytes(header + "GIFT,1\n".repeat(1000))))
                .hasSize(1000);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> LoanEventCsv.read(Requests.BANK, bytes(header + "GIFT,1\n".repeat(1001))))
                .satisfies(refused -> assertThat(refused.problem().code()).isEqualTo("CSV-003"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | CSV-002",
                "type,eventId,gift | CSV-002",
                "type,type | CSV-002",
                "type,eventId | CSV-003",
                "type,eventId~\"DRAWDOWN,1 | CSV-001",
            })
    void aFileThatIsNoneIsRefusedWhole(String file, String code) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> LoanEventCsv.read(Requests.BANK, bytes(file.replace('~', '\n'))))
                .satisfies(refused -> assertThat(refused.problem().code()).isEqualTo(code));
    }

    private static Optional<LoanEvent> event(String id, LoanEvent.Content content) {
        return Optional.of(
                new LoanEvent(Requests.BANK, id, new Agreement("K-1, part \"a\"", LocalDate.of(2019, 9, 10)), content));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
