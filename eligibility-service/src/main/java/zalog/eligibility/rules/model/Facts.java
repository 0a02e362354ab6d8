package zalog.eligibility.rules.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import zalog.contracts.application.ApplicationContent;
import zalog.contracts.application.IpRight;

/**
 * What the checks look at.
 *
 * @param registeredOn Moscow date of the application's registration
 * @param fundedYears for which the programme has a budget
 * @param pledgedElsewhere which of the application's rights another live application holds
 */
public record Facts(
        LocalDate registeredOn, ApplicationContent content, FundedYears fundedYears, Set<RightKey> pledgedElsewhere) {
    public Facts {
        pledgedElsewhere = Set.copyOf(pledgedElsewhere);
    }

    public List<IpRight> rights() {
        return rights(content);
    }

    public static List<IpRight> rights(ApplicationContent content) {
        return content.collateral().items().stream()
                .filter(IpRight.class::isInstance)
                .map(IpRight.class::cast)
                .toList();
    }
}
