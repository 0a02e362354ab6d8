/** Reads the rule sets from their data files and shows them over HTTP. */
@NullMarked
package zalog.eligibility.rules.adapter;

import org.jspecify.annotations.NullMarked;
