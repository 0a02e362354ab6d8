package zalog.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.metamodel.spi.MappingMetamodelImplementor;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.type.BasicType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zalog.kit.testing.ZalogServers;

@QuarkusTest
@QuarkusTestResource(ZalogServers.class)
class ArrayTypesIT {
    @Inject
    Mutiny.SessionFactory sessions;

    @ParameterizedTest
    @ValueSource(classes = {String[].class, UUID[].class, Integer[].class, Long[].class, LocalDate[].class})
    void hibernateKnowsTheArraysThatStatementsTake(Class<?> array) {
        BasicType<?> known = ((MappingMetamodelImplementor) sessions.getMetamodel())
                .getTypeConfiguration()
                .getBasicTypeForJavaType(array);

        assertThat(known).isNotNull();
        assertThat(known.getJavaType()).isEqualTo(array);
    }
}
