package dev.strawman.pack.datadog;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Templates;
import dev.strawman.artifact.terraform.Hcl.Row;
import dev.strawman.artifact.terraform.Hcl;
import dev.strawman.artifact.terraform.Variable.Check;
import dev.strawman.artifact.terraform.Variable;
import dev.strawman.pack.MonitoringFolder;
import dev.strawman.pack.RepositoryAddress;
import dev.strawman.plan.Deployment;
import dev.strawman.plan.Names;
import dev.strawman.plan.Plan;
import dev.strawman.plan.monitoring.Alert;
import dev.strawman.plan.monitoring.Monitoring.Unseen;
import dev.strawman.plan.monitoring.Objective;
import dev.strawman.unit.Durations;
import dev.strawman.unit.Window;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The Terraform root that tells Datadog what to watch of one cluster; it looks nothing up in the cluster, so it can be applied at any time. */
public record DatadogRoot(Watched watched) implements MonitoringFolder {

    private static final LocalDate SOME_MONDAY = LocalDate.of(2027, 2, 1);

    /** Tag of monitors that rest in the maintenance window. */
    static final String RESTS = "maintenance:rests";

    private static final String FOLDER = "monitoring/datadog/";

    List<Artifact> files(Templates templates) {
        List<Artifact> files = beginning(templates, FOLDER, "One organisation of Datadog; its keys come from the environment");
        files.add(file(templates, "locals.tf", FOLDER + "locals.tf", "All that differs between environments", site().requirement()));
        if (confluent()) {
            files.add(file(templates, "integration.tf", FOLDER + "integration.tf", "How the metrics get to Datadog", "tooling.monitoring"));
        }
        files.add(file(templates, "monitors.tf", FOLDER + "monitors.tf", "What somebody is told of", "monitoring", "operations.cover"));
        if (!serviceLevels().isEmpty()) {
            files.add(file(templates, "service-levels.tf", FOLDER + "service-levels.tf", "What was promised, and how fast error budgets may be spent", "sla.availability", "sla.latencyP99"));
        }
        files.add(file(templates, "maintenance.tf", FOLDER + "maintenance.tf", "When monitors rest", Stream.concat(Stream.of("sla.maintenanceWindow"), plan().written("operations.timeZone").stream()).toArray(String[]::new)));
        files.add(file(templates, "dashboard.tf", FOLDER + "dashboard.tf", "What to look at when a monitor is on", "monitoring"));
        files.add(file(templates, "outputs.tf", FOLDER + "outputs.tf", "What people and other tools look up"));
        return files;
    }

    @Override
    public Plan plan() {
        return watched.plan();
    }

    @Override
    public Deployment deployment() {
        return watched.deployment();
    }

    @Override
    public String provider() {
        return watched.datadog().provider();
    }

    public String platform() {
        return watched.deployment().platform();
    }

    public String namespace() {
        return Names.namespace(site());
    }

    public boolean kubernetes() {
        return watched.onKubernetes();
    }

    public boolean confluent() {
        return platform().equals("confluent");
    }

    /** Some metrics come through the AWS integration, which has tags of its own. */
    public boolean cloudWatch() {
        return watched.datadog().metrics().stream().anyMatch(metric -> metric.part().equals("aws"));
    }

    public String runbooks() {
        return Message.runbooks(watched);
    }

    public String says() {
        return watched.monitoring().speaks();
    }

    public String reason() {
        return watched.datadog().reason();
    }

    public List<String> handles() {
        return new Handles(watched.plan().watch().onCall()).comment();
    }

    public List<Variable> variables() {
        String day = Window.name(window().day());
        List<Variable> variables = new ArrayList<>(List.of(
                Variable.required("datadog_site", "string", "Site of your organisation in Datadog, as its address bar shows it without app, such as datadoghq.eu.", "\"<DATADOG_SITE>\"", team(),
                        new Check("contains([\"datadoghq.com\", \"us3.datadoghq.com\", \"us5.datadoghq.com\", \"datadoghq.eu\", \"ap1.datadoghq.com\", \"ap2.datadoghq.com\""
                                + (confluent() ? "" : ", \"ddog-gov.com\"") + "], var.datadog_site)", confluent()
                                        ? "No site of that name, or one without the Confluent Cloud integration." : "Datadog has no site of that name.")),
                new Handles(watched.plan().watch().onCall()).variable(team()),
                Variable.required("repository_url", "string", "Address under which people read this tree, for links to runbooks; a slash and the path of a page follow it; such as "
                        + RepositoryAddress.example(plan().delivery()) + ".", "\"<REPOSITORY_URL>\"", team(),
                        new Check("can(regex(\"^https://[^ ]+[^/]$\", var.repository_url))", "An address that begins with https:// and does not end in a slash.")),
                Variable.required("first_maintenance_day", "string", "Day of the first maintenance window after this is applied, a " + day + "; Datadog takes no day that is over.", "\"<YYYY-MM-DD>\"", team(),
                        new Check("can(formatdate(\"EEEE\", \"${var.first_maintenance_day}T00:00:00Z\")) && try(formatdate(\"EEEE\", \"${var.first_maintenance_day}T00:00:00Z\"), \"\") == \"" + day + "\"",
                                "The window is on a " + day + ": give such a day as " + SOME_MONDAY.with(TemporalAdjusters.nextOrSame(window().day())) + "."))));
        if (confluent()) {
            variables.add(Variable.required("kafka_id", "string", "Identifier of the cluster, output kafka_id of its root control-plane.", "\"<LKC_ID>\"", "cloud platform team",
                    new Check("startswith(var.kafka_id, \"lkc-\")", "An identifier of a cluster begins with lkc-.")));
            variables.add(secret("metrics_api_key", "Cloud API key of a service account with the role MetricsViewer and nothing else, one for each cluster."));
            variables.add(secret("metrics_api_secret", "Secret of that key."));
        }
        return variables;
    }

    private String team() {
        return plan().delivery().team();
    }

    private static Variable secret(String name, String description) {
        return new Variable(name, "string", description, "", Variable.Secrecy.SENSITIVE, List.of(), "'...'", "cloud platform team");
    }

    /** Tags of everything, and of every metric. */
    public List<String> tags() {
        return List.of("\"kafka_cluster:${local.cluster_name}\",", "\"platform:" + platform() + "\",", "\"region:${local.region}\",", "\"env:${local.environment}\",", "\"service:kafka\",",
                "\"managed_by:terraform\",");
    }

    /** What a monitor is made for each of, as a map of the root's locals. */
    public record Readers(String name, String comment, List<String> rows) {

        public Readers {
            rows = List.copyOf(rows);
        }
    }

    public List<Readers> readers() {
        return watched.monitoring().alerts().stream().filter(alert -> alert.useCase().isPresent()).map(this::readers).toList();
    }

    private Readers readers(Alert alert) {
        List<Row> rows = watched.readers(alert).stream().map(reader -> Row.of(Hcl.quote(reader.key()), "{ " + (reader.group().isEmpty() ? "" : "group = " + Hcl.quote(reader.group()))
                + (reader.group().isEmpty() || reader.topic().isEmpty() ? "" : ", ") + (reader.topic().isEmpty() ? "" : "topic = " + Hcl.quote(reader.topic())) + " }")).toList();
        return new Readers(Watched.resource(alert), alert.name() + ", use case " + alert.useCase().orElseThrow() + ".", Hcl.rows(rows));
    }

    public List<Monitor> monitors() {
        return new Monitors(watched).all();
    }

    public List<ServiceLevel> serviceLevels() {
        return new ServiceLevels(watched).all();
    }

    public List<String> levelIds() {
        return Hcl.rows(serviceLevels().stream().map(level -> Row.of(level.resource(), "datadog_service_level_objective." + level.resource() + ".id")).toList());
    }

    /** Slower paces exist than Datadog can look back to. */
    public String leftOut() {
        Set<String> spans = new LinkedHashSet<>();
        for (Objective objective : watched.monitoring().objectives()) {
            objective.burns().stream().filter(burn -> !watched.monitoring().burns(objective).contains(burn)).forEach(burn -> spans.add(Durations.text(burn.longWindow())));
        }
        return spans.isEmpty() ? "" : "the pace over " + String.join(" and ", spans) + ", because an alert looks back " + Durations.text(watched.datadog().furthestBurn()) + " at most";
    }

    public List<Dashboard.Group> groups() {
        return new Dashboard(watched).groups();
    }

    /** What Datadog cannot see of this cluster, with the alerts that are missing for that, a line each. */
    public List<String> unseen() {
        return watched.monitoring().unseen().stream().filter(signal -> !signal.alerts().isEmpty()).map(DatadogRoot::line).toList();
    }

    /** Root in which CloudWatch watches the copy that the cluster holds; empty where none is. */
    public String copyRoot() {
        return watched.monitoring().beside().map(copy -> Names.COPY_MONITORING).orElse("");
    }

    private static String line(Unseen unseen) {
        return String.join(", ", unseen.alerts()) + ": " + unseen.why() + ".";
    }

    private Window window() {
        return site().serviceLevel().maintenance();
    }

    public String maintenance() {
        return plan().watch().clock().text(window());
    }

    public String timeZone() {
        return plan().watch().clock().name();
    }

    public String maintenanceFrom() {
        return window().from() + ":00";
    }

    public String maintenanceDay() {
        return window().day().name().substring(0, 2);
    }

    /** The window may end on the day after. */
    public long maintenanceMinutes() {
        return window().length().toMinutes();
    }
}
