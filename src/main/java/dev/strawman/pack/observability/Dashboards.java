package dev.strawman.pack.observability;

import static dev.strawman.artifact.Manifests.fields;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.strawman.artifact.Artifact;
import dev.strawman.pack.observability.Panel.Step;
import dev.strawman.pack.observability.Panel.Target;
import dev.strawman.plan.monitoring.Measure;
import dev.strawman.plan.monitoring.Objective;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Dashboards for Grafana in its classic form, which files, side cars and operators load alike. They show recorded values only, so
 * one board serves every platform and the colours turn at the thresholds of the alerts.
 */
final class Dashboards {

    static final String SERVICE_LEVELS = "kafka-service-levels";
    static final String CLUSTER = "kafka-cluster";
    static final String USE_CASES = "kafka-use-cases";
    static final String CAPACITY = "kafka-capacity";
    static final String COPIES = "kafka-disaster-recovery";
    static final String SECURITY = "kafka-security";

    /** Labels by which a reader chooses among the values of a cluster. */
    static final List<String> CHOICES = List.of("group", "topic");

    private static final String GRAFANA = "<GRAFANA_URL>";
    private static final int SCHEMA = 39;
    private static final String COPYING = "replication-";
    private static final List<String> PROTECTION = List.of("failed-logins", "denied-requests", "certificate-days", "listener-connections");
    /** On the board of the cluster as well, for whoever looks there first. */
    private static final List<String> VITAL = List.of("disk-free", "bytes-in", "bytes-out", "throttled");
    private static final String BURN = "slo:sli_error:ratio_rate%1$s" + Signals.SELECT + " / on (cluster, platform, slo) slo:error_budget:ratio" + Signals.SELECT;

    private final List<Watched> watched;
    private final Signals signals;

    Dashboards(List<Watched> watched) {
        this.watched = watched;
        this.signals = new Signals(watched);
    }

    /** Address of a dashboard that shows this cluster. */
    static String address(String uid, String cluster) {
        return GRAFANA + "/d/" + uid + "?var-cluster=" + cluster;
    }

    /** The dashboard on which a signal of a cluster has its panel. */
    static String home(String signal) {
        return signal.startsWith(COPYING) ? COPIES : PROTECTION.contains(signal) ? SECURITY : CapacityBoard.SIGNALS.contains(signal) ? CAPACITY : CLUSTER;
    }

    List<Artifact> artifacts() {
        List<Artifact> files = new ArrayList<>();
        add(files, SERVICE_LEVELS, "Kafka: service levels", "Error budgets of every service level: what is left, and how fast it goes.", List.of(), serviceLevels());
        add(files, CLUSTER, "Kafka: cluster", "Health and upkeep of a cluster; thresholds are those of its alerts.", List.of(), panels(signals.all().stream()
                .filter(measure -> measure.by().isEmpty() && (home(measure.signal()).equals(CLUSTER) || VITAL.contains(measure.signal()))).toList()));
        add(files, USE_CASES, "Kafka: use cases", "Who reads what, and how far behind; dead letters.", CHOICES,
                panels(signals.all().stream().filter(measure -> !measure.by().isEmpty() && CHOICES.containsAll(measure.by())).toList()));
        add(files, CAPACITY, "Kafka: capacity and cost", "What was bought and how much of it is used, against the plan and the limits of the product; the quantities that a bill counts.",
                List.of(), new CapacityBoard(signals).panels());
        add(files, COPIES, "Kafka: disaster recovery", "How far the copy in the other region is behind, against the RPO; what does the copying, and whether consumers could go on there.",
                List.of(), copies());
        add(files, SECURITY, "Kafka: security and audit", "Who cannot sign in, who asks for what it may not, certificates that end, who is connected where.", List.of(), protection());
        return files;
    }

    private List<Panel> panels(List<Measure> measures) {
        return measures.stream().map(signals::panel).toList();
    }

    private List<Panel> copies() {
        List<Panel> panels = new ArrayList<>(panels(signals.all().stream().filter(measure -> measure.signal().startsWith(COPYING)).toList()));
        boolean promised = watched.stream().anyMatch(one -> one.monitoring().objectives().stream().anyMatch(objective -> objective.kind() == Objective.Kind.REPLICATION));
        if (promised) {
            panels.add(Panel.graph("Error budget of the copy", "Share of the minutes that may be over the RPO which is left in the period.", "percentunit",
                    List.of(new Target("slo:error_budget_remaining:ratio{cluster=\"$cluster\",slo=~\".*-replication\"}", "{{slo}}")), budget()));
        }
        return panels;
    }

    private List<Panel> protection() {
        List<Measure> measures = new ArrayList<>();
        PROTECTION.forEach(signal -> signals.find(signal).ifPresent(measures::add));
        signals.find("connection-attempts").ifPresent(measures::add);
        return panels(measures);
    }

    private static List<Step> budget() {
        return Step.of("red", "0", "orange", "0.25", "green");
    }

    private List<Panel> serviceLevels() {
        List<Step> pace = Step.of("green", "1", "orange", "6", "red");
        List<Target> left = List.of(new Target("slo:error_budget_remaining:ratio" + Signals.SELECT, "{{slo}}"));
        return List.of(
                Panel.figures("Error budget left", "Share of the period's error budget that is left; below zero the promise is broken.", "percentunit", left, budget()),
                Panel.graph("Error budget over time", "The same over time: a cliff is an incident, a slope is a habit.", "percentunit", left, budget()),
                Panel.graph("Pace over the last hour", "Times the pace that spends the budget exactly by the end of the period, over one hour; 14.4 calls somebody.", "short",
                        List.of(new Target(BURN.formatted("1h"), "{{slo}}")), pace),
                Panel.graph("Pace over the last six hours", "The same over six hours; 6 calls somebody.", "short", List.of(new Target(BURN.formatted("6h"), "{{slo}}")), pace),
                Panel.graph("Bad share", "Share of records or minutes that were bad, over five minutes.", "percentunit",
                        List.of(new Target("slo:sli_error:ratio_rate5m" + Signals.SELECT, "{{slo}}")), List.of()));
    }

    /** A board without panels is none. */
    private static void add(List<Artifact> files, String uid, String title, String description, List<String> labels, List<Panel> panels) {
        if (panels.isEmpty()) {
            return;
        }
        List<Object> placed = new ArrayList<>();
        for (Panel panel : panels) {
            int number = placed.size();
            placed.add(panel.json(number + 1, fields("x", number % 2 * 12, "y", number / 2 * 8, "w", 12, "h", 8)));
        }
        List<Object> variables = new ArrayList<>();
        variables.add(fields("name", "datasource", "label", "Prometheus", "type", "datasource", "query", "prometheus"));
        variables.add(variable("environment", "label_values(kafka:sources_answering:count, environment)", true));
        variables.add(variable("cluster", "label_values(kafka:sources_answering:count{environment=~\"$environment\"}, cluster)", false));
        labels.forEach(label -> variables.add(variable(label, "label_values(kafka:consumer_lag:sum{cluster=\"$cluster\"}, " + label + ")", true)));
        List<Object> links = List.of(fields("title", "Kafka", "type", "dashboards", "icon", "external link", "tooltip", "Other boards of the same cluster", "tags", List.of("kafka"),
                "asDropdown", true, "targetBlank", false, "includeVars", true, "keepTime", true));
        Map<String, Object> board = fields("uid", uid, "title", title, "description", description, "tags", List.of("kafka"), "schemaVersion", SCHEMA, "version", 1,
                "editable", true, "timezone", "utc", "refresh", "1m", "time", fields("from", "now-6h", "to", "now"), "links", links,
                "templating", fields("list", variables), "annotations", fields("list", List.of()), "panels", placed);
        files.add(Artifact.of("monitoring/dashboards/" + uid + ".json", text(board), "Grafana dashboard", "tooling.monitoring", "sla"));
    }

    private static Map<String, Object> variable(String name, String query, boolean several) {
        Map<String, Object> variable = new LinkedHashMap<>(fields("name", name, "label", Signals.title(name), "type", "query", "datasource", Panel.SOURCE, "query", query,
                "refresh", 2, "sort", 1, "includeAll", several, "multi", several));
        if (several) {
            variable.put("allValue", ".*");
        }
        return variable;
    }

    private static String text(Map<String, Object> board) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        try {
            return new ObjectMapper().writer(new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter)).writeValueAsString(board) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
