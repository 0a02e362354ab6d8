package zalog.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zalog.stack.Service;

/** What every pod of a service must say of itself, and what each service has beside it. */
class PodsTest {
    private static final Pattern HEAP_AND_METASPACE = Pattern.compile("-(?:Xmx|XX:MaxMetaspaceSize=)(\\d+)m");

    @Test
    void theNamespaceAdmitsRestrictedPodsAlone() {
        assertThat(Kustomize.overlay("prod", "Namespace")).singleElement().satisfies(each -> assertThat(
                        each.labels("/metadata/labels"))
                .containsEntry("pod-security.kubernetes.io/enforce", "restricted"));
        assertThat(Kustomize.overlay("prod"))
                .filteredOn(each -> !each.kind().equals("Namespace"))
                .allSatisfy(each -> assertThat(each.text("/metadata/namespace")).isEqualTo("zalog"));
    }

    @Test
    void everyPodIsRestricted() {
        assertThat(workloads("restore"))
                .hasSize(2 * Service.values().length + 1)
                .allSatisfy(workload -> {
                    JsonNode pod = workload.at("/spec/template/spec");
                    isRestricted(pod);
                    assertThat(pod.at("/automountServiceAccountToken").toString())
                            .isEqualTo("false");
                    assertThat(pod.at("/containers")).allSatisfy(container -> assertThat(container
                                    .at("/securityContext/readOnlyRootFilesystem")
                                    .toString())
                            .isEqualTo("true"));
                });
    }

    /** As the namespace's pod security demands, or the pod is refused. */
    static void isRestricted(JsonNode pod) {
        assertThat(pod.at("/securityContext/runAsNonRoot").toString()).isEqualTo("true");
        assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
        assertThat(pod.at("/containers")).isNotEmpty().allSatisfy(container -> {
            JsonNode security = container.path("securityContext");
            assertThat(security.path("allowPrivilegeEscalation").toString()).isEqualTo("false");
            assertThat(security.at("/capabilities/drop").toString()).isEqualTo("[\"ALL\"]");
        });
    }

    @Test
    void everyPodHasRoomForItsHeapAndMetaspace() {
        Matcher flags = HEAP_AND_METASPACE.matcher(Code.jvmFlags());
        int needed = flags.results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .sum();

        assertThat(needed).isGreaterThan(200);
        assertThat(workloads("prod")).allSatisfy(workload -> {
            JsonNode resources = workload.container().path("resources");
            assertThat(resources.at("/limits/memory").asText()).endsWith("Mi");
            assertThat(Integer.parseInt(resources.at("/limits/memory").asText().replace("Mi", "")))
                    .isGreaterThanOrEqualTo(needed + 100);
            assertThat(resources.path("requests")).hasSize(2);
        });
    }

    @Test
    void aPodHasTimeToDrain() {
        int end = seconds(Code.settings(Service.BUDGET).getOrDefault("zalog.stop.ends-within", ""));

        assertThat(Kustomize.overlay("prod", "Deployment")).allSatisfy(deployment -> {
            JsonNode pod = deployment.at("/spec/template/spec");
            int preStop =
                    pod.at("/containers/0/lifecycle/preStop/sleep/seconds").intValue();
            assertThat(preStop).isPositive();
            assertThat(pod.at("/terminationGracePeriodSeconds").intValue()).isEqualTo(preStop + end + 1);
            assertThat(deployment
                            .at("/spec/strategy/rollingUpdate/maxUnavailable")
                            .toString())
                    .isEqualTo("0");
            assertThat(pod.at("/topologySpreadConstraints")).hasSize(2);
        });
    }

    @ParameterizedTest
    @EnumSource
    void aServiceIsFoundKeptUpAndScaledByItsOwnPods(Service service) {
        Manifest deployment = ServicesTest.deployment("prod", service);
        var labels = deployment.labels("/spec/template/metadata/labels");

        for (JsonNode selector : List.of(
                deployment.at("/spec/selector/matchLabels"),
                ServicesTest.one("prod", "PodDisruptionBudget", service.module())
                        .at("/spec/selector/matchLabels"),
                ServicesTest.one("prod", "Service", service.module()).at("/spec/selector"))) {
            var wanted = Manifest.labels(selector);
            assertThat(wanted).hasSizeGreaterThan(1);
            assertThat(labels).containsAllEntriesOf(wanted);
            assertThat(others(service)).noneMatch(other -> other.entrySet().containsAll(wanted.entrySet()));
        }
        assertThat(deployment.text("/spec/template/spec/serviceAccountName")).isEqualTo(service.module());
        assertThat(ServicesTest.one("prod", "ServiceAccount", service.module())
                        .at("/automountServiceAccountToken")
                        .toString())
                .isEqualTo("false");
    }

    private static List<Map<String, String>> others(Service service) {
        return workloads("prod").stream()
                .filter(each -> !each.name().equals(service.module()))
                .map(each -> each.labels("/spec/template/metadata/labels"))
                .toList();
    }

    private static List<Manifest> workloads(String overlay) {
        return Stream.of("Deployment", "Job")
                .flatMap(kind -> Kustomize.overlay(overlay, kind).stream())
                .toList();
    }

    private static int seconds(String duration) {
        return Integer.parseInt(duration.replace("S", ""));
    }
}
