/**
 * Assesses applications by the rule set of their day of registration: {@link
 * zalog.eligibility.assessment.AssessingApplications}, with {@link zalog.eligibility.assessment.PledgedRights} keeping
 * one right from two live applications.
 */
@NullMarked
package zalog.eligibility.assessment;

import org.jspecify.annotations.NullMarked;
