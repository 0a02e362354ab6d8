package zalog.kit.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

/**
 * The layers of a service: models are plain Java, use cases know the domain and Mutiny, adapters alone see the stack.
 * Whoever checks its service by these rules also keeps a fixture that breaks them, so that they are known to bite.
 */
public final class ServiceLayers {
    private static final String[] STACK = {
        "io.quarkus..",
        "io.vertx..",
        "com.fasterxml..",
        "jakarta..",
        "org.hibernate..",
        "org.apache.kafka..",
        "org.eclipse.microprofile..",
        "io.smallrye.reactive..",
        "io.smallrye.config..",
    };

    private static final ArchRule ADAPTERS_ALONE_SEE_THE_STACK = noClasses()
            .that()
            .resideOutsideOfPackage("..adapter..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(STACK);

    private static final ArchRule MODELS_ARE_PLAIN_JAVA = noClasses()
            .that()
            .resideInAPackage("..model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.smallrye..", "zalog.kit..", "..adapter..");

    private ServiceLayers() {}

    /** The classes of a service without its tests. */
    public static JavaClasses production(String rootPackage) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(rootPackage);
    }

    /** Throws an AssertionError that names every class out of its layer. */
    public static void check(JavaClasses classes) {
        ADAPTERS_ALONE_SEE_THE_STACK.check(classes);
        MODELS_ARE_PLAIN_JAVA.allowEmptyShould(true).check(classes);
    }
}
