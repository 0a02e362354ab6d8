package zalog.guarantee.register.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zalog.guarantee.Samples;
import zalog.kernel.Bic;
import zalog.kernel.Inn;
import zalog.kit.identity.Actor;

/** The guarantee is for the debt of 7707083893, in favour of 044525225. */
class AudienceTest {

    @ParameterizedTest(name = "{0} of {1}{2}: {3}")
    @CsvSource({
        "guarantor, '',         '',        true",
        "officer,   '',         '',        true",
        "auditor,   '',         '',        true",
        "approver,  '',         '',        false",
        "operator,  '',         '',        false",
        "sme,       7707083893, '',        true",
        "sme,       7710349494, '',        false",
        "sme,       '',         '',        false",
        "bank,      '',         044525225, true",
        "bank,      '',         044525974, false",
        "bank,      '',         '',        false",
        "bank,      7707083893, '',        false", // the claim of another role opens nothing
        "sme,       '',         044525225, false",
    })
    void eachRoleSeesWhatIsItsOwn(String role, String inn, String bic, boolean sees) {
        assertThat(Audience.of(actor(inn, bic, role)).sees(Samples.terms("1"))).isEqualTo(sees);
    }

    @Test
    void whoHasTwoRolesSeesWhatEitherSees() {
        assertThat(Audience.of(actor("7710349494", "044525225", "sme", "bank")).sees(Samples.terms("1")))
                .isTrue();
        assertThat(Audience.of(actor("7710349494", "044525974", "sme", "bank")).sees(Samples.terms("1")))
                .isFalse();
    }

    private static Actor actor(String inn, String bic, String... roles) {
        return new Actor(
                "subject",
                Set.of(roles),
                Optional.of(inn).filter(text -> !text.isEmpty()).map(Inn::new),
                Optional.of(bic).filter(text -> !text.isEmpty()).map(Bic::new));
    }
}
