package zalog.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nobody may talk to anybody but those of the README's table. */
class NetworkTest {
    @Test
    void thePoliciesAllowWhatTheReadmeSays() {
        String table = Kustomize.read(Kustomize.ROOT.resolve("README.md"))
                .lines()
                .dropWhile(line -> !line.equals("| From | To | Port |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .collect(Collectors.joining("\n"));

        assertThat(new Network("prod")
                        .connections().entrySet().stream()
                                .map(each -> "| " + each.getKey() + " | " + each.getValue() + " |")
                                .collect(Collectors.joining("\n")))
                .isEqualTo(table);
    }

    @Test
    void aRestoreLetsInWhoSetsOffsetsBackAndNobodyElse() {
        Map<String, String> more = new Network("restore").connections();
        more.entrySet().removeAll(new Network("prod").connections().entrySet());

        assertThat(more).isEqualTo(Map.of("offsets | kafka", "9093", "offsets | kube-system", "53"));
    }

    @Test
    void everyPodIsDeniedWhatNoPolicyAllows() {
        assertThat(Kustomize.overlay("prod", "NetworkPolicy"))
                .filteredOn(policy -> policy.name().equals("default-deny"))
                .singleElement()
                .satisfies(policy -> {
                    assertThat(policy.at("/spec/podSelector")).isEmpty();
                    assertThat(policy.at("/spec/policyTypes").toString()).isEqualTo("[\"Ingress\",\"Egress\"]");
                    assertThat(policy.at("/spec/ingress").isMissingNode()).isTrue();
                    assertThat(policy.at("/spec/egress").isMissingNode()).isTrue();
                });
    }

    @Test
    void everyRuleSaysWithWhomAndOnWhichPort() {
        assertThat(Kustomize.overlay("prod", "NetworkPolicy"))
                .hasSizeGreaterThan(5)
                .allSatisfy(policy -> {
                    assertThat(policy.each("/spec/ingress"))
                            .allSatisfy(rule -> assertThat(rule.get("from")).isNotEmpty());
                    assertThat(policy.each("/spec/egress"))
                            .allSatisfy(rule -> assertThat(rule.get("to")).isNotEmpty());
                    assertThat(Stream.concat(policy.each("/spec/ingress"), policy.each("/spec/egress")))
                            .allSatisfy(rule -> assertThat(rule.get("ports")).isNotEmpty());
                });
    }
}
