package zalog.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

class RegionsTest {

    @Test
    void everyRegionIsFoundByItsIsoCode() {
        assertThat(Regions.all()).hasSize(83).allSatisfy(region -> assertThat(Regions.byIsoCode(region.isoCode()))
                .contains(region));
        assertThat(Regions.byIsoCode("RU-XX")).isEmpty();
    }

    @Test
    void taxCodesAreUniqueAndHaveTwoDigits() {
        assertThat(Regions.all())
                .extracting(Region::taxCode)
                .doesNotHaveDuplicates()
                .allSatisfy(code -> assertThat(code).matches("[0-9]{2}"));
    }

    @Test
    void twelveLeaderClustersAndTenAgreementsAsTheProgrammeStates() {
        assertThat(Regions.all())
                .filteredOn(region -> region.leaderCluster().isPresent())
                .hasSize(12);
        assertThat(Regions.all()).filteredOn(Region::ipAgreement).hasSize(10);
    }

    @Test
    void readsQuotedFieldsAndLettersBeyondAscii() {
        var tatarstan = Regions.byIsoCode("RU-TA").orElseThrow();

        assertThat(tatarstan.name()).isEqualTo("Tatarstan, Respublika");
        assertThat(tatarstan.leaderCluster()).contains("Kama innovation cluster");
        assertThat(tatarstan.ipAgreement()).isTrue();
        assertThat(Regions.byIsoCode("RU-ME").orElseThrow().name()).isEqualTo("Marij Èl, Respublika");
    }

    @Test
    void aMissingFileIsReportedByName() {
        assertThatIllegalStateException()
                .isThrownBy(() -> CsvResource.rows(RegionsTest.class, "nowhere.csv"))
                .withMessageContaining("nowhere.csv");
    }

    @Test
    void everyConstantOfAClosedListHasItsOwnLabel() {
        assertThat(List.of(IpKind.values())).extracting(IpKind::label).doesNotHaveDuplicates();
        assertThat(List.of(SmeCategory.values())).extracting(SmeCategory::label).doesNotHaveDuplicates();
        assertThat(List.of(ProgrammeLine.values()))
                .extracting(ProgrammeLine::label)
                .doesNotHaveDuplicates();
    }
}
