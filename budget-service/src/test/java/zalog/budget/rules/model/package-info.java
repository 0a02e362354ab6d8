@NullMarked
package zalog.budget.rules.model;

import org.jspecify.annotations.NullMarked;
