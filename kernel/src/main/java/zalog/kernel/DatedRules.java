package zalog.kernel;

import java.time.LocalDate;

/**
 * One wording of the rules, or of the part of it that a service goes by. A change of the law or of a parameter is a new set,
 * never a change of an old one, because applications keep the id of the set they go by.
 */
public interface DatedRules {

    /** Such as {@code 533/2019-04-30}; the parts that services have of one set have the same id. */
    String id();

    /** First day of registration on which the set applies. */
    LocalDate effectiveFrom();
}
