/** By which parameters an application's money is computed: {@link zalog.budget.rules.model.RuleSet}. */
@NullMarked
package zalog.budget.rules.model;

import org.jspecify.annotations.NullMarked;
