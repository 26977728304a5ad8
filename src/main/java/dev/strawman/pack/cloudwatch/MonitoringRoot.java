package dev.strawman.pack.cloudwatch;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Templates;
import dev.strawman.artifact.terraform.Hcl;
import dev.strawman.artifact.terraform.Hcl.Row;
import dev.strawman.artifact.terraform.Variable;
import dev.strawman.artifact.terraform.Variable.Check;
import dev.strawman.pack.MonitoringFolder;
import dev.strawman.plan.Deployment;
import dev.strawman.plan.Names;
import dev.strawman.plan.Plan;
import dev.strawman.plan.monitoring.CopyAlarms;
import dev.strawman.plan.monitoring.Monitoring.Unseen;
import java.util.ArrayList;
import java.util.List;

/**
 * The Terraform root that watches one cluster, or nothing but its copy where something else watches the cluster. It looks nothing up, so it can be
 * applied before, with or after what it watches.
 */
public record MonitoringRoot(Watched watched, List<ServiceLevel> serviceLevels) implements MonitoringFolder {

    private static final String FOLDER = "monitoring/cloudwatch/";
    /** Signals of things that are not there, and those that stand for the probe, of which service-levels.tf speaks. */
    private static final List<String> NOT_MISSED = List.of("operators-running", "paused-resources", "failed-reconciliations", "sources-answering", "missing-controllers",
            "refusing-partitions");

    MonitoringRoot(Watched watched) {
        this(watched, new ServiceLevels(watched).all());
    }

    List<Artifact> files(Templates templates) {
        String promise = copyAlone() ? "sla.regionLoss.rpo" : "monitoring";
        List<Artifact> files = beginning(templates, "msk/root/", "One account and one Region, with tags on everything");
        files.addAll(List.of(
                file(templates, "locals.tf", FOLDER + "locals.tf", "All that differs between environments", site().requirement()),
                file(templates, "topics.tf", FOLDER + "topics.tf", "How alarms reach people, a topic for each severity", "monitoring", "sla.supportResponse"),
                file(templates, "alarms.tf", FOLDER + "alarms.tf", "What somebody is told of", promise, "operations.cover")));
        if (!serviceLevels.isEmpty()) {
            files.add(file(templates, "service-levels.tf", FOLDER + "service-levels.tf", "How fast error budgets may be spent", "sla.availability", copyAlone() ? promise : "sla.latencyP99"));
        }
        files.add(file(templates, "dashboard.tf", FOLDER + "dashboard.tf", "What to look at when an alarm is on", promise));
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
    public String name() {
        return copyAlone() ? Names.COPY_MONITORING : MonitoringFolder.super.name();
    }

    public boolean copyAlone() {
        return watched.copyAlone();
    }

    /** What watches the cluster itself. */
    public String watcher() {
        return plan().watch().of(deployment().path()).orElse(watched.monitoring()).medium().title();
    }

    /** What tells its topics, key and dashboard from those of another root of the cluster, which AWS would take for the same. */
    public String suffix() {
        return copyAlone() ? "-copy" : "";
    }

    @Override
    public String provider() {
        return watched.plan().pin("hashicorp/aws");
    }

    /** Tags of everything, the same as in the other roots of the cluster. */
    public List<String> tags() {
        return Hcl.rows(List.of(Row.of("Client", Hcl.quote(watched.plan().client().slug())), Row.of("Environment", "local.environment"),
                Row.of("Cluster", "local.cluster_name"), Row.of("ManagedBy", Hcl.quote("terraform"))));
    }

    public List<Variable> variables() {
        List<Variable> variables = new ArrayList<>(List.of(Variable.required("account_id", "string",
                "AWS account of this environment; the provider refuses to run with credentials of another one.", "\"<ACCOUNT_ID>\"", "cloud platform team",
                new Check("can(regex(\"^[0-9]{12}$\", var.account_id))", "An AWS account number has 12 digits."))));
        variables.addAll(channels().variables());
        return variables;
    }

    public Channels channels() {
        return new Channels(plan().watch().onCall(), plan().watch().clock(), plan().delivery().team(), Channels.Sender.CLOUDWATCH);
    }

    /** Brokers that anything here is read of. */
    public int brokers() {
        return copyAlone() ? 0 : watched.brokers();
    }

    public String level() {
        return watched.deployment().enhancedMonitoring();
    }

    public boolean replicated() {
        return watched.replicated();
    }

    public String replicator() {
        return watched.replicator();
    }

    /** The client holds the keys, so the topics get one as well. */
    public boolean customerKeys() {
        return site().protection().customerKeys();
    }

    public int keyRotationDays() {
        return watched.plan().keyRotationDays(site());
    }

    private Groups groups() {
        return new Groups(watched);
    }

    public List<Groups.Local> groupLocals() {
        return groups().locals();
    }

    public List<Alarm> alarms() {
        return new Alarms(watched, groups()).all();
    }

    /** Rule of the alarm that silences symptoms; empty where nothing tells of outages. */
    public String outage() {
        return new Alarms(watched, groups()).outage().orElse("");
    }

    public List<Widget> widgets() {
        return new Dashboard(watched, groups()).widgets(serviceLevels.stream().flatMap(level -> level.notices().stream()).map(Notice::resource).toList());
    }

    /** What cannot be seen here, and why, a line each. */
    public List<String> unseen() {
        return watched.monitoring().unseen().stream().filter(signal -> !NOT_MISSED.contains(signal.signal()) && !signal.signal().startsWith("probe-")
                && (watched.replicated() || !CopyAlarms.watches(signal.signal())) && (deployment().tiered() || !signal.signal().startsWith("tiering-"))).map(MonitoringRoot::line).toList();
    }

    private static String line(Unseen unseen) {
        return unseen.meaning() + ": " + unseen.why() + ".";
    }

    /** Nobody can say whether the captured availability holds. */
    public boolean availabilityUnseen() {
        return !copyAlone() && serviceLevels.stream().noneMatch(level -> level.resource().equals("availability"));
    }
}
