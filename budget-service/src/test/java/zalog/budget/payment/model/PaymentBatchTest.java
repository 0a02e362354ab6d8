package zalog.budget.payment.model;

import static org.assertj.core.api.Assertions.assertThat;
import static zalog.budget.payment.PaymentSamples.APPROVER;
import static zalog.budget.payment.PaymentSamples.FIRM;
import static zalog.budget.payment.PaymentSamples.NOW;
import static zalog.budget.payment.PaymentSamples.OFFICER;
import static zalog.budget.payment.PaymentSamples.approved;
import static zalog.budget.payment.PaymentSamples.claim;
import static zalog.budget.payment.PaymentSamples.draft;
import static zalog.budget.payment.PaymentSamples.make;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import zalog.budget.claim.model.ClaimStatus;
import zalog.budget.payment.model.PaymentBatch.Outcome;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kernel.Reason;

class PaymentBatchTest {

    @ParameterizedTest
    @EnumSource
    void whatIsNotPossibleSaysWhatIs(BatchStatus status) {
        var text = PaymentReasons.notPossible(status).text();

        assertThat(text.en()).matches(".* is " + status + "\\. [A-Z].*\\.");
        assertThat(text.ru()).matches(".* " + status + "\\. [А-Я].*\\.");
    }

    @Test
    void aBatchPaysEachClaimOnce() {
        var batch = draft("100.00", "38643.84");

        assertThat(batch.status()).isEqualTo(BatchStatus.DRAFT);
        assertThat(batch.year()).isEqualTo(new FinancialYear(2019));
        assertThat(batch.total()).isEqualTo(Money.of("38743.84"));
        assertThat(batch.payments()).extracting(Payment::number).containsExactly(1, 2);
        assertThat(batch.payments()).extracting(Payment::endToEndId).doesNotHaveDuplicates();
        assertThat(batch.messageId()).hasSize(32);
    }

    @ParameterizedTest
    @EnumSource(ClaimStatus.class)
    void onlyFiledAndReturnedClaimsArePaid(ClaimStatus status) {
        var outcome = make(List.of(claim(1, 2019, status, "1.00")));

        if (EnumSet.of(ClaimStatus.FILED, ClaimStatus.RETURNED).contains(status)) {
            assertThat(outcome).isInstanceOf(Outcome.Done.class);
        } else {
            assertThat(codes(outcome)).containsExactly("PAY-001");
        }
    }

    @Test
    void aBatchIsOfOneYearAndEveryFaultIsNamed() {
        var outcome = make(List.of(
                claim(1, 2019, ClaimStatus.FILED, "1.00"),
                claim(2, 2020, ClaimStatus.PAID, "1.00"),
                claim(3, 2020, ClaimStatus.REFUSED, "1.00")));

        assertThat(codes(outcome)).containsExactly("PAY-001", "PAY-001", "PAY-002");
    }

    @ParameterizedTest
    @ValueSource(strings = {OFFICER, FIRM})
    void nobodyApprovesOrRejectsWhatTheyMade(String maker) {
        assertThat(codes(draft("1.00").approved(maker, NOW))).containsExactly("PAY-004");
        assertThat(codes(draft("1.00").rejected(maker, "no", NOW))).containsExactly("PAY-004");
    }

    @Test
    void anotherPersonApprovesOrRejects() {
        var approved = ((Outcome.Done) draft("1.00").approved(APPROVER, NOW)).batch();
        var rejected = ((Outcome.Done) draft("1.00").rejected(APPROVER, "wrong month", NOW)).batch();

        assertThat(approved.status()).isEqualTo(BatchStatus.APPROVED);
        assertThat(approved.decision().orElseThrow().by()).isEqualTo(APPROVER);
        assertThat(rejected.status()).isEqualTo(BatchStatus.REJECTED);
        assertThat(rejected.decision().orElseThrow().reason()).contains("wrong month");
    }

    @Test
    void whatIsDecidedStaysDecided() {
        var decided = List.of(approved("1.00"), ((Outcome.Done) draft("1.00").rejected(APPROVER, "no", NOW)).batch());

        assertThat(decided).allSatisfy(batch -> {
            assertThat(codes(batch.approved("somebody else", NOW))).containsExactly("PAY-003");
            assertThat(codes(batch.rejected("somebody else", "no", NOW))).containsExactly("PAY-003");
        });
    }

    @Test
    void everyStatusOfABatchIsReached() {
        var settled = Settlement.of(
                        approved("1.00"),
                        List.of(new TreasuryAnswer.Rejected(
                                approved("1.00").payments().getFirst().endToEndId(), "AC01")),
                        LocalDate.of(2019, 11, 6))
                .batch();

        assertThat(List.of(
                        draft("1.00").status(),
                        approved("1.00").status(),
                        ((Outcome.Done) draft("1.00").rejected(APPROVER, "no", NOW))
                                .batch()
                                .status(),
                        settled.status()))
                .containsExactlyElementsOf(Arrays.asList(BatchStatus.values()));
    }

    private static List<String> codes(Outcome outcome) {
        return ((Outcome.Refused) outcome).reasons().stream().map(Reason::code).toList();
    }
}
