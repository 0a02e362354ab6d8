package zalog.guarantee.register.adapter;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import zalog.guarantee.register.KeepingRegister;
import zalog.guarantee.register.model.Change;
import zalog.guarantee.register.model.Guarantee;

/** A step in the life of a guarantee that is told by its date alone. */
enum Step {
    CALL("call", "calledOn", KeepingRegister::call),
    END("end", "endedOn", KeepingRegister::end);

    final String path;
    final String dateName;
    final UseCase useCase;

    Step(String path, String dateName, UseCase useCase) {
        this.path = path;
        this.dateName = dateName;
        this.useCase = useCase;
    }

    /** What carries the step out. */
    @FunctionalInterface
    interface UseCase {
        Uni<Change> take(KeepingRegister register, Guarantee guarantee, LocalDate on, Instant at);
    }
}
