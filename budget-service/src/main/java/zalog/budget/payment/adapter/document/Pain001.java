package zalog.budget.payment.adapter.document;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.transform.stream.StreamSource;
import org.xml.sax.SAXException;
import zalog.budget.payment.model.Payer;
import zalog.budget.payment.model.Payment;
import zalog.budget.payment.model.PaymentBatch;
import zalog.kernel.Account;
import zalog.kernel.Bic;
import zalog.kernel.Inn;
import zalog.kernel.Kpp;
import zalog.kernel.Moscow;

/**
 * A batch as pain.001.001.09 (CustomerCreditTransferInitiation), checked against its schema. A Russian bank goes by its BIC
 * as member of the clearing system RUCBC; INN, KPP, KBK and OKTMO stand under Tax.
 */
public final class Pain001 {
    private static final String CURRENCY = "RUB";

    private final PaymentBatch batch;
    private final Payer payer;
    private final Instant at;

    /** The message of an approved batch, made and to be executed at the moment of its approval. */
    public Pain001(PaymentBatch batch, Payer payer, Instant at) {
        this.batch = batch;
        this.payer = payer;
        this.at = at;
    }

    public String write() {
        String document = Xml.document(
                MessageSchema.PAIN_001.namespace,
                xml -> xml.element("CstmrCdtTrfInitn", () -> {
                    header(xml);
                    xml.element("PmtInf", () -> orders(xml));
                }));
        try {
            MessageSchema.PAIN_001.validate(new StreamSource(new StringReader(document)));
            return document;
        } catch (SAXException | IOException e) {
            throw new IllegalStateException("Batch " + batch.id() + " makes no valid pain.001", e);
        }
    }

    private void header(Xml xml) throws XMLStreamException {
        xml.element("GrpHdr", () -> {
            xml.text("MsgId", batch.messageId());
            xml.text("CreDtTm", moment());
            totals(xml);
            xml.text("InitgPty/Nm", payer.name());
        });
    }

    private void orders(Xml xml) throws XMLStreamException {
        xml.text("PmtInfId", batch.messageId());
        xml.text("PmtMtd", "TRF");
        totals(xml);
        xml.text("ReqdExctnDt/Dt", Moscow.dateOf(at).toString());
        xml.text("Dbtr/Nm", payer.name());
        account(xml, "DbtrAcct", payer.account());
        bank(xml, "DbtrAgt", payer.bic());
        for (Payment payment : batch.payments()) {
            xml.element("CdtTrfTxInf", () -> order(xml, payment));
        }
    }

    private void order(Xml xml, Payment payment) throws XMLStreamException {
        xml.element("PmtId", () -> {
            xml.text("InstrId", payment.endToEndId());
            xml.text("EndToEndId", payment.endToEndId());
        });
        xml.element(
                "Amt", () -> xml.amount("InstdAmt", CURRENCY, payment.amount().toString()));
        bank(xml, "CdtrAgt", payment.payee().bic());
        xml.text("Cdtr/Nm", payment.payee().name());
        account(xml, "CdtrAcct", payment.payee().account());
        xml.element("Tax", () -> {
            taxpayer(xml, "Cdtr", payment.claim().claimant(), payment.payee().kpp());
            taxpayer(xml, "Dbtr", payer.inn(), Optional.of(payer.kpp()));
            xml.text("AdmstnZone", payer.oktmo());
            xml.text("Rcrd/CtgyDtls", payer.kbk());
        });
        xml.text("RmtInf/Ustrd", payer.purposeOf(payment));
    }

    private void totals(Xml xml) throws XMLStreamException {
        xml.text("NbOfTxs", Integer.toString(batch.payments().size()));
        xml.text("CtrlSum", batch.total().toString());
    }

    private static void account(Xml xml, String name, Account account) throws XMLStreamException {
        xml.text(name + "/Id/Othr/Id", account.value());
    }

    private static void bank(Xml xml, String name, Bic bic) throws XMLStreamException {
        xml.element(
                name,
                () -> xml.element(
                        "FinInstnId",
                        () -> xml.element("ClrSysMmbId", () -> {
                            xml.text("ClrSysId/Cd", "RUCBC");
                            xml.text("MmbId", bic.value());
                        })));
    }

    private static void taxpayer(Xml xml, String name, Inn inn, Optional<Kpp> kpp) throws XMLStreamException {
        xml.element(name, () -> {
            xml.text("TaxId", inn.value());
            if (kpp.isPresent()) {
                xml.text("RegnId", kpp.get().value());
            }
        });
    }

    private String moment() {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.truncatedTo(ChronoUnit.SECONDS).atZone(Moscow.ZONE));
    }
}
