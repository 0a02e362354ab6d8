package zalog.acceptance.years.plan;

import java.util.Optional;
import zalog.kernel.Inn;
import zalog.kernel.Kpp;
import zalog.kernel.Ogrn;
import zalog.kernel.Region;
import zalog.kernel.SmeCategory;

/**
 * An SME that takes loans.
 *
 * @param activity OKVED 2
 */
public record Firm(
        Inn inn, Ogrn ogrn, Optional<Kpp> kpp, String name, Region region, String activity, SmeCategory category) {

    /** Its user in the realm. */
    public String user() {
        return "sme-" + inn;
    }
}
