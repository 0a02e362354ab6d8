package zalog.guarantee.register;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import zalog.guarantee.register.model.Guarantee;

/** The register, within one transaction. */
public interface Guarantees {

    /**
     * Reserves a number for this transaction. An application that names it is checked either before, and then it is
     * found waiting, or afterwards, and then it finds the guarantee; the two never miss each other.
     */
    Uni<Void> hold(String number);

    /** Adds a guarantee, unless its number is taken; says whether it did. The number must be held. */
    Uni<Boolean> add(Guarantee guarantee);

    /** Puts a new version in place, unless its number is another's; says whether it did. The number must be held. */
    Uni<Boolean> replace(Guarantee guarantee);

    /** The guarantees that have these numbers, by number. None of the others can come until the transaction ends. */
    Uni<Map<String, Guarantee>> named(Collection<String> numbers);
}
