package dev.strawman.pack.amp;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Header;
import dev.strawman.artifact.Templates;
import dev.strawman.artifact.terraform.Hcl;
import dev.strawman.artifact.terraform.Hcl.Row;
import dev.strawman.artifact.terraform.Variable;
import dev.strawman.artifact.terraform.Variable.Check;
import dev.strawman.pack.MonitoringFolder;
import dev.strawman.pack.cloudwatch.Channels;
import dev.strawman.pack.observability.AlertNames;
import dev.strawman.pack.observability.Routing;
import dev.strawman.plan.Deployment;
import dev.strawman.plan.Plan;
import dev.strawman.plan.Probes;
import dev.strawman.plan.monitoring.Monitoring;
import dev.strawman.plan.monitoring.Objective;
import dev.strawman.unit.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The Terraform root that lets AWS run Prometheus for one cluster; it looks the cluster up, so it is applied after it. */
public record WorkspaceRoot(Plan plan, Deployment deployment, Monitoring monitoring) implements MonitoringFolder {

    private static final String FOLDER = "monitoring/prometheus/";
    private static final String ROUTES = "alertmanager.yaml.tftpl";

    List<Artifact> files(Templates templates) {
        List<Artifact> files = beginning(templates, "msk/root/", "One account and one Region, with tags on everything");
        files.addAll(List.of(
                file(templates, "locals.tf", FOLDER + "locals.tf", "All that differs between environments", site().requirement()),
                file(templates, "keys.tf", FOLDER + "keys.tf", "The key of everything here", "keys.rotation"),
                file(templates, "workspace.tf", FOLDER + "workspace.tf", "Where the metrics are kept", "monitoring.selfHosted", "monitoring.retention"),
                file(templates, "collector.tf", FOLDER + "collector.tf", "How the brokers are read, and who lets the reader in", "monitoring.selfHosted", "security.network"),
                file(templates, "rules.tf", FOLDER + "rules.tf", "What is recorded, and what somebody is told of", "monitoring"),
                file(templates, "topics.tf", FOLDER + "topics.tf", "How alerts reach people, a topic for each severity", "monitoring.alertRoutes", "sla.supportResponse")));
        List<String> routed = Routing.answers(plan, "monitoring.alertRoutes");
        files.add(Artifact.of(path() + "/" + ROUTES, new Routes(plan, site(), monitoring).text(Header.lines("Who is told of which alert, and when; alert-manager.tf fills in the topics",
                routed.stream().map(plan::cite).toList())), "Alertmanager configuration", routed.toArray(String[]::new)));
        files.addAll(List.of(
                file(templates, "alert-manager.tf", FOLDER + "alert-manager.tf", "Who is told when", "monitoring.alertRoutes", "tooling.alerting"),
                file(templates, "silence.tf", FOLDER + "silence.tf", "Who is told when nobody watches", "monitoring"),
                file(templates, "readers.tf", FOLDER + "readers.tf", "Who may read the metrics", "tooling.monitoring"),
                file(templates, "outputs.tf", FOLDER + "outputs.tf", "What people and other tools look up")));
        return files;
    }

    @Override
    public String provider() {
        return plan.pin("hashicorp/aws");
    }

    /** Name that the root {@code foundation} gives the brokers' group. */
    public String brokerSecurityGroup() {
        return cluster() + "-msk-brokers";
    }

    public boolean guarded() {
        return site().productionShape();
    }

    public String interval() {
        return monitoring.interval().toSeconds() + "s";
    }

    public String probe() {
        return Probes.NAME;
    }

    public String alive() {
        return AlertNames.ALIVE;
    }

    public String aliveRunbook() {
        return AlertNames.runbook(deployment.platform(), AlertNames.ALIVE);
    }

    /** Metadata is kept by controllers of their own, which have to be read too. */
    public boolean controllers() {
        return deployment.kafkaVersion().endsWith(".kraft");
    }

    public String hosts() {
        return controllers() ? "concat(local.broker_hosts, local.controller_hosts)" : "local.broker_hosts";
    }

    /** How long things are kept, in days. */
    public List<String> keeping() {
        List<Double> bounds = plan.figures("ampRetentionDays");
        long asked = plan.watch().retention().toDays();
        long period = monitoring.objectives().stream().mapToInt(Objective::periodDays).max().orElse(0);
        long days = Math.clamp(Math.max(asked, period), bounds.getFirst().longValue(), bounds.getLast().longValue());
        String text = "asked: " + Durations.text(plan.watch().retention()) + " (" + plan.cite("monitoring.retention") + ")";
        List<Row> rows = new ArrayList<>(List.of(
                new Row("retention_days", Long.toString(days), days > asked ? text + "; service levels look back over " + period + " days" : text),
                new Row("key_rotation_days", Integer.toString(plan.keyRotationDays(site())), "asked: " + Durations.text(site().protection().keyRotation()) + " (" + plan.cite("keys.rotation") + ")"),
                new Row("key_deletion_days", guarded() ? "30" : "7", "time to notice that a key is gone before its data is")));
        if (pagerDuty()) {
            rows.add(new Row("secret_recovery_days", guarded() ? "30" : "7", "a deleted secret can be brought back for so long"));
        }
        return Hcl.rows(rows);
    }

    public int logRetentionDays() {
        Duration asked = site().protection().logRetention();
        List<Double> offers = plan.figures("logRetentionDays");
        return offers.stream().filter(offered -> offered >= asked.toDays()).findFirst().orElse(offers.getLast()).intValue();
    }

    public int fileMiB() {
        return (int) plan.figure("ampFileMiB");
    }

    public int rulesPerWorkspace() {
        return (int) plan.figure("ampRulesPerWorkspace");
    }

    /** Tags of everything, the same as in the other roots of the cluster. */
    public List<String> tags() {
        return Hcl.rows(List.of(Row.of("Client", Hcl.quote(plan.client().slug())), Row.of("Environment", "local.environment"),
                Row.of("Cluster", "local.cluster_name"), Row.of("ManagedBy", Hcl.quote("terraform"))));
    }

    public Channels channels() {
        return new Channels(plan.watch().onCall(), plan.watch().clock(), plan.delivery().team(), Channels.Sender.PROMETHEUS);
    }

    /** Where the hours and windows of its routes are; empty when they are in UTC. */
    public String location() {
        return plan.watch().clock().location().orElse("");
    }

    public boolean pagerDuty() {
        return Routes.pages(plan);
    }

    /** What Terraform fills in beside the key of PagerDuty, as entries of a map. */
    public List<String> openings() {
        List<Row> rows = new ArrayList<>();
        plan.watch().onCall().routes().forEach(route -> rows.add(Row.of(Routes.opening(route), "aws_sns_topic.alerts[" + Hcl.quote(route.severity().label()) + "].arn")));
        rows.add(Row.of(Routes.ALIVE_TOPIC, "aws_sns_topic.alive.arn"));
        return Hcl.rows(rows);
    }

    public List<String> dependencies() {
        List<String> dependencies = new ArrayList<>(List.of("aws_sns_topic_policy.alerts", "aws_sns_topic_policy.alive"));
        if (pagerDuty()) {
            dependencies.addAll(0, List.of("aws_secretsmanager_secret_policy.pagerduty", "aws_secretsmanager_secret_version.pagerduty"));
        }
        return dependencies;
    }

    public List<Variable> variables() {
        List<Variable> variables = new ArrayList<>(List.of(Variable.required("account_id", "string",
                "AWS account of this environment; the provider refuses to run with credentials of another one.", "\"<ACCOUNT_ID>\"", "cloud platform team",
                new Check("can(regex(\"^[0-9]{12}$\", var.account_id))", "An AWS account number has 12 digits."))));
        variables.addAll(channels().variables());
        if (pagerDuty()) {
            variables.add(Variable.secret(Routes.PAGERDUTY_KEY, "string", "Key of the integration Events API v2 of the service in PagerDuty.", "'<KEY>'", plan.delivery().team(),
                    new Check("can(regex(\"^[0-9A-Za-z]{32}$\", var.pagerduty_routing_key))", "A key of PagerDuty has 32 letters and digits.")));
            variables.add(Variable.optional("pagerduty_routing_key_version", "number", "1", "Number of that key, 1 at first; raise it to write a new one.", "2", plan.delivery().team(),
                    new Check("var.pagerduty_routing_key_version >= 1", "Numbers begin with 1.")));
        }
        variables.addAll(Readers.variables(plan.delivery().team()));
        return variables;
    }
}
