package dev.strawman.pack.observability;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Header;
import dev.strawman.artifact.Manifests;
import dev.strawman.artifact.Manifests.Document;
import dev.strawman.plan.monitoring.Monitoring.Medium;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules of one deployment and their tests as files. */
final class RuleFiles {

    /** What the tests read; made of {@code rules.yaml} where that is a Kubernetes resource. */
    private static final String PLAIN = "rules.plain.yaml";

    private final Watched watched;
    private final Rules rules;

    RuleFiles(Watched watched) {
        this.watched = watched;
        this.rules = new Rules(watched);
    }

    List<Artifact> artifacts() {
        boolean kubernetes = watched.monitoring().medium() == Medium.PROMETHEUS_OPERATOR;
        List<String> answers = List.of("sla.availability", "sla.latencyP99", "monitoring", "operations.cover");
        List<Rule.Group> groups = rules.groups();
        Object content = kubernetes ? prometheusRule(groups) : Map.of("groups", groups);
        Artifact file = file("rules.yaml", "Recorded signals, service levels and alerts of " + watched.cluster(), answers, content, kubernetes ? "PrometheusRule" : "Prometheus rules");
        Artifact tests = file("rules.test.yaml", "Tests of rules.yaml for promtool; run monitoring/check.sh", answers,
                new RuleTests(watched, rules).file(kubernetes ? PLAIN : "rules.yaml"), "promtool tests");
        return List.of(file, tests);
    }

    private Artifact file(String name, String purpose, List<String> answers, Object content, String madeBy) {
        List<String> header = Header.lines(purpose, answers.stream().map(watched.plan()::cite).toList());
        return Artifact.of(watched.folder() + "/" + name, Manifests.documents(header, List.of(new Document(List.of(), content, Map.of()))), madeBy,
                answers.toArray(String[]::new));
    }

    private Map<String, Object> prometheusRule(List<Rule.Group> groups) {
        Map<String, Object> labels = new LinkedHashMap<>();
        labels.put("app.kubernetes.io/component", "monitoring");
        labels.put("role", "alert-rules");
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", watched.cluster());
        metadata.put("labels", labels);
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("apiVersion", "monitoring.coreos.com/v1");
        resource.put("kind", "PrometheusRule");
        resource.put("metadata", metadata);
        resource.put("spec", Map.of("groups", groups));
        return resource;
    }
}
