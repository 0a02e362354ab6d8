@NullMarked
package zalog.kit.http;

import org.jspecify.annotations.NullMarked;
