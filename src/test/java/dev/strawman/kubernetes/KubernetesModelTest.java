package dev.strawman.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KubernetesModelTest {

    private static final String GOOD = """
            {apiVersion: v1, kind: Namespace, metadata: {name: kafka, labels: {pod-security.kubernetes.io/enforce: restricted}}}
            ---
            {apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {a: b}}
            ---
            {apiVersion: v1, kind: Secret, metadata: {name: a}, type: Opaque, stringData: {a: b}}
            ---
            {apiVersion: v1, kind: ServiceAccount, metadata: {name: a}, automountServiceAccountToken: false}
            ---
            {apiVersion: v1, kind: ResourceQuota, metadata: {name: a}, spec: {hard: {requests.memory: 64Gi}}}
            ---
            {apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: a}, spec: {podSelector: {}, ingress: [], policyTypes: [Ingress]}}
            ---
            {apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: a}, spec: {maxUnavailable: 1, selector: {matchLabels: {a: b}}}}
            ---
            {apiVersion: rbac.authorization.k8s.io/v1, kind: Role, metadata: {name: a:b}, rules: [{apiGroups: [""], resources: [secrets], verbs: [get]}]}
            ---
            {apiVersion: rbac.authorization.k8s.io/v1, kind: RoleBinding, metadata: {name: a}, roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role,
              name: a}, subjects: [{kind: ServiceAccount, name: a, namespace: kafka}]}
            ---
            {apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: a}, provisioner: ebs.csi.aws.com, allowVolumeExpansion: true,
              parameters: {type: gp3}, reclaimPolicy: Retain, volumeBindingMode: WaitForFirstConsumer}
            ---
            {apiVersion: gateway.networking.k8s.io/v1, kind: Gateway, metadata: {name: a}, spec: {gatewayClassName: envoy, listeners: [{name: kafka, port: 443,
              protocol: TLS, tls: {mode: Passthrough}}]}}
            """;

    @Test
    void acceptsTheKindsOfKubernetes() {
        assertEquals(List.of(), ManifestCheck.problems(GOOD));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            allowVolumeExpansion | allowvolumeexpansion | StorageClass a: allowvolumeexpansion is not a field of StorageClass
            maxUnavailable       | maxUnavailble        | PodDisruptionBudget a: spec.maxUnavailble is not a field of PodDisruptionBudget
            verbs                | verb                 | Role a:b: rules[0].verb is not a field of Role
            stringData           | stringdata           | Secret a: stringdata is not a field of Secret
            mode: Pass           | moed: Pass           | Gateway a: spec.listeners[0].tls.moed is not a field of Gateway
            policy/v1            | policy/v1beta7       | PodDisruptionBudget a: kind "PodDisruptionBudget" of apiVersion "policy/v1beta7" is unknown
            port: 443            | port: '443'          | Gateway a: spec.listeners[0].port is "443", which Kubernetes reads as 443
            labels: {            | labels: {a: 1,       | Namespace kafka: metadata.labels.a is 1, which Kubernetes reads as "1"
            """, quoteCharacter = '`')
    void refuses(String good, String bad, String problem) {
        List<String> problems = ManifestCheck.problems(GOOD.replace(good, bad));
        assertTrue(problems.contains("manifest.yaml: " + problem), () -> String.join("\n", problems));
    }
}
