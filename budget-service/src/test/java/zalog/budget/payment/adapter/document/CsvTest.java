package zalog.budget.payment.adapter.document;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static zalog.budget.payment.PaymentSamples.PAYER;
import static zalog.budget.payment.PaymentSamples.approved;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zalog.budget.payment.model.TreasuryAnswer;

class CsvTest {
    private static final String HEAD = "endToEndId,status,paidOn,reason\n";

    @Test
    void aBatchIsALinePerPayment() {
        var batch = approved("38643.84", "0.01");

        var lines = PaymentsCsv.write(batch, PAYER).split("\r\n", -1);

        assertThat(lines).hasSize(4);
        assertThat(lines[0]).isEqualTo("endToEndId,payee,inn,kpp,bic,account,amount,currency,kbk,oktmo,purpose");
        assertThat(lines[1])
                .startsWith(batch.payments().getFirst().endToEndId() + ",")
                .contains(",7707083893,770801001,044525225,40702810200000000001,38643.84,RUB,")
                .contains("ООО «Ромашка & Ко» <1>");
        assertThat(lines[3]).isEmpty();
    }

    @Test
    void answersAreReadInAnyOrderOfColumns() throws UnreadableDocument {
        assertThat(AnswersCsv.read("""
                        \uFEFFstatus,reason,endToEndId,paidOn
                        PAID,,A,2019-11-06
                        REJECTED,"Account closed, see letter",B,
                        """.getBytes(UTF_8)))
                .containsExactly(
                        new TreasuryAnswer.Paid("A", LocalDate.of(2019, 11, 6), Optional.empty()),
                        new TreasuryAnswer.Rejected("B", "Account closed, see letter"));
    }

    @Test
    void aSpreadsheetWithSemicolonsAndBlankLinesIsReadToo() throws UnreadableDocument {
        assertThat(AnswersCsv.read("\uFEFF\"endToEndId\";status;paidOn;reason\r\nA;PAID;2019-11-06;\r\n;;;\r\n\r\n"
                        .getBytes(UTF_8)))
                .containsExactly(new TreasuryAnswer.Paid("A", LocalDate.of(2019, 11, 6), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A,PAID,,                       | Line 2 needs the day of payment",
                "A,PAID,06.11.2019,             | Line 2 needs the day of payment",
                "A,REJECTED,,                   | Line 2 needs a reason",
                "A,MAYBE,2019-11-06,            | Line 2 needs the status",
                "A,PAID                         | Line 2 is not CSV",
                "A,PAID,2019-11-06,,,           | Line 2 is not CSV",
            })
    void aFaultIsNamedWithItsLine(String line, String fault) {
        assertThatThrownBy(() -> AnswersCsv.read((HEAD + line + "\n").getBytes(UTF_8)))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageStartingWith(fault);
    }

    @Test
    void otherColumnsAndOtherEncodingsAreRefused() {
        assertThatThrownBy(() -> AnswersCsv.read("id,status\nA,PAID\n".getBytes(UTF_8)))
                .hasMessageStartingWith("Line 1 must name the columns");
        assertThatThrownBy(() -> AnswersCsv.read(
                        "endToEndId,status,paidOn,reason,status\nA,PAID,2019-11-06,,REJECTED\n".getBytes(UTF_8)))
                .hasMessageStartingWith("Line 1 must name the columns");
        assertThatThrownBy(() -> AnswersCsv.read(new byte[] {(byte) 0xC3, (byte) 0x28}))
                .hasMessage("The file is not valid UTF-8.");
        assertThatThrownBy(() -> AnswersCsv.read((HEAD + "A,REJECTED,,Closed\n").getBytes(UTF_16LE)))
                .hasMessage("The file is not valid UTF-8.");
        assertThatThrownBy(() -> AnswersCsv.read((HEAD + "A,REJECTED,,Closed\0\n").getBytes(UTF_8)))
                .hasMessage("The file is not valid UTF-8.");
    }
}
