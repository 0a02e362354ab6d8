package zalog.kit.persistence;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.metamodel.Metamodel;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.metamodel.spi.MappingMetamodelImplementor;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.type.BasicType;

/**
 * Makes the arrays that statements take known to Hibernate. Of an array it does not know it makes a new type for every
 * parameter of every statement, and throws and catches an exception on the way, whose stack takes more time than the rest.
 */
@ApplicationScoped
public class ArrayTypes {
    private static final List<Class<?>> ARRAYS =
            List.of(String[].class, UUID[].class, Integer[].class, Long[].class, LocalDate[].class);

    void start(@Observes StartupEvent event, Mutiny.SessionFactory sessions) {
        register(sessions.getMetamodel());
    }

    /** Registers, for as long as the factory of this metamodel lives, the types that it would make each time. */
    public static void register(Metamodel metamodel) {
        var types = (MappingMetamodelImplementor) metamodel;
        var registry = types.getTypeConfiguration().getBasicTypeRegistry();
        for (Class<?> array : ARRAYS) {
            var type = (BasicType<?>) Objects.requireNonNull(types.resolveParameterBindType(array));
            registry.register(type, array.getTypeName());
        }
    }
}
