package dev.strawman.target.confluent;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Header;
import dev.strawman.artifact.Templates;
import dev.strawman.plan.Deployment;
import dev.strawman.plan.Plan;
import dev.strawman.plan.Site;
import dev.strawman.plan.StateStore;
import dev.strawman.plan.monitoring.Monitoring;
import dev.strawman.requirements.Security.ClientAuth;
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
        return Artifact.of("confluent/README.md", templates.render("confluent/README.md", this), "confluent/README.md.vm");
    }

    public String headerAsItalics() {
        return "*" + String.join(" ", Header.lines("How to apply and operate the clusters on Confluent Cloud", List.of())) + "*";
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

    /** Every provider of a root, with its version. */
    public String providers() {
        return String.join(", ", roots().stream().flatMap(root -> root.required().stream()).distinct().sorted(Comparator.comparing(Root.Required::name))
                .map(provider -> provider.source() + " " + provider.version()).toList());
    }

    /** As whom a pipeline makes the client's side. */
    public String identities() {
        return String.join(" or ", clusters.stream().map(Cluster::cloud).distinct().map(cloud -> switch (cloud) {
            case AWS -> "an AWS role";
            case AZURE -> "an application of Microsoft Entra";
            case GCP -> "a service account of Google Cloud";
        }).toList());
    }

    public List<StateStore> stores() {
        return roots().stream().map(Root::store).distinct().toList();
    }

    public StateStore firstStore() {
        return roots().getFirst().store();
    }

    public List<String> rows() {
        return clusters.stream().map(cluster -> PageTables.row(String.join(", ", cluster.site().serves()), cluster.region(),
                cluster.deployment().optionName() + ": " + cluster.deployment().capacity().summary(), cluster.deployment().capacity().binding().dimension(),
                cluster.peered() ? "peering" : cluster.privateLink() ? "private endpoint" : "public", identity(cluster), cluster.customerKeys() ? "the client's key" : "the vendor's key",
                cluster.mirror() ? "copy of `" + cluster.peer() + "`"
                        : cluster.linkSource() ? "copied to `" + cluster.peer() + "`" : "no copy")).toList();
    }

    private static String identity(Cluster cluster) {
        return cluster.deployment().authentications().stream().map(Readme::words).collect(Collectors.joining("; some with "));
    }

    private static String words(ClientAuth way) {
        return way == ClientAuth.OAUTH ? "a token (OAuth)" : way == ClientAuth.MTLS ? "a certificate (mutual TLS)" : "an API key";
    }

    /** Who signs in how, where not all do so in the same way. */
    public List<String> signIns() {
        return clusters.stream().filter(Cluster::severalWays).flatMap(cluster -> cluster.deployment().authentications().stream().map(way -> PageTables.row(cluster.site().path(), words(way),
                PageTables.whoSignsIn(way == cluster.deployment().authentication(), cluster.deployment().applications(way))))).toList();
    }

    private List<Root> roots() {
        Organization organization = new Organization(clusters);
        return Stream.concat(organization.needed() ? Stream.of(organization.root()) : Stream.empty(), applied().flatMap(cluster -> roots(cluster).stream())).toList();
    }

    private static List<Root> roots(Cluster cluster) {
        List<Root> roots = new ArrayList<>(List.of(new ControlPlane(cluster).root(), new DataPlane(cluster).root()));
        if (cluster.mirror()) {
            roots.add(new Replication(cluster).root());
        }
        return roots;
    }

    private Stream<Cluster> applied() {
        return clusters.stream().sorted(Comparator.comparing(Cluster::site, Site.byPurpose()));
    }

    public String firstRoot() {
        return roots().getFirst().path();
    }

    /** One environment after the other, as the first page of the tree says. */
    public List<String> order() {
        Organization organization = new Organization(clusters);
        Stream<String> all = organization.needed() ? Stream.of(organization.root().path()) : Stream.empty();
        return Stream.concat(all, applied().flatMap(Readme::paths)).map(path -> "`" + path + "`").toList();
    }

    private static Stream<String> paths(Cluster cluster) {
        Stream<String> own = roots(cluster).stream().map(Root::path);
        return watchedByDatadog(cluster) ? Stream.concat(own, Stream.of(cluster.deployment().path() + "/monitoring")) : own;
    }

    /** Each variable once, with the folders that ask for it. */
    public List<String> questions() {
        return PageTables.variables(roots().stream().map(root -> new PageTables.Asking(root.name(), root.variables())).toList());
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

    public boolean datadog() {
        return clusters.stream().anyMatch(Readme::watchedByDatadog);
    }

    private static boolean watchedByDatadog(Cluster cluster) {
        return cluster.plan().watch().of(cluster.deployment().path()).flatMap(Monitoring::datadog).isPresent();
    }

    public boolean organization() {
        return new Organization(clusters).needed();
    }

    public boolean oauth() {
        return any(Cluster::oauth);
    }

    public String clientClaim() {
        return clusters.getFirst().clientClaim().substring("claims.".length());
    }

    public boolean mutualTls() {
        return any(Cluster::mutualTls);
    }

    public boolean apiKeys() {
        return any(Cluster::apiKeys);
    }

    public boolean privateNetwork() {
        return any(Cluster::privateNetwork);
    }

    /** In AWS somebody has to accept a peering. */
    public boolean accepted() {
        return any(cluster -> cluster.peered() && cluster.cloud() == Cloud.AWS);
    }

    public boolean acls() {
        return any(Cluster::acls);
    }

    public boolean registry() {
        return any(Cluster::registry);
    }

    public boolean separateRegistryAccounts() {
        return clusters.stream().map(ControlPlane::new).anyMatch(ControlPlane::separateRegistryAccounts);
    }

    public boolean customerKeys() {
        return any(Cluster::customerKeys);
    }

    public boolean replicated() {
        return any(Cluster::mirror);
    }

    private boolean any(Predicate<Cluster> condition) {
        return clusters.stream().anyMatch(condition);
    }
}
