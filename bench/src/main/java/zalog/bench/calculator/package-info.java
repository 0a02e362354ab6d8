/** How many interest lines a core computes in a second, measured with JMH. */
@NullMarked
package zalog.bench.calculator;

import org.jspecify.annotations.NullMarked;
