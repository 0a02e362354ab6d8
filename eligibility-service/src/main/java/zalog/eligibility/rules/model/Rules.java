package zalog.eligibility.rules.model;

import java.util.List;

/** Every check there is, in the order of the report. */
public final class Rules {
    public static final List<Rule> ALL = List.of(
            IpShareOverHalf.RULE,
            SmeRegister.RULE,
            LoanCurrency.RULE,
            AllowedIpKinds.RULE,
            RightsInOrder.RULE,
            Valuations.RULE,
            PledgedOnce.RULE,
            FundedYearAndLoanInForce.RULE,
            DeclarationsTrue.RULE,
            ActivityNotBarred.RULE);

    private Rules() {}
}
