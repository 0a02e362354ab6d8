package zalog.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InnTest {

    @ParameterizedTest
    @CsvSource({"7707083893, true", "7710349494, true", "7705596339, true", "7703213534, true", "500100732259, false"})
    void acceptsRealNumbers(String text, boolean organisation) {
        var inn = Inn.parse(text).orElseThrow();

        assertThat(inn).hasToString(text);
        assertThat(inn.isOrganisation()).isEqualTo(organisation);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "770708389", "77070838930", "7707083893 ", "770708389a", "٧707083893", "-707083893"})
    void refusesAWrongForm(String text) {
        var fault = ((Parsed.Faulty<Inn>) Inn.parse(text)).fault();

        assertThat(fault.en()).contains("must have 10 digits");
        assertThat(fault.ru()).contains("10 цифр");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7707083894", "500100732258", "500100732249", "0000000000", "000000000000"})
    void refusesAWrongCheckDigitAndPlaceholders(String text) {
        assertThat(((Parsed.Faulty<Inn>) Inn.parse(text)).fault().en())
                .isEqualTo("INN " + text + " fails its checksum; check it for a mistyped digit");
    }

    @Test
    void oneMistypedDigitOfAnOrganisationRarelyPasses() {
        int passed = 0;
        for (int position = 0; position < 10; position++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                var mistyped = new StringBuilder("7707083893");
                mistyped.setCharAt(position, digit);
                passed += Inn.parse(mistyped.toString()) instanceof Parsed.Valid<Inn> ? 1 : 0;
            }
        }
        // Ten of the hundred are the number itself; a remainder of 10 is written 0 and lets a few more through.
        assertThat(passed).isBetween(10, 15);
    }

    @Test
    void cannotBeBuiltFromAFaultyText() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Inn("7707083894"));
    }
}
