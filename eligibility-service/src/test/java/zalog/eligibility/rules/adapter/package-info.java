/** The data files of the rule sets. */
@NullMarked
package zalog.eligibility.rules.adapter;

import org.jspecify.annotations.NullMarked;
