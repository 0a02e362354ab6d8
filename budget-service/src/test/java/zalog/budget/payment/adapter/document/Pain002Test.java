package zalog.budget.payment.adapter.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static zalog.budget.payment.PaymentSamples.approved;
import static zalog.budget.payment.adapter.document.Answers.paid;
import static zalog.budget.payment.adapter.document.Answers.pain002;
import static zalog.budget.payment.adapter.document.Answers.rejected;
import static zalog.budget.payment.adapter.document.Answers.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zalog.budget.payment.model.Payment;
import zalog.budget.payment.model.PaymentBatch;
import zalog.budget.payment.model.PaymentReasons;
import zalog.budget.payment.model.TreasuryAnswer;

class Pain002Test {
    private static final PaymentBatch BATCH = approved("10.00", "20.00", "30.00");
    private static final List<String> IDS =
            BATCH.payments().stream().map(Payment::endToEndId).toList();
    private static final LocalDate CREATED = LocalDate.of(2019, 11, 6);

    @Test
    void everyPaymentHasItsStatus() throws UnreadableDocument {
        var message = read(pain002(
                BATCH.messageId(),
                "",
                status(IDS.get(0), "ACSC", "<AccptncDtTm>2019-11-05T10:00:00+03:00</AccptncDtTm>"),
                rejected(IDS.get(1)),
                status(IDS.get(2), "ACSP", "")));

        assertThat(message.otherThan(BATCH)).isEmpty();
        assertThat(message.answers(BATCH))
                .containsExactly(
                        new TreasuryAnswer.Paid(IDS.get(0), LocalDate.of(2019, 11, 5), Optional.empty()),
                        new TreasuryAnswer.Rejected(IDS.get(1), "AC01 Счёт закрыт"),
                        new TreasuryAnswer.Pending(IDS.get(2)));
    }

    @Test
    void withoutADayOfItsOwnAPaymentIsOfTheMessagesDay() throws UnreadableDocument {
        assertThat(read(pain002("M", "", paid("E"))).answers(BATCH))
                .containsExactly(new TreasuryAnswer.Paid("E", CREATED, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "2019-11-05T20:59:59Z, 2019-11-05",
        "2019-11-05T21:00:00Z, 2019-11-06",
        "2019-11-06T03:00:00+07:00, 2019-11-05",
        "2019-11-05T23:59:59, 2019-11-05",
    })
    void aPaymentIsOfTheDayItIsInMoscow(String moment, LocalDate day) throws UnreadableDocument {
        var told = "<AccptncDtTm>" + moment + "</AccptncDtTm>";

        assertThat(read(pain002("M", "", status("E", "ACSC", told))).answers(BATCH))
                .containsExactly(new TreasuryAnswer.Paid("E", day, Optional.empty()));
    }

    @Test
    void aStatusThatNamesNoPaymentIsRefusedAndNotPassedOver() {
        String body = pain002(BATCH.messageId(), "<GrpSts>ACSC</GrpSts>", rejected(IDS.get(1)))
                .replaceFirst("<OrgnlEndToEndId>[^<]*</OrgnlEndToEndId>", "");

        assertThatThrownBy(() -> read(body))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("OrgnlEndToEndId");
    }

    @Test
    void anAnswerToAnotherMessageOrToOtherPaymentsIsNamed() throws UnreadableDocument {
        String ours = pain002(BATCH.messageId(), "", paid(IDS.getFirst()));
        String id = BATCH.messageId();

        assertThat(read(ours.replace("<OrgnlMsgId>" + id, "<OrgnlMsgId>X")).otherThan(BATCH))
                .hasValue(PaymentReasons.otherMessage("X"));
        assertThat(read(ours.replace("<OrgnlPmtInfId>" + id, "<OrgnlPmtInfId>Y"))
                        .otherThan(BATCH))
                .hasValue(PaymentReasons.otherPayments("Y"));
    }

    @Test
    void anInstructionIsTheOneThatWasOrdered() throws UnreadableDocument {
        String ours = "<OrgnlInstrId>E</OrgnlInstrId><OrgnlEndToEndId>";
        String message = pain002("M", "", paid("E")).replace("<OrgnlEndToEndId>", ours);

        assertThat(read(message).answers(BATCH))
                .containsExactly(new TreasuryAnswer.Paid("E", CREATED, Optional.empty()));
        assertThat(read(message.replace(">E</OrgnlInstrId>", ">F</OrgnlInstrId>"))
                        .answers(BATCH))
                .containsExactly(new TreasuryAnswer.Contradictory("E", "F"));
    }

    @Test
    void theAmountIsReadWhereItIsSaid() throws UnreadableDocument {
        var told = "<OrgnlTxRef><Amt><InstdAmt Ccy=\"RUB\">10.5</InstdAmt></Amt></OrgnlTxRef>";

        assertThat(read(pain002("M", "", status("E", "ACSC", told))).answers(BATCH))
                .containsExactly(new TreasuryAnswer.Paid(
                        "E", CREATED, Optional.of(new TreasuryAnswer.Amount(new BigDecimal("10.5"), "RUB"))));
    }

    @Test
    void aStatusOfAllHoldsForThoseThatHaveNoneOfTheirOwn() throws UnreadableDocument {
        var message = read(pain002(BATCH.messageId(), "<GrpSts>ACSC</GrpSts>", rejected(IDS.get(1))));

        assertThat(message.answers(BATCH))
                .containsExactly(
                        new TreasuryAnswer.Rejected(IDS.get(1), "AC01 Счёт закрыт"),
                        new TreasuryAnswer.Paid(IDS.get(0), CREATED, Optional.empty()),
                        new TreasuryAnswer.Paid(IDS.get(2), CREATED, Optional.empty()));
    }

    @Test
    void aWholeMessageMayBeRejected() throws UnreadableDocument {
        var message = read(pain002(
                BATCH.messageId(),
                "<GrpSts>RJCT</GrpSts><StsRsnInf><Rsn><Prtry>No signature</Prtry></Rsn></StsRsnInf>"));

        assertThat(message.answers(BATCH))
                .containsExactlyElementsOf(IDS.stream()
                        .map(id -> (TreasuryAnswer) new TreasuryAnswer.Rejected(id, "No signature"))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not XML",
                "<Document/>",
                "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.10\"><CstmrPmtStsRpt/></Document>",
                "<!DOCTYPE x [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]><Document>&secret;</Document>",
            })
    void whatIsNoMessageIsRefusedWithItsFault(String body) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageStartingWith("This is no pain.002.001.10: ");
    }

    @Test
    void nothingOutsideAMessageIsRead() {
        String body = pain002("&secret;", "")
                .replace(
                        "<Document", "<!DOCTYPE Document [<!ENTITY secret SYSTEM \"file:///etc/hostname\">]><Document");

        assertThatThrownBy(() -> read(body)).hasMessageContaining("DOCTYPE");
    }

    private static Pain002 read(String body) throws UnreadableDocument {
        return Pain002.read(body.getBytes(UTF_8));
    }
}
