package zalog.contracts.application;

import java.util.Optional;
import zalog.contracts.Forms;
import zalog.kernel.Inn;
import zalog.kernel.Kpp;
import zalog.kernel.Ogrn;

/** Who applies: an SME by its main registers. The region is ISO 3166-2, the activity its main OKVED 2 code. */
public record Applicant(
        Inn inn,
        Ogrn ogrn,
        Optional<Kpp> kpp,
        String name,
        String region,
        String activity,
        SmeRegistration smeRegistration) {
    public Applicant {
        Forms.requireText(name, "name");
        Forms.require(Forms.REGION, region, "region");
        Forms.require(Forms.ACTIVITY, activity, "activity");
    }
}
