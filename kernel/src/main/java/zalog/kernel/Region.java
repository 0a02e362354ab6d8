package zalog.kernel;

import java.util.Optional;

/**
 * A region of the Russian Federation as a dimension of reports.
 *
 * @param isoCode ISO 3166-2, such as {@code RU-TA}
 * @param taxCode two digits used by the tax service
 * @param leaderCluster the leader innovation cluster the region hosts, if any
 * @param ipAgreement whether the region has an agreement on the development of intellectual property
 */
public record Region(
        String isoCode, String taxCode, String name, Optional<String> leaderCluster, boolean ipAgreement) {}
