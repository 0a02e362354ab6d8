@NullMarked
package zalog.kit.testing;

import org.jspecify.annotations.NullMarked;
