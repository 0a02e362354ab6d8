package zalog.acceptance.years.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zalog.kernel.Bic;
import zalog.kernel.Inn;
import zalog.kernel.Ogrn;

class FirmsTest {
    private static final List<Firm> FIRMS = Firms.ofTheRealm();

    @Test
    void everyFirmHasAUserANameAndARegionOfItsOwnNumber() {
        assertThat(FIRMS).hasSizeGreaterThanOrEqualTo(40);
        assertThat(FIRMS).extracting(Firm::name).doesNotHaveDuplicates();
        assertThat(FIRMS).extracting(Firm::inn).doesNotHaveDuplicates();
        assertThat(FIRMS).allSatisfy(firm -> assertThat(firm.inn().value())
                .startsWith(firm.region().taxCode()));
    }

    @Test
    void organisationsAndSoleProprietorsHaveTheNumbersOfTheirKind() {
        assertThat(FIRMS).extracting(Firm::inn).extracting(Inn::isOrganisation).contains(true, false);
        assertThat(FIRMS).allSatisfy(firm -> {
            assertThat(firm.ogrn().isOrganisation()).isEqualTo(firm.inn().isOrganisation());
            assertThat(firm.kpp().isPresent()).isEqualTo(firm.inn().isOrganisation());
        });
        assertThat(FIRMS).extracting(Firm::ogrn).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"5, 77, 1", "19, 02, 9999999", "0, 50, 0"})
    void registrationNumbersHaveTheirCheckDigits(int year, String taxCode, int serial) {
        assertThat(Ogrn.parse(Numbers.ogrn(year, taxCode, serial).value())
                        .orElseThrow()
                        .isOrganisation())
                .isTrue();
        assertThat(Ogrn.parse(Numbers.ogrnip(year, taxCode, serial).value())
                        .orElseThrow()
                        .isOrganisation())
                .isFalse();
    }

    @Test
    void accountsBelongToTheirBank() {
        for (Bic bank : LoanPlanner.BANKS) {
            for (int serial = 1; serial <= 1_000; serial++) {
                assertThat(Numbers.account(bank, serial % 2 == 0, serial).belongsTo(bank))
                        .isTrue();
            }
        }
    }
}
