package zalog.k8s;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The Prometheus operator's types, as Fabric8 has them in Java. */
final class MonitoringSchemas {
    private static final Map<String, Class<?>> MODELS = Map.of(
            "monitoring.coreos.com/v1 PodMonitor", PodMonitor.class,
            "monitoring.coreos.com/v1 PrometheusRule", PrometheusRule.class);
    private static final ObjectMapper STRICT = new ObjectMapper().setAnnotationIntrospector(new NoOtherFields());

    private MonitoringSchemas() {}

    static boolean know(Manifest manifest) {
        return MODELS.containsKey(manifest.type());
    }

    static List<String> faults(Manifest manifest) {
        List<String> faults = new ArrayList<>(KubernetesSchemas.faultsOfMetadata(manifest));
        try {
            STRICT.treeToValue(manifest.document(), Objects.requireNonNull(MODELS.get(manifest.type())));
        } catch (JsonProcessingException e) {
            faults.add(e.getMessage());
        }
        return faults;
    }

    /** The classes would put fields they do not know into a map; without it Jackson refuses them. */
    private static final class NoOtherFields extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return false;
        }
    }
}
