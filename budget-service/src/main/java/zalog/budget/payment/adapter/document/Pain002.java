package zalog.budget.payment.adapter.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.datatype.DatatypeConstants;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import zalog.budget.payment.model.Payment;
import zalog.budget.payment.model.PaymentBatch;
import zalog.budget.payment.model.PaymentReasons;
import zalog.budget.payment.model.TreasuryAnswer;
import zalog.kernel.Moscow;
import zalog.kernel.Reason;

/**
 * The treasury's answer as pain.002.001.10 (CustomerPaymentStatusReport), checked against its schema. A status of the whole
 * message or of its payments together holds for every payment that has none of its own.
 */
public final class Pain002 {
    private static final Set<String> PAID = Set.of("ACSC", "ACCC");
    private static final String REJECTED = "RJCT";

    private final Element report;
    /** The statuses of single payments. */
    private final List<Element> single;

    private final LocalDate created;

    private Pain002(Element report, List<Element> single) {
        this.report = report;
        this.single = single;
        this.created = date(text(report, "GrpHdr/CreDtTm").orElseThrow());
    }

    /** Reads a message; nothing outside it is looked at. */
    public static Pain002 read(byte[] body) throws UnreadableDocument {
        try {
            Document document = parse(body);
            MessageSchema.PAIN_002.validate(new DOMSource(document));
            Element report =
                    child(document.getDocumentElement(), "CstmrPmtStsRpt").orElseThrow();
            List<Element> single = children(report, "OrgnlPmtInfAndSts").stream()
                    .flatMap(together -> children(together, "TxInfAndSts").stream())
                    .toList();
            refuseNameless(single);
            return new Pain002(report, single);
        } catch (SAXException | IOException e) {
            throw new UnreadableDocument(
                    "This is no pain.002.001.10: " + e.getMessage(), "Это не pain.002.001.10: " + e.getMessage());
        }
    }

    /** A status that does not say whose it is: taken for nobody's, the status of all would hold for that payment, too. */
    private static void refuseNameless(List<Element> single) throws UnreadableDocument {
        if (single.stream().anyMatch(one -> child(one, "OrgnlEndToEndId").isEmpty())) {
            throw new UnreadableDocument(
                    "A TxInfAndSts has no OrgnlEndToEndId, by which it would name its payment. Ask the treasury.",
                    "В TxInfAndSts нет OrgnlEndToEndId, указывающего платёж. Обратитесь в казначейство.");
        }
    }

    /** Why it is no answer to the message of this batch. */
    public Optional<Reason> otherThan(PaymentBatch batch) {
        String ours = batch.messageId();
        return text(report, "OrgnlGrpInfAndSts/OrgnlMsgId")
                .filter(id -> !id.equals(ours))
                .map(PaymentReasons::otherMessage)
                .or(() -> children(report, "OrgnlPmtInfAndSts").stream()
                        .flatMap(together -> text(together, "OrgnlPmtInfId").stream())
                        .filter(id -> !id.equals(ours))
                        .findFirst()
                        .map(PaymentReasons::otherPayments));
    }

    /** What it says of the payments of the batch that it answers. */
    public List<TreasuryAnswer> answers(PaymentBatch batch) {
        List<TreasuryAnswer> answers = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (Element one : single) {
            String id = text(one, "OrgnlEndToEndId").orElseThrow();
            named.add(id);
            answers.add(text(one, "OrgnlInstrId")
                    .filter(instruction -> !instruction.equals(id))
                    .<TreasuryAnswer>map(instruction -> new TreasuryAnswer.Contradictory(id, instruction))
                    .orElseGet(() -> answer(id, text(one, "TxSts").orElse(""), one)));
        }
        whole().ifPresent(status -> batch.payments().stream()
                .map(Payment::endToEndId)
                .filter(id -> !named.contains(id))
                .forEach(id -> answers.add(answer(
                        id,
                        text(status, "GrpSts")
                                .or(() -> text(status, "PmtInfSts"))
                                .orElseThrow(),
                        status))));
        return answers;
    }

    /** Where a status of all payments stands, if one does: that of the payments together before that of the message. */
    private Optional<Element> whole() {
        return children(report, "OrgnlPmtInfAndSts").stream()
                .filter(each -> child(each, "PmtInfSts").isPresent())
                .findFirst()
                .or(() -> child(report, "OrgnlGrpInfAndSts")
                        .filter(each -> child(each, "GrpSts").isPresent()));
    }

    private TreasuryAnswer answer(String id, String status, Element where) {
        if (PAID.contains(status)) {
            return new TreasuryAnswer.Paid(
                    id, text(where, "AccptncDtTm").map(Pain002::date).orElse(created), amount(where));
        }
        return status.equals(REJECTED)
                ? new TreasuryAnswer.Rejected(id, reason(where))
                : new TreasuryAnswer.Pending(id);
    }

    private static Optional<TreasuryAnswer.Amount> amount(Element where) {
        return element(where, "OrgnlTxRef/Amt/InstdAmt")
                .map(amount -> new TreasuryAnswer.Amount(
                        new BigDecimal(amount.getTextContent().strip()), amount.getAttribute("Ccy")));
    }

    /** The codes with what is said of them, or that no reason was given. */
    private static String reason(Element where) {
        List<String> words = new ArrayList<>();
        for (Element information : children(where, "StsRsnInf")) {
            text(information, "Rsn/Cd").or(() -> text(information, "Rsn/Prtry")).ifPresent(words::add);
            children(information, "AddtlInf").forEach(each -> words.add(each.getTextContent()));
        }
        return words.isEmpty() ? REJECTED : String.join(" ", words);
    }

    private static Document parse(byte[] body) throws SAXException, IOException {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler()); // faults are thrown, and not printed
            return builder.parse(new ByteArrayInputStream(body));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Every JDK can parse without document types", e);
        }
    }

    /** The day in Moscow, where a moment without a zone is, too. */
    private static LocalDate date(String moment) {
        var calendar = DatatypeFactory.newDefaultInstance().newXMLGregorianCalendar(moment.strip());
        if (calendar.getTimezone() == DatatypeConstants.FIELD_UNDEFINED) {
            return LocalDate.of(calendar.getYear(), calendar.getMonth(), calendar.getDay());
        }
        return Moscow.dateOf(calendar.toGregorianCalendar().toInstant());
    }

    private static Optional<String> text(Element in, String path) {
        return element(in, path).map(Element::getTextContent);
    }

    private static Optional<Element> element(Element in, String path) {
        Optional<Element> found = Optional.of(in);
        for (String name : path.split("/")) {
            found = found.flatMap(each -> child(each, name));
        }
        return found;
    }

    private static Optional<Element> child(Element in, String name) {
        return children(in, name).stream().findFirst();
    }

    private static List<Element> children(Element in, String name) {
        var nodes = in.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> name.equals(node.getLocalName()))
                .map(Element.class::cast)
                .toList();
    }
}
