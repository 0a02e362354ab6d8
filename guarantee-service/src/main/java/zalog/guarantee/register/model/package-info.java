/** A {@link zalog.guarantee.register.model.Guarantee}, its terms and what may become of it. */
@NullMarked
package zalog.guarantee.register.model;

import org.jspecify.annotations.NullMarked;
