package zalog.budget.payment.adapter.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static zalog.budget.payment.PaymentSamples.NOW;
import static zalog.budget.payment.PaymentSamples.PAYER;
import static zalog.budget.payment.PaymentSamples.approved;

import io.restassured.path.xml.XmlPath;
import java.io.StringReader;
import javax.xml.transform.stream.StreamSource;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

class Pain001Test {
    private static final String DOCUMENT = new Pain001(approved("38643.84", "0.01"), PAYER, NOW).write();
    private static final XmlPath XML = new XmlPath(DOCUMENT);

    @Test
    void theBatchIsNamedAndCountedWithItsTotal() {
        for (String part : new String[] {"GrpHdr", "PmtInf"}) {
            assertThat(XML.getString("Document.CstmrCdtTrfInitn." + part + ".NbOfTxs"))
                    .isEqualTo("2");
            assertThat(XML.getString("Document.CstmrCdtTrfInitn." + part + ".CtrlSum"))
                    .isEqualTo("38643.85");
        }
        assertThat(XML.getString("Document.CstmrCdtTrfInitn.GrpHdr.MsgId"))
                .isEqualTo(approved("1.00").messageId());
        assertThat(XML.getString("Document.CstmrCdtTrfInitn.GrpHdr.CreDtTm")).isEqualTo("2019-11-05T12:30:00+03:00");
        assertThat(XML.getString("Document.CstmrCdtTrfInitn.PmtInf.ReqdExctnDt.Dt"))
                .isEqualTo("2019-11-05");
    }

    @Test
    void everyPaymentSaysWhoPaysWhomHowMuchAndWhatFor() {
        XmlPath order = new XmlPath(DOCUMENT).setRootPath("Document.CstmrCdtTrfInitn.PmtInf.CdtTrfTxInf[0]");
        var payment = approved("38643.84").payments().getFirst();

        assertThat(order.getString("PmtId.InstrId")).isEqualTo(payment.endToEndId());
        assertThat(order.getString("PmtId.EndToEndId")).isEqualTo(payment.endToEndId());
        assertThat(order.getString("Amt.InstdAmt")).isEqualTo("38643.84");
        assertThat(order.getString("Amt.InstdAmt.@Ccy")).isEqualTo("RUB");
        assertThat(order.getString("CdtrAgt.FinInstnId.ClrSysMmbId.MmbId")).isEqualTo("044525225");
        assertThat(order.getString("Cdtr.Nm")).isEqualTo("ООО «Ромашка & Ко» <1>");
        assertThat(order.getString("CdtrAcct.Id.Othr.Id")).isEqualTo("40702810200000000001");
        assertThat(order.getString("Tax.Cdtr.TaxId")).isEqualTo("7707083893");
        assertThat(order.getString("Tax.Cdtr.RegnId")).isEqualTo("770801001");
        assertThat(order.getString("Tax.AdmstnZone")).isEqualTo(PAYER.oktmo());
        assertThat(order.getString("Tax.Rcrd.CtgyDtls")).isEqualTo(PAYER.kbk());
        assertThat(order.getString("RmtInf.Ustrd"))
                .isEqualTo("Субсидия по постановлению № 533, требование "
                        + payment.claim().id());
    }

    @Test
    void theSchemaRefusesWhatIsNoMessage() {
        String withoutId = DOCUMENT.replaceFirst("<MsgId>.*</MsgId>", "");
        String tooExact = DOCUMENT.replace(">0.01</InstdAmt>", ">0.000001</InstdAmt>");

        assertThat(DOCUMENT).isNotEqualTo(withoutId).isNotEqualTo(tooExact);
        for (String faulty : new String[] {withoutId, tooExact}) {
            assertThatThrownBy(() -> MessageSchema.PAIN_001.validate(new StreamSource(new StringReader(faulty))))
                    .isInstanceOf(SAXException.class);
        }
    }

    @Test
    void theSameBatchMakesTheSameBytes() {
        assertThat(new Pain001(approved("38643.84", "0.01"), PAYER, NOW).write())
                .isEqualTo(DOCUMENT);
    }
}
