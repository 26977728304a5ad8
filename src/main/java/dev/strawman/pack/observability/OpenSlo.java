package dev.strawman.pack.observability;

import static dev.strawman.artifact.Manifests.fields;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Header;
import dev.strawman.artifact.Manifests;
import dev.strawman.artifact.Manifests.Document;
import dev.strawman.plan.Names;
import dev.strawman.plan.monitoring.DatadogMeasure;
import dev.strawman.plan.monitoring.Monitoring.Medium;
import dev.strawman.plan.monitoring.Objective;
import dev.strawman.plan.monitoring.Objective.Burn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code service-levels.yaml}: the service levels of one deployment as OpenSLO v1, over the values that {@code rules.yaml} records or Datadog is asked for. */
final class OpenSlo {

    private static final String VERSION = "openslo/v1";

    private final Watched watched;

    OpenSlo(Watched watched) {
        this.watched = watched;
    }

    Artifact artifact() {
        List<Document> documents = new ArrayList<>();
        documents.add(document(fields("apiVersion", VERSION, "kind", "DataSource", "metadata", fields("name", source()),
                "spec", datadog() ? fields("type", "Datadog", "connectionDetails", fields("site", "<DATADOG_SITE>"))
                        : fields("type", "Prometheus", "connectionDetails", fields("url", "http://prometheus.invalid:9090")))));
        documents.add(document(fields("apiVersion", VERSION, "kind", "Service", "metadata", fields("name", watched.cluster()),
                "spec", fields("description", "Kafka cluster " + watched.deployment().path() + " on " + watched.deployment().optionName()))));
        for (Objective objective : watched.monitoring().objectives()) {
            documents.add(document(slo(objective)).saying(watched.plan().cite(objective.requirement())));
            watched.monitoring().burns(objective).forEach(burn -> documents.add(document(policy(objective, burn))));
        }
        List<String> answers = List.of("sla.availability", "sla.latencyP99", "sla.regionLoss.rpo");
        List<String> header = Header.lines("Service levels of " + watched.cluster(), answers.stream().map(watched.plan()::cite).toList());
        return Artifact.of(watched.folder() + "/service-levels.yaml", Manifests.documents(header, documents), "OpenSLO", answers.toArray(String[]::new));
    }

    private static Document document(Map<String, Object> object) {
        return new Document(List.of(), object, Map.of());
    }

    private String source() {
        return (datadog() ? "datadog-" : "prometheus-") + watched.deployment().site().environment();
    }

    private Map<String, Object> slo(Objective objective) {
        Map<String, Object> labels = fields("platform", watched.deployment().platform(), "environment", watched.deployment().site().environment());
        objective.useCase().ifPresent(useCase -> labels.put("use-case", useCase));
        Map<String, Object> goal = objective.limit()
                .map(limit -> fields("displayName", objective.title(), "op", "lte", "value", number(limit), "target", number(objective.target()),
                        "timeSliceTarget", 1, "timeSliceWindow", "1m"))
                .orElseGet(() -> fields("displayName", objective.title(), "target", number(objective.target())));
        return fields("apiVersion", VERSION, "kind", "SLO",
                "metadata", fields("name", objective.id(), "displayName", AlertNames.words(objective.kind()) + " of " + watched.cluster(), "labels", labels),
                "spec", fields("description", objective.title() + ". " + objective.says(),
                        "service", watched.cluster(),
                        "indicator", fields("metadata", fields("name", objective.id()), "spec", indicator(objective)),
                        "timeWindow", List.of(fields("duration", objective.periodDays() + "d", "isRolling", true)),
                        "budgetingMethod", objective.limit().isPresent() ? "Timeslices" : "Occurrences",
                        "objectives", List.of(goal),
                        "alertPolicies", watched.monitoring().burns(objective).stream().map(burn -> policyName(objective, burn)).toList()));
    }

    private boolean datadog() {
        return watched.monitoring().medium() == Medium.DATADOG;
    }

    /** Datadog counts good and all records, or shows the value itself. */
    private Map<String, Object> inDatadog(Objective objective) {
        DatadogMeasure measure = watched.monitoring().datadog().orElseThrow().measure(objective.signal()).orElseThrow();
        return measure.query().map(query -> fields("thresholdMetric", fields("metricSource", metric(query.replace("<group>", "*").replace("<topic>", "*")))))
                .orElseGet(() -> fields("ratioMetric", fields("counter", true, "good", fields("metricSource", metric(measure.good().orElseThrow())),
                        "total", fields("metricSource", metric(measure.total().orElseThrow())))));
    }

    private Map<String, Object> indicator(Objective objective) {
        if (datadog()) {
            return inDatadog(objective);
        }
        String record = watched.monitoring().measure(objective.signal()).orElseThrow().record();
        if (objective.limit().isPresent()) {
            return fields("thresholdMetric", fields("metricSource", metric("max(" + watched.select(record, objective.match()) + ")")));
        }
        return fields("ratioMetric", fields("counter", false, "rawType", "failure", "raw", fields("metricSource", metric(watched.badShare(objective, "5m")))));
    }

    private Map<String, Object> metric(String query) {
        return fields("metricSourceRef", source(), "type", datadog() ? "Datadog" : "Prometheus", "spec", fields("query", query));
    }

    private static Object number(BigDecimal number) {
        return number.stripTrailingZeros();
    }

    private static String policyName(Objective objective, Burn burn) {
        return Names.shorten(objective.id() + "-burn-" + Spans.text(burn.longWindow()), 63);
    }

    /** A condition of OpenSLO knows one window; the short one, which ends the alert soon, stands in rules.yaml. */
    private Map<String, Object> policy(Objective objective, Burn burn) {
        String name = policyName(objective, burn);
        Map<String, Object> condition = fields("kind", "burnrate", "op", "gt", "threshold", number(burn.factor()), "lookbackWindow", Spans.text(burn.longWindow()),
                "alertAfter", Spans.text(burn.shortWindow()));
        return fields("apiVersion", VERSION, "kind", "AlertPolicy", "metadata", fields("name", name),
                "spec", fields("description", AlertNames.burn(objective.kind()) + (datadog() ? " in service-levels.tf of the root monitoring" : " in rules.yaml"), "alertWhenBreaching", true, "alertWhenNoData", false,
                        "alertWhenResolved", true,
                        "conditions", List.of(fields("kind", "AlertCondition", "metadata", fields("name", name),
                                "spec", fields("severity", burn.severity().label(), "condition", condition))),
                        "notificationTargets", List.of(fields("kind", "AlertNotificationTarget", "metadata", fields("name", burn.severity().label()),
                                "spec", fields("target", receiver(burn))))));
    }

    private String receiver(Burn burn) {
        return Routing.receiver(watched.plan().watch().onCall().route(burn.severity()));
    }
}
