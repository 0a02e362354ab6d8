package zalog.guarantee.register.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static zalog.guarantee.Samples.FIRST_DAY;
import static zalog.guarantee.Samples.LAST_DAY;
import static zalog.guarantee.Samples.REGISTERED;
import static zalog.guarantee.Samples.guarantee;
import static zalog.guarantee.Samples.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zalog.kernel.Money;

class GuaranteeTest {
    static final Instant LATER = Instant.parse("2020-02-03T10:00:00Z");
    static final LocalDate CALLED = LocalDate.of(2020, 2, 1);

    @Test
    void aGuaranteeEntersIntactAsItsFirstVersion() {
        assertThat(guarantee().version()).isEqualTo(1);
        assertThat(guarantee().standing()).isEqualTo(new Standing.Intact());
        assertThat(guarantee().changedAt()).isEqualTo(guarantee().registeredAt());
    }

    @Test
    void anAmendmentReplacesTheTermsAndKeepsTheIdentity() {
        Guarantee amended = made(guarantee().amended(terms("НГ-2"), LATER));

        assertThat(amended.terms().number()).isEqualTo("НГ-2");
        assertThat(amended.id()).isEqualTo(guarantee().id());
        assertThat(amended.version()).isEqualTo(2);
        assertThat(amended.registeredAt()).isEqualTo(REGISTERED);
        assertThat(amended.changedAt()).isEqualTo(LATER);
    }

    @Test
    void aDemandIsRecordedOnceAndTheEndAfterIt() {
        Guarantee called = made(guarantee().called(CALLED, LATER));
        Guarantee ended = made(called.ended(CALLED, LATER));

        assertThat(called.standing()).isEqualTo(new Standing.Called(CALLED));
        assertThat(ended.standing()).isEqualTo(new Standing.Ended(CALLED, Optional.of(CALLED)));
        assertThat(ended.version()).isEqualTo(3);
    }

    @ParameterizedTest(name = "{0}, then {1} on {2}: {3}")
    @CsvSource({
        "INTACT, amend, 2020-02-01, made",
        "INTACT, call,  2019-09-16, made",
        "INTACT, call,  2019-09-15, GUAR-104",
        "INTACT, call,  2023-01-01, made", // a demand may come after the last day; whether it is in time is not ours to
        // say
        "INTACT, end,   2019-09-01, made", // given up before its first day
        "CALLED, amend, 2020-02-01, GUAR-102",
        "CALLED, call,  2020-02-02, GUAR-102",
        "CALLED, end,   2020-02-01, made",
        "CALLED, end,   2020-01-31, GUAR-104",
        "ENDED,  amend, 2020-02-01, GUAR-103",
        "ENDED,  call,  2020-02-01, GUAR-103",
        "ENDED,  end,   2020-02-01, GUAR-103",
    })
    void whatMayFollowWhat(String standing, String step, LocalDate on, String outcome) {
        Guarantee before =
                switch (standing) {
                    case "CALLED" -> made(guarantee().called(CALLED, LATER));
                    case "ENDED" -> made(guarantee().ended(CALLED, LATER));
                    default -> guarantee();
                };
        Change change =
                switch (step) {
                    case "amend" -> before.amended(terms("НГ-2"), LATER);
                    case "call" -> before.called(on, LATER);
                    default -> before.ended(on, LATER);
                };
        assertThat(before.standing().label()).isEqualTo(standing);
        assertThat(change instanceof Change.Refused(var reason) ? reason.code() : "made")
                .isEqualTo(outcome);
    }

    @Test
    void theFirstAndTheLastDayAreInForce() {
        assertThat(terms("1").covers(FIRST_DAY)).isTrue();
        assertThat(terms("1").covers(LAST_DAY)).isTrue();
        assertThat(terms("1").covers(FIRST_DAY.minusDays(1))).isFalse();
        assertThat(terms("1").covers(LAST_DAY.plusDays(1))).isFalse();
    }

    @Test
    void termsThatContradictThemselvesCannotBeMade() {
        assertThatIllegalArgumentException().isThrownBy(() -> changed(Money.ZERO, FIRST_DAY, LAST_DAY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> changed(Money.of("0.01"), FIRST_DAY, FIRST_DAY.minusDays(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> terms(" "));
        assertThat(changed(Money.of("0.01"), FIRST_DAY, FIRST_DAY).covers(FIRST_DAY))
                .isTrue();
    }

    @Test
    void aStandingIsKeptAsTwoDates() {
        LocalDate day = LocalDate.of(2020, 2, 1);
        for (Optional<LocalDate> called : List.of(Optional.<LocalDate>empty(), Optional.of(day))) {
            for (Optional<LocalDate> ended : List.of(Optional.<LocalDate>empty(), Optional.of(day))) {
                Standing standing = Standing.of(called, ended);
                assertThat(standing.calledOn()).isEqualTo(called);
                assertThat(standing.endedOn()).isEqualTo(ended);
            }
        }
    }

    private static Guarantee made(Change change) {
        assertThat(change).isInstanceOf(Change.Made.class);
        return ((Change.Made) change).guarantee();
    }

    private static GuaranteeTerms changed(Money amount, LocalDate from, LocalDate until) {
        GuaranteeTerms terms = terms("1");
        return new GuaranteeTerms(
                terms.number(),
                terms.principal(),
                terms.beneficiary(),
                terms.loanAgreementNumber(),
                terms.loanAgreementDate(),
                amount,
                from,
                until);
    }
}
