package dev.strawman.pack.datadog;

import dev.strawman.artifact.terraform.Hcl;
import dev.strawman.artifact.terraform.Hcl.Row;
import dev.strawman.pack.MonitoringFolder;
import dev.strawman.plan.monitoring.Alert;
import dev.strawman.plan.monitoring.DatadogMeasure;
import dev.strawman.plan.monitoring.DatadogMeasure.Over;
import dev.strawman.unit.Decimals;
import java.util.ArrayList;
import java.util.List;

/** The dashboard of one cluster: what is on, service levels, the cluster, capacity, and each use case, with the thresholds of the monitors. */
record Dashboard(Watched watched) {

    /** A group of tiles, each as the lines of an HCL object. */
    public record Group(String title, List<List<String>> widgets) {

        public Group {
            widgets = List.copyOf(widgets);
        }
    }

    List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        groups.add(new Group("What is on", List.of(status(), levels())));
        List<DatadogMeasure> measures = watched.datadog().measures().stream().filter(measure -> measure.by().isEmpty() && measure.over() != Over.FORECAST && measure.query().isPresent()).toList();
        groups.add(new Group("Cluster", measures.stream().filter(measure -> !MonitoringFolder.CAPACITY.contains(measure.signal())).map(this::graph).toList()));
        groups.add(new Group("Capacity", measures.stream().filter(measure -> MonitoringFolder.CAPACITY.contains(measure.signal())).map(this::graph).toList()));
        List<List<String>> useCases = new ArrayList<>();
        watched.monitoring().alerts().stream().filter(alert -> alert.useCase().isPresent()).forEach(alert -> useCases.add(readers(alert)));
        if (!useCases.isEmpty()) {
            groups.add(new Group("Use cases", useCases));
        }
        return groups;
    }

    private static List<String> status() {
        return Hcl.rows(List.of(Row.of("type", "\"manage_status\""), Row.of("title", "\"Monitors that tell people\""),
                Row.of("query", "\"tag:(${local.monitor_scope} tells:people)\""),
                Row.of("summary_type", "\"monitors\""), Row.of("display_format", "\"countsAndList\""), Row.of("color_preference", "\"text\""), Row.of("hide_zero_counts", "true"),
                Row.of("sort", "\"status,asc\"")));
    }

    private static List<String> levels() {
        return Hcl.rows(List.of(Row.of("type", "\"slo_list\""), Row.of("title", "\"Service levels\""),
                Row.of("requests", "[{ request_type = \"slo_list\", query = { query_string = local.monitor_scope, limit = 50 } }]")));
    }

    private List<String> graph(DatadogMeasure measure) {
        List<Row> rows = new ArrayList<>(head(measure.meaning() + " (" + measure.unit() + ")"));
        rows.add(Row.of("requests", "[{ q = \"" + watched.referring(measure.query().orElseThrow()) + "\", display_type = \"line\" }]"));
        markers(rows, watched.monitoring().alerts().stream().filter(alert -> alert.signal().equals(measure.signal())).toList());
        return Hcl.rows(rows);
    }

    /** One line for each group, topic or pair of a use case. */
    private List<String> readers(Alert alert) {
        DatadogMeasure measure = watched.measure(alert.signal());
        List<Row> rows = new ArrayList<>(head(alert.useCase().orElseThrow() + ": " + measure.meaning() + " (" + measure.unit() + ")"));
        rows.add(Row.of("requests", "[for reader in values(local." + Watched.resource(alert) + ") : { q = \""
                + watched.referring(measure.query().orElseThrow()).replace("each.value.", "reader.") + "\", display_type = \"line\" }]"));
        markers(rows, List.of(alert));
        return Hcl.rows(rows);
    }

    private static List<Row> head(String title) {
        return List.of(Row.of("type", "\"timeseries\""), Row.of("title", Hcl.quote(title)), Row.of("show_legend", "true"));
    }

    private static void markers(List<Row> rows, List<Alert> alerts) {
        if (!alerts.isEmpty()) {
            rows.add(Row.of("markers", "[" + String.join(", ", alerts.stream().map(alert -> "{ label = \"" + alert.name() + "\", value = \"y = " + Decimals.plain(alert.threshold())
                    + "\", display_type = \"" + (alert.severity().pages() ? "error" : "warning") + " dashed\" }").toList()) + "]"));
        }
    }
}
