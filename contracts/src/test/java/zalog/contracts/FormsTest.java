package zalog.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zalog.kernel.Region;
import zalog.kernel.Regions;

class FormsTest {

    @Test
    void everyRegionOfTheProgrammeHasTheForm() {
        assertThat(Regions.all())
                .extracting(Region::isoCode)
                .allMatch(code -> Forms.REGION.matcher(code).matches());
    }

    @ParameterizedTest
    @ValueSource(strings = {"62", "62.0", "62.01", "62.01.1", "62.01.12"})
    void anActivityIsAClassOrAPartOfOne(String activity) {
        assertThat(activity).matches(Forms.ACTIVITY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "6", "62.", "62.011", "62.01.12.1", "62,01", "software"})
    void anythingElseIsNoActivity(String activity) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Forms.require(Forms.ACTIVITY, activity, "activity"))
                .withMessageStartingWith("activity ");
    }
}
