@NullMarked
package zalog.bench;

import org.jspecify.annotations.NullMarked;
