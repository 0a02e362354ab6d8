/**
 * The conditions of the programme. One {@link zalog.eligibility.rules.model.Policy} per file is one condition with its
 * code, parameters, figures and wording; {@link zalog.eligibility.rules.model.Rules} lists them all; a {@link
 * zalog.eligibility.rules.model.RuleSet} says which of them apply from a date on, and with which parameters.
 */
@NullMarked
package zalog.eligibility.rules.model;

import org.jspecify.annotations.NullMarked;
