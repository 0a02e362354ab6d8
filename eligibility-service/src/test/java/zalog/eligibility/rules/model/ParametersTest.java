package zalog.eligibility.rules.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zalog.kernel.IpKind;
import zalog.kernel.Share;
import zalog.kernel.Text;

class ParametersTest {
    private static final Parameters GOOD = new Parameters(Map.of(
            "share", "0.50",
            "date", "2019-04-30",
            "number", "6",
            "kinds", List.of("INVENTION", "DATABASE"),
            "groups", List.of(Map.of("en", "gambling", "ru", "игорный бизнес"))));

    @Test
    void eachIsReadAsItsType() {
        assertThat(GOOD.share("share")).isEqualTo(Share.of("0.50"));
        assertThat(GOOD.date("date")).isEqualTo(LocalDate.of(2019, 4, 30));
        assertThat(GOOD.number("number")).isEqualTo(6);
        assertThat(GOOD.ipKinds("kinds")).containsExactly(IpKind.INVENTION, IpKind.DATABASE);
        assertThat(GOOD.objects("groups").getFirst().bilingual()).isEqualTo(new Text("gambling", "игорный бизнес"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"50", "0,5", "1.01", "half"})
    void aShareThatIsNoneIsRefused(String share) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Parameters(Map.of("over", share)).share("over"))
                .withMessageContaining(share);
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GOOD.text("currency"))
                .withMessageContaining("currency");
    }

    @Test
    void aListIsNoTextAndATextNoList() {
        assertThatIllegalArgumentException().isThrownBy(() -> GOOD.text("kinds"));
        assertThatIllegalArgumentException().isThrownBy(() -> GOOD.texts("share"));
        assertThatIllegalArgumentException().isThrownBy(() -> GOOD.texts("groups"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"30.04.2019", "2019-02-30", ""})
    void aDateThatIsNoneIsRefused(String date) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Parameters(Map.of("begins", date)).date("begins"))
                .withMessageContaining("begins");
    }

    @Test
    void aKindThatDoesNotExistIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Parameters(Map.of("kinds", List.of("SECRET"))).ipKinds("kinds"))
                .withMessageContaining("SECRET");
    }
}
