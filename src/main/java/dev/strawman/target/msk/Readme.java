package dev.strawman.target.msk;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Header;
import dev.strawman.artifact.Templates;
import dev.strawman.plan.Deployment;
import dev.strawman.plan.Names;
import dev.strawman.plan.Plan;
import dev.strawman.plan.Site;
import dev.strawman.plan.StateStore;
import dev.strawman.plan.monitoring.Monitoring.Medium;
import dev.strawman.plan.monitoring.Monitoring;
import dev.strawman.target.PageTables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The first page of the platform: what stands here, in which order it is applied, what is open, who does what. */
public record Readme(List<Cluster> clusters) {

    public Readme {
        clusters = List.copyOf(clusters);
    }

    Artifact file(Templates templates) {
        return Artifact.of("msk/README.md", templates.render("msk/README.md", this), "msk/README.md.vm");
    }

    public String headerAsItalics() {
        return "*" + String.join(" ", Header.lines("How to apply and operate the cluster on Amazon MSK", List.of())) + "*";
    }

    private Plan plan() {
        return clusters.getFirst().plan();
    }

    public String client() {
        return plan().client().name();
    }

    public String terraform() {
        return plan().pin("terraform");
    }

    public String provider() {
        return plan().pin("hashicorp/aws");
    }

    public List<String> rows() {
        return clusters.stream().map(cluster -> PageTables.row(
                String.join(", ", cluster.site().serves()), cluster.region(), account(cluster),
                cluster.deployment().optionName() + ": " + cluster.deployment().capacity().summary(),
                cluster.deployment().capacity().binding().dimension(),
                cluster.signIns().stream().map(SignIn::words).collect(Collectors.joining("; some with ")),
                cluster.customerKeys() ? "the client's key" : "the key of AWS", recovery(cluster))).toList();
    }

    private static String account(Cluster cluster) {
        return cluster.account() + (cluster.plan().accountCaptured(cluster.site()) ? "" : " (assumed)");
    }

    private static String recovery(Cluster cluster) {
        return !cluster.replicated() ? "no copy"
                : (cluster.replicationTarget() ? "copy of " : "copied to ") + "`" + cluster.site().recovery().peer().orElseThrow() + "`";
    }

    /** The roots of every cluster, in the order in which they are applied. */
    private List<Root> roots() {
        return applied().flatMap(cluster -> roots(cluster).stream()).toList();
    }

    private static List<Root> roots(Cluster cluster) {
        List<Root> roots = new ArrayList<>(List.of(new Foundation(cluster).root(), new ClusterRoot(cluster).root()));
        TopicsRoot topics = new TopicsRoot(cluster);
        if (topics.terraform()) {
            roots.add(topics.root());
        }
        AccessRoot access = new AccessRoot(cluster);
        if (access.wanted()) {
            roots.add(access.root());
        }
        if (cluster.replicationTarget()) {
            roots.add(new ReplicationRoot(cluster, cluster.peer().orElseThrow()).root());
        }
        return roots;
    }

    private Stream<Cluster> applied() {
        return clusters.stream().sorted(Comparator.comparing(Cluster::site, Site.byPurpose()));
    }

    public StateStore store() {
        return StateStore.S3;
    }

    public String firstRoot() {
        return roots().getFirst().path();
    }

    /** One environment after the other, as the first page of the tree says. */
    public List<String> order() {
        return applied().flatMap(this::paths).map(path -> "`" + path + "`").toList();
    }

    private Stream<String> paths(Cluster cluster) {
        List<String> paths = new ArrayList<>(roots(cluster).stream().map(Root::path).toList());
        if (hasMonitoringRoot(cluster)) {
            paths.add(cluster.deployment().path() + "/monitoring");
        }
        if (copyWatchedApart(cluster)) {
            paths.add(cluster.deployment().path() + "/" + Names.COPY_MONITORING);
        }
        return paths.stream();
    }

    /** What AWS or Datadog watches a cluster with is a root in the cluster's folder; other tools have their files below {@code monitoring/}. */
    private boolean hasMonitoringRoot(Cluster cluster) {
        return watchedBy(cluster, Medium.CLOUDWATCH) || watchedBy(cluster, Medium.AMAZON_PROMETHEUS) || watchedBy(cluster, Medium.DATADOG);
    }

    private boolean watchedBy(Cluster cluster, Medium medium) {
        return plan().watch().of(cluster.deployment().path()).filter(monitoring -> monitoring.medium() == medium).isPresent();
    }

    private boolean copyWatchedApart(Cluster cluster) {
        return plan().watch().of(cluster.deployment().path()).flatMap(Monitoring::beside).isPresent();
    }

    /** Root that watches nothing but a copy, for clusters that something else watches; empty where there is none. */
    public String copyMonitoring() {
        return any(this::copyWatchedApart) ? Names.COPY_MONITORING : "";
    }

    public boolean cloudWatch() {
        return any(cluster -> watchedBy(cluster, Medium.CLOUDWATCH));
    }

    public boolean amazonPrometheus() {
        return any(cluster -> watchedBy(cluster, Medium.AMAZON_PROMETHEUS));
    }

    public boolean datadog() {
        return any(cluster -> watchedBy(cluster, Medium.DATADOG));
    }

    /** Each variable once, with the folders that ask for it. */
    public List<String> questions() {
        return PageTables.variables(roots().stream().map(root -> new PageTables.Asking(root.name(), root.variables())).toList());
    }

    public List<String> scripts() {
        List<String> scripts = new ArrayList<>();
        for (Cluster cluster : clusters) {
            String folder = "`" + cluster.deployment().path();
            if (cluster.serverless()) {
                scripts.add(PageTables.row(folder + "/topics/topics.sh`", "creates topics", "once `access` is applied, and when topics are added"));
            }
            if (cluster.acls()) {
                scripts.add(PageTables.row(folder + "/access/acls.sh`", "writes access rules", "before the first client, and when applications change"));
            }
            if (cluster.quotas()) {
                scripts.add(PageTables.row(folder + "/access/quotas.sh`", "sets quotas", "when applications change"));
            }
        }
        return scripts;
    }

    /** Commands that show what the scripts have made. */
    public String comparisons() {
        List<String> commands = new ArrayList<>();
        if (any(Cluster::acls)) {
            commands.add("`kafka-acls.sh --list`");
        }
        if (any(Cluster::quotas)) {
            commands.add("`kafka-configs.sh --describe`");
        }
        if (serverless()) {
            commands.add("`kafka-topics.sh --describe`");
        }
        return String.join(" and ", commands);
    }

    /** Folders of the modules that client accounts call. */
    public List<String> clientModules() {
        return clusters.stream().map(ClientAccount::new).filter(ClientAccount::wanted).map(ClientAccount::path).toList();
    }

    /** Outputs with the addresses that clients behind PrivateLink start from. */
    public String privateLinkOutputs() {
        return clusters.stream().map(ClusterRoot::new).flatMap(root -> root.privateLinkEndpoints().stream()).map(way -> "`" + way.privateLinkAddresses() + "`").distinct()
                .collect(Collectors.joining(" or "));
    }

    public String privateLinkPorts() {
        List<Integer> ports = ClientAccount.ports(clusters.getFirst());
        return ports.getFirst() + " to " + ports.getLast();
    }

    /** Services sign in with roles, which belong to the cluster's account. */
    public boolean iam() {
        return any(Cluster::iam);
    }

    /** Who signs in how, where not all do so in the same way. */
    public List<String> signIns() {
        return clusters.stream().filter(Cluster::severalWays).flatMap(cluster -> cluster.signIns().stream().map(way -> PageTables.row(cluster.site().path(), way.words(),
                Integer.toString(way.port()), "`" + way.addresses() + "`", PageTables.whoSignsIn(way == cluster.signIns().getFirst(), cluster.applications(way))))).toList();
    }

    public List<String> gaps() {
        return PageTables.gaps(plan(), deployments());
    }

    /** What the vendor takes on and what stays with the team, a row for each product. */
    public List<String> operations() {
        return PageTables.operations(deployments());
    }

    private List<Deployment> deployments() {
        return clusters.stream().map(Cluster::deployment).toList();
    }

    /** Pairs of clusters in different accounts, which the replicator cannot bridge. */
    public List<String> accountsApart() {
        return clusters.stream().filter(Cluster::replicationTarget)
                .filter(cluster -> !cluster.account().equals(cluster.peer().orElseThrow().account()))
                .map(cluster -> apart(cluster.peer().orElseThrow(), cluster)).distinct().toList();
    }

    private String apart(Cluster source, Cluster target) {
        boolean captured = plan().accountCaptured(source.site()) && plan().accountCaptured(target.site());
        return captured ? "the captured ones are `" + source.account() + "` and `" + target.account() + "`"
                : "accounts were not captured for both `" + source.environment() + "` and `" + target.environment() + "`, and each environment without one is taken to have its own";
    }

    public String maintenance() {
        return clusters.stream().filter(Cluster::standard).map(cluster -> plan().watch().clock().text(cluster.site().serviceLevel().maintenance())).distinct()
                .reduce((one, other) -> one + " or " + other).orElse("");
    }

    public boolean standard() {
        return any(Cluster::standard);
    }

    public boolean express() {
        return any(Cluster::express);
    }

    public boolean serverless() {
        return any(Cluster::serverless);
    }

    public boolean provisioned() {
        return any(cluster -> !cluster.serverless());
    }

    public boolean scram() {
        return any(Cluster::scram);
    }

    public boolean mutualTls() {
        return any(Cluster::mutualTls);
    }

    public boolean customerKeys() {
        return any(Cluster::customerKeys);
    }

    public boolean replicated() {
        return any(Cluster::replicationTarget);
    }

    public boolean existingNetwork() {
        return any(Cluster::existingNetwork);
    }

    public boolean newNetwork() {
        return any(cluster -> !cluster.existingNetwork());
    }

    public boolean schemas() {
        return any(Cluster::schemas);
    }

    private boolean any(Predicate<Cluster> condition) {
        return clusters.stream().anyMatch(condition);
    }
}
