package dev.strawman.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WrittenSchemasTest {

    private static final String APPLICATION = """
            apiVersion: argoproj.io/v1alpha1
            kind: Application
            metadata:
              name: orders
              namespace: argocd
              annotations: {argocd.argoproj.io/sync-wave: "1"}
            spec:
              project: kafka
              source: {repoURL: https://example.com/kafka.git, targetRevision: main, path: prod}
              destination: {server: https://kubernetes.default.svc, namespace: kafka}
              syncPolicy:
                automated: {prune: false, selfHeal: true}
                syncOptions: [ServerSideApply=true, CreateNamespace=false]
                retry: {limit: 5, backoff: {duration: 30s, factor: 2, maxDuration: 5m}}
              ignoreDifferences:
                - {group: kafka.strimzi.io, kind: KafkaNodePool, jsonPointers: [/spec/replicas]}
            """;
    private static final String PROJECT = """
            apiVersion: argoproj.io/v1alpha1
            kind: AppProject
            metadata: {name: kafka, namespace: argocd}
            spec:
              sourceRepos: [https://example.com/kafka.git]
              destinations: [{server: https://kubernetes.default.svc, namespace: kafka}]
              clusterResourceWhitelist: [{group: "", kind: Namespace}]
              syncWindows: [{kind: allow, schedule: 0 2 * * *, duration: 2h, applications: ["*"]}]
            """;
    private static final String FLUX_KUSTOMIZATION = """
            apiVersion: kustomize.toolkit.fluxcd.io/v1
            kind: Kustomization
            metadata: {name: orders, namespace: flux-system}
            spec:
              interval: 10m
              path: ./prod
              prune: true
              wait: true
              sourceRef: {kind: GitRepository, name: kafka}
              dependsOn: [{name: operator}]
              healthChecks: [{apiVersion: kafka.strimzi.io/v1, kind: Kafka, name: orders, namespace: kafka}]
            """;
    private static final String GIT = """
            apiVersion: source.toolkit.fluxcd.io/v1
            kind: GitRepository
            metadata: {name: kafka, namespace: flux-system}
            spec: {url: https://example.com/kafka.git, interval: 1m, ref: {branch: main}, secretRef: {name: git}}
            """;
    private static final String HELM_REPOSITORY = """
            apiVersion: source.toolkit.fluxcd.io/v1
            kind: HelmRepository
            metadata: {name: strimzi, namespace: flux-system}
            spec: {type: oci, url: oci://quay.io/strimzi-helm, interval: 1h}
            """;
    private static final String OCI = """
            apiVersion: source.toolkit.fluxcd.io/v1
            kind: OCIRepository
            metadata: {name: strimzi, namespace: flux-system}
            spec: {url: oci://quay.io/strimzi-helm/strimzi-kafka-operator, interval: 1h, ref: {tag: 1.2.0}}
            """;
    private static final String HELM_RELEASE = """
            apiVersion: helm.toolkit.fluxcd.io/v2
            kind: HelmRelease
            metadata: {name: strimzi, namespace: flux-system}
            spec:
              interval: 1h
              chart: {spec: {chart: strimzi-kafka-operator, version: 1.2.0, sourceRef: {kind: HelmRepository, name: strimzi}}}
              install: {crds: CreateReplace, remediation: {retries: 3}}
              upgrade: {crds: CreateReplace}
              values: {watchNamespaces: [kafka], replicas: 2}
            """;
    private static final String POD_MONITOR = """
            apiVersion: monitoring.coreos.com/v1
            kind: PodMonitor
            metadata: {name: kafka, namespace: kafka}
            spec:
              selector: {matchExpressions: [{key: strimzi.io/kind, operator: In, values: [Kafka, KafkaConnect]}]}
              podMetricsEndpoints:
                - port: tcp-prometheus
                  path: /metrics
                  relabelings: [{sourceLabels: [__meta_kubernetes_namespace], targetLabel: namespace, action: replace}]
            """;
    private static final String RULE = """
            apiVersion: monitoring.coreos.com/v1
            kind: PrometheusRule
            metadata: {name: kafka, namespace: kafka}
            spec:
              groups:
                - name: kafka
                  rules:
                    - {alert: OfflinePartitions, expr: sum(x) > 0, for: 1m, labels: {severity: critical}, annotations: {summary: "none"}}
                    - {record: orders:lag, expr: max(y)}
            """;
    private static final String EXTERNAL_SECRET = """
            apiVersion: external-secrets.io/v1
            kind: ExternalSecret
            metadata: {name: orders, namespace: kafka}
            spec:
              refreshInterval: 1h
              secretStoreRef: {kind: ClusterSecretStore, name: vault}
              target: {name: orders-password, creationPolicy: Owner}
              data: [{secretKey: password, remoteRef: {key: kafka/orders, property: password}}]
            """;
    private static final String COMPONENT = """
            apiVersion: kustomize.config.k8s.io/v1alpha1
            kind: Component
            resources: [external-listener.yaml]
            labels: [{pairs: {app.kubernetes.io/part-of: kafka}, includeTemplates: true}]
            patches: [{target: {kind: Kafka}, path: patch.yaml}]
            """;

    static Stream<String> good() {
        return Stream.of(APPLICATION, PROJECT, FLUX_KUSTOMIZATION, GIT, HELM_REPOSITORY, OCI, HELM_RELEASE, POD_MONITOR, RULE,
                EXTERNAL_SECRET, COMPONENT);
    }

    @ParameterizedTest
    @MethodSource("good")
    void accepts(String yaml) {
        assertEquals(List.of(), ManifestCheck.problems(yaml));
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                arguments(APPLICATION, "selfHeal", "selfheal", "spec.syncPolicy.automated.selfheal is not a field of Application"),
                arguments(APPLICATION, "targetRevision", "targetRevison", "spec.source.targetRevison is not a field of Application"),
                arguments(APPLICATION, "ServerSideApply=", "ServerSide=", "spec.syncPolicy.syncOptions[0] does not match"),
                arguments(APPLICATION, "  project: kafka\n", "", "spec.project required property 'project' not found"),
                arguments(APPLICATION, "annotations", "annotation", "metadata.annotation is not a field of Application"),
                arguments(PROJECT, "sourceRepos", "sourceRepo", "spec.sourceRepo is not a field of AppProject"),
                arguments(PROJECT, "kind: allow", "kind: permit", "spec.syncWindows[0].kind does not have a value in the enumeration"),
                arguments(FLUX_KUSTOMIZATION, "  prune: true\n", "", "spec.prune required property 'prune' not found"),
                arguments(FLUX_KUSTOMIZATION, "dependsOn", "dependOn", "spec.dependOn is not a field of Kustomization"),
                arguments(FLUX_KUSTOMIZATION, "10m", "10", "spec.interval integer found, string expected"),
                arguments(GIT, "branch", "brnch", "spec.ref.brnch is not a field of GitRepository"),
                arguments(HELM_REPOSITORY, "type: oci", "type: OCI", "spec.type does not have a value in the enumeration"),
                arguments(OCI, "oci://", "https://", "spec.url does not match"),
                arguments(HELM_RELEASE, "CreateReplace", "Replace", "spec.install.crds does not have a value in the enumeration"),
                arguments(HELM_RELEASE, "chart: strimzi", "chrt: strimzi", "spec.chart.spec.chrt is not a field of HelmRelease"),
                arguments(POD_MONITOR, "targetLabel", "targetlabel",
                        "spec.podMetricsEndpoints[0].relabelings[0].targetlabel is not a field of PodMonitor"),
                arguments(RULE, "severity: critical", "severity: 1", "spec.groups[0].rules[0].labels.severity integer found, string expected"),
                arguments(RULE, "expr: max(y)", "exp: max(y)", "spec.groups[0].rules[1].exp is not a field of PrometheusRule"),
                arguments(EXTERNAL_SECRET, "remoteRef", "remoteref", "spec.data[0].remoteref is not a field of ExternalSecret"),
                arguments(COMPONENT, "includeTemplates", "includeTemplate", "labels[0].includeTemplate is not a field of Component"),
                arguments(COMPONENT, "v1alpha1", "v1alpha2", "kind \"Component\" of apiVersion \"kustomize.config.k8s.io/v1alpha2\" is unknown"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void refuses(String yaml, String good, String bad, String problem) {
        assertTrue(yaml.contains(good), good);
        List<String> problems = ManifestCheck.problems(yaml.replace(good, bad));
        assertTrue(problems.stream().anyMatch(line -> line.contains(": " + problem)), () -> String.join("\n", problems));
    }
}
