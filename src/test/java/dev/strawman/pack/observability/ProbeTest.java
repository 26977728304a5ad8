package dev.strawman.pack.observability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.cli.Blueprint;
import dev.strawman.pack.PackPlans;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the probe signs in where services have tokens. */
class ProbeTest {

    private static Map<String, String> tree(String directory) {
        Map<String, String> tree = new TreeMap<>();
        Blueprint.artifacts(PackPlans.oauth(directory)).forEach(file -> tree.put(file.path().value(), file.text()));
        return tree;
    }

    @ParameterizedTest
    @CsvSource({"entra, 'scope: api://<OAUTH_AUDIENCE>/.default', <OAUTH_AUDIENCE>", "okta, 'scope: \"<OAUTH_SCOPE>\"', <OAUTH_SCOPE>"})
    void asksForTheScopeOfKafkaWhereItsDirectoryWantsOne(String directory, String scope, String placeholder) {
        Map<String, String> tree = tree(directory);
        String strimzi = tree.get("monitoring/strimzi/prod/eu-west-1/probe.yaml");
        assertTrue(strimzi.contains("tokenEndpoint: \"<OAUTH_TOKEN_URI>\""), strimzi);
        assertTrue(strimzi.contains(scope), strimzi);
        assertTrue(tree.get("monitoring/confluent/prod/eu-west-1/probe.yaml").contains(scope));
        String readme = tree.get("monitoring/README.md");
        assertTrue(readme.contains("`confluent/**/probe.yaml`, `strimzi/**/probe.yaml`: `<OAUTH_TOKEN_URI>` | ") || readme.contains("`strimzi/**/probe.yaml`, `confluent/**/probe.yaml`: `<OAUTH_TOKEN_URI>` | "), readme);
        assertTrue(readme.contains("probe.yaml`: `" + placeholder + "` | "), readme);
        assertTrue(readme.contains("| Secret `kafka-probe-oauth` in the namespaces "), readme);
    }

    @Test
    void namesAUserWhereKubernetesGivesNone() {
        String probe = "monitoring/strimzi/prod/eu-west-1/probe.yaml";
        assertTrue(tree("keycloak").get(probe).contains("runAsUser: 65532"));
        Map<String, String> openshift = new TreeMap<>();
        Blueprint.artifacts(PackPlans.story("payments", "distribution: eks", "distribution: openshift")).forEach(file -> openshift.put(file.path().value(), file.text()));
        assertTrue(openshift.get(probe).contains("runAsNonRoot: true") && !openshift.get(probe).contains("runAsUser"), openshift.get(probe));
    }

    @Test
    void asksForNoScopeWhereNoneIsNeededAndNothingIsLeftToFillInWithoutTokens() {
        assertFalse(tree("keycloak").get("monitoring/strimzi/prod/eu-west-1/probe.yaml").contains("scope"));
        Map<String, String> certificates = new TreeMap<>();
        Blueprint.artifacts(PackPlans.story("payments")).forEach(file -> certificates.put(file.path().value(), file.text()));
        assertEquals(-1, certificates.get("monitoring/README.md").indexOf("OAUTH"));
    }
}
