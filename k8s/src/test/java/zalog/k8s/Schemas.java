package zalog.k8s;

import java.util.List;

/** What is wrong with a document, by the strictest schema there is for its type. Unknown fields are wrong. */
final class Schemas {
    private Schemas() {}

    static List<String> faults(Manifest manifest) {
        if (KubernetesSchemas.know(manifest)) {
            return KubernetesSchemas.faults(manifest);
        }
        if (StrimziSchemas.know(manifest)) {
            return StrimziSchemas.faults(manifest);
        }
        if (MonitoringSchemas.know(manifest)) {
            return MonitoringSchemas.faults(manifest);
        }
        return FieldsReadByHand.faults(manifest);
    }
}
