/** A table for each rule, and the facts the tables start from. */
@NullMarked
package zalog.eligibility.rules.model;

import org.jspecify.annotations.NullMarked;
