package zalog.budget.payment.adapter.document;

/** Answers of the treasury for tests. */
public final class Answers {
    private Answers() {}

    /** A pain.002 about a message; {@code group} is put into its group status, {@code payments} into its payments. */
    public static String pain002(String messageId, String group, String... payments) {
        return at("2019-11-06T23:59:00+03:00", messageId, group, payments);
    }

    /** The same, made at a moment. */
    public static String at(String created, String messageId, String group, String... payments) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
                  <GrpHdr><MsgId>UFK-1</MsgId><CreDtTm>%s</CreDtTm></GrpHdr>
                  <OrgnlGrpInfAndSts><OrgnlMsgId>%s</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>%s</OrgnlGrpInfAndSts>
                  <OrgnlPmtInfAndSts><OrgnlPmtInfId>%s</OrgnlPmtInfId>%s</OrgnlPmtInfAndSts>
                </CstmrPmtStsRpt></Document>
                """.formatted(created, messageId, group, messageId, String.join("", payments));
    }

    public static String paid(String endToEndId) {
        return status(endToEndId, "ACSC", "");
    }

    public static String rejected(String endToEndId) {
        return status(
                endToEndId, "RJCT", "<StsRsnInf><Rsn><Cd>AC01</Cd></Rsn><AddtlInf>Счёт закрыт</AddtlInf></StsRsnInf>");
    }

    public static String status(String endToEndId, String status, String more) {
        return "<TxInfAndSts><OrgnlEndToEndId>" + endToEndId + "</OrgnlEndToEndId><TxSts>" + status + "</TxSts>" + more
                + "</TxInfAndSts>";
    }
}
