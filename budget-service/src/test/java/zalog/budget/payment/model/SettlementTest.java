package zalog.budget.payment.model;

import static org.assertj.core.api.Assertions.assertThat;
import static zalog.budget.payment.PaymentSamples.approved;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettlementTest {
    private static final LocalDate DAY = LocalDate.of(2019, 11, 6);
    private static final PaymentBatch BATCH = approved("10.00", "20.00", "30.00");
    private static final List<String> IDS =
            BATCH.payments().stream().map(Payment::endToEndId).toList();

    static Stream<Arguments> answers() {
        return Stream.of(
                // answers by place in the batch → verdicts, statuses, status of the batch
                Arguments.of("1P", "ACCEPTED", "PAID PENDING PENDING", "APPROVED"),
                Arguments.of("1P 1P", "ACCEPTED DUPLICATE", "PAID PENDING PENDING", "APPROVED"),
                Arguments.of("1P 1R", "ACCEPTED REFUSED", "PAID PENDING PENDING", "APPROVED"),
                Arguments.of("1R 1P", "ACCEPTED REFUSED", "REJECTED PENDING PENDING", "APPROVED"),
                Arguments.of("1W 1P", "PENDING ACCEPTED", "PAID PENDING PENDING", "APPROVED"),
                Arguments.of("1P 1W", "ACCEPTED PENDING", "PAID PENDING PENDING", "APPROVED"),
                Arguments.of("4P 2R", "REFUSED ACCEPTED", "PENDING REJECTED PENDING", "APPROVED"),
                // A day to come, the day before the approval and that itself, another name, and the amount: the same,
                // less, in another currency.
                Arguments.of("1F 1P", "REFUSED ACCEPTED", "PAID PENDING PENDING", "APPROVED"),
                Arguments.of("1B 1D", "REFUSED ACCEPTED", "PAID PENDING PENDING", "APPROVED"),
                Arguments.of("1C 1P", "REFUSED ACCEPTED", "PAID PENDING PENDING", "APPROVED"),
                Arguments.of("1A", "ACCEPTED", "PAID PENDING PENDING", "APPROVED"),
                Arguments.of("1L 1U 1P", "REFUSED REFUSED ACCEPTED", "PAID PENDING PENDING", "APPROVED"),
                Arguments.of("3P 1R 2P", "ACCEPTED ACCEPTED ACCEPTED", "REJECTED PAID PAID", "SETTLED"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void everyAnswerHasItsVerdictAndStands(String answers, String verdicts, String statuses, String batch) {
        var settlement = Settlement.of(BATCH, read(answers), DAY);

        assertThat(String.join(
                        " ",
                        settlement.verdicts().stream()
                                .map(each -> each.kind().name())
                                .toList()))
                .isEqualTo(verdicts);
        assertThat(statuses(settlement.batch())).isEqualTo(statuses);
        assertThat(settlement.batch().status()).hasToString(batch);
    }

    @Test
    void aRefusalIsNamed() {
        assertThat(Settlement.of(BATCH, read("1F 1B 1C 1L"), DAY).verdicts())
                .extracting(verdict -> verdict.reason().orElseThrow().code())
                .containsExactly("PAY-013", "PAY-016", "PAY-018", "PAY-014");
    }

    @Test
    void onlyADayToComeIsJudgedAnew() {
        assertThat(Settlement.of(BATCH, read("2P 1F"), DAY).isFinal()).isFalse();
        assertThat(Settlement.of(BATCH, read("2P 1B 1C 1L 1U 4P 2R 1W"), DAY).isFinal())
                .isTrue();
        assertThat(Settlement.of(BATCH, read("1F"), DAY.plusDays(1)).verdicts())
                .extracting(Settlement.Verdict::kind)
                .containsExactly(Settlement.Kind.ACCEPTED);
    }

    @Test
    void whatWasAnsweredBeforeIsNotChangedAgain() {
        var once = Settlement.of(BATCH, read("1P 2R"), DAY);
        var twice = Settlement.of(once.batch(), read("1P 2R 3P"), DAY);

        assertThat(once.changed()).extracting(Payment::number).containsExactly(1, 2);
        assertThat(twice.changed()).extracting(Payment::number).containsExactly(3);
        assertThat(twice.batch().status()).isEqualTo(BatchStatus.SETTLED);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void answersInPartsAndTwiceComeToTheSame(long seed) {
        var random = new Random(seed);
        var answers = read("1P 2R 3P");
        var expected = statuses(Settlement.of(BATCH, answers, DAY).batch());
        for (int round = 0; round < 200; round++) {
            var several = new ArrayList<>(answers);
            for (int i = 0; i < 6; i++) {
                several.add(answers.get(random.nextInt(answers.size())));
            }
            Collections.shuffle(several, random);
            var batch = BATCH;
            int changed = 0;
            for (TreasuryAnswer answer : several) {
                var settlement = Settlement.of(batch, List.of(answer), DAY);
                changed += settlement.changed().size();
                batch = settlement.batch();
            }
            assertThat(statuses(batch)).isEqualTo(expected);
            assertThat(changed).isEqualTo(3);
        }
    }

    private static List<TreasuryAnswer> read(String answers) {
        return Stream.of(answers.split(" "))
                .map(each -> {
                    int place = each.charAt(0) - '1';
                    var id = place < IDS.size() ? IDS.get(place) : "nobody";
                    return switch (each.charAt(1)) {
                        case 'P' -> new TreasuryAnswer.Paid(id, DAY, Optional.empty());
                        case 'F' -> new TreasuryAnswer.Paid(id, DAY.plusDays(1), Optional.empty());
                        case 'B' -> new TreasuryAnswer.Paid(id, DAY.minusDays(2), Optional.empty());
                        case 'D' -> new TreasuryAnswer.Paid(id, DAY.minusDays(1), Optional.empty());
                        case 'C' -> new TreasuryAnswer.Contradictory(id, "X");
                        case 'A' -> new TreasuryAnswer.Paid(id, DAY, amount("10.000", "RUB"));
                        case 'L' -> new TreasuryAnswer.Paid(id, DAY, amount("9.99", "RUB"));
                        case 'U' -> new TreasuryAnswer.Paid(id, DAY, amount("10.00", "USD"));
                        case 'R' -> new TreasuryAnswer.Rejected(id, "AC01");
                        default -> (TreasuryAnswer) new TreasuryAnswer.Pending(id);
                    };
                })
                .toList();
    }

    private static Optional<TreasuryAnswer.Amount> amount(String value, String currency) {
        return Optional.of(new TreasuryAnswer.Amount(new BigDecimal(value), currency));
    }

    private static String statuses(PaymentBatch batch) {
        return String.join(
                " ", batch.payments().stream().map(each -> each.status().name()).toList());
    }
}
