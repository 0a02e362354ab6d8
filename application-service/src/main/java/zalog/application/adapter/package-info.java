/** What the adapters of several features share. */
@NullMarked
package zalog.application.adapter;

import org.jspecify.annotations.NullMarked;
