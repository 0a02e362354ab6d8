package zalog.budget.rules.adapter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.util.List;

/** Which rule sets there are. */
@ConfigMapping(prefix = "zalog.reimbursement")
public interface RuleSetConfig {

    /** Names of the data files under rule-sets/ on the class path, without .json; each one's own date says when it applies. */
    @WithName("rule-sets")
    @WithDefault("533-2019-04-30,533-2019-09-25")
    List<String> ruleSets();
}
