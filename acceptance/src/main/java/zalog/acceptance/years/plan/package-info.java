/**
 * Generates the programme of six years from a seed: {@link zalog.acceptance.years.plan.Programme} is the list of what
 * everybody does and when. Nothing here knows a service, a clock or chance beyond its seed: the same seed gives the same
 * programme. {@link zalog.acceptance.years.plan.LoanPlanner} makes the loans, {@link
 * zalog.acceptance.years.plan.LoanStory} what becomes of one, {@link zalog.acceptance.years.plan.BankReports} what its
 * bank tells of it.
 */
@NullMarked
package zalog.acceptance.years.plan;

import org.jspecify.annotations.NullMarked;
