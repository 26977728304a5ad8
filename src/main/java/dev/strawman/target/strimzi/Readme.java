package dev.strawman.target.strimzi;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Header;
import dev.strawman.artifact.Templates;
import dev.strawman.plan.Delivery.GitOps;
import dev.strawman.plan.Delivery;
import dev.strawman.plan.Deployment;
import dev.strawman.plan.Names;
import dev.strawman.plan.Plan;
import dev.strawman.plan.Site;
import dev.strawman.plan.Ways;
import dev.strawman.requirements.Security;
import dev.strawman.target.PageTables;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@code strimzi/README.md}: what runs where, what must be there first, how to apply it, and what is still open. */
final class Readme {

    private Readme() {
    }

    /**
     * What the template sees.
     *
     * @param header two opening lines
     */
    public record Model(List<String> header, String client, String operatorVersion, String kafkaVersions, String gitOps, String branch,
            List<KubernetesRow> kubernetes, List<EntranceRow> entrances, List<Need> needs, List<ToFill> toFill, List<GapRow> gaps, List<Copy> copies, List<Authority> authorities,
            List<Charts.Chart> charts, int cloudLoadBalancers, int ownLoadBalancers, Optional<Compared> compared, Optional<Tiered> tiered, String vendor, String team, boolean datadog) {

        public boolean argoCd() {
            return gitOps.equals("ARGOCD");
        }

        public boolean flux() {
            return gitOps.equals("FLUX");
        }

        /** Kafka knows a name with a password and a name from a token as one and the same. */
        public boolean namesMeet() {
            return Stream.of(Security.ClientAuth.OAUTH, Security.ClientAuth.SCRAM).map(Ways::words).allMatch(way -> entrances.stream().anyMatch(entrance -> entrance.way().equals(way)));
        }
    }

    /** A Kubernetes cluster with its folder and its Kafka clusters. */
    public record KubernetesRow(String name, String folder, String fluxFolder, List<SiteRow> sites) {
    }

    /** A Kafka cluster in the tables and commands. */
    public record SiteRow(String path, String name, String namespace, String kubernetes, String brokers, String controllers, String zones, String bound,
            String next, int topics, int users, String clientLabel, String monitoring) {
    }

    /** A way to sign in of a cluster that has several: its listeners with their ports, and who comes in there. */
    public record EntranceRow(String path, String way, String inside, String outside, String applications) {
    }

    /** Something that must exist before. */
    public record Need(String what, String check) {
    }

    /** A placeholder in the files, or something to be confirmed. */
    public record ToFill(String placeholder, String where, String question, String whom) {
    }

    public record GapRow(String asked, String where, String emitted, String lost, String fact) {
    }

    /**
     * The copy between two regions.
     *
     * @param certificateDays days after which its certificate changes; empty when it has none
     * @param directory       its identity lives in the client's directory, so there is no Secret to copy
     * @param ends            the source and the target as their clients know them
     */
    public record Copy(SiteRow source, SiteRow target, String placeholder, String user, String userSecret, String copiedSecret, String certificateDays, boolean directory, List<End> ends) {
    }

    /**
     * One side of a copy as its clients know it.
     *
     * @param credentials how the names of Secrets begin with which applications sign in; empty where that is the directory's
     * @param trust       Secret with the authority of the brokers' certificates
     * @param names       names in the captured domain at which clients start; empty where none was captured
     */
    public record End(SiteRow site, String credentials, String trust, String names) {
    }

    /** A cluster whose certificate authority the client brings. */
    public record Authority(SiteRow site) {
    }

    /** Two environments worth comparing. */
    public record Compared(String one, String other) {
    }

    /**
     * Clusters with tiered storage; they share an image.
     *
     * @param cloud      at least one of them stores in a cloud
     * @param ownStorage those that store in the client's own data centre
     */
    public record Tiered(String baseImage, String storage, boolean cloud, List<SiteRow> ownStorage, List<SiteRow> sites) {
    }

    static Artifact artifact(Plan plan, List<KubernetesCluster> kubernetes, Templates templates) {
        List<Cluster> clusters = kubernetes.stream().flatMap(each -> each.clusters().stream()).toList();
        List<String> answers = clusters.stream().map(cluster -> cluster.site().requirement()).distinct().toList();
        Model model = new Model(
                Header.lines("Strimzi on Kubernetes", answers.stream().map(plan::cite).toList()), plan.client().name(), plan.pin("strimzi"),
                String.join(", ", clusters.stream().map(cluster -> cluster.deployment().kafkaVersion()).distinct().toList()),
                plan.delivery().gitOps().name(), plan.delivery().branches().getFirst(),
                applied(kubernetes), clusters.stream().filter(Cluster::severalWays).flatMap(Readme::entrances).toList(),
                Needs.of(plan, clusters), toFill(plan, clusters), gaps(clusters), copies(clusters),
                clusters.stream().filter(cluster -> cluster.ground().ownAuthority()).map(cluster -> new Authority(row(cluster))).toList(),
                Charts.all(plan), loadBalancers(clusters, false), loadBalancers(clusters, true), compared(clusters), tiered(plan, clusters),
                words(clusters.stream().flatMap(cluster -> cluster.deployment().vendorOperates().stream())),
                words(clusters.stream().flatMap(cluster -> cluster.deployment().teamOperates().stream())),
                clusters.stream().anyMatch(cluster -> cluster.agentCheck("kafka").isPresent()));
        return Artifact.of("strimzi/README.md", templates.render("strimzi/README.md", model), "strimzi/README.md.vm", answers.toArray(String[]::new));
    }

    private static String words(Stream<String> tasks) {
        return String.join(", ", tasks.distinct().toList());
    }

    /** Rows in the order in which they are applied, as the first page of the tree says: the environment that comes first brings its Kubernetes cluster. */
    private static List<KubernetesRow> applied(List<KubernetesCluster> kubernetes) {
        Comparator<Cluster> order = Comparator.comparing(Cluster::site, Site.byPurpose());
        return kubernetes.stream().sorted(Comparator.comparing(each -> Collections.min(each.clusters(), order), order)).map(each -> new KubernetesRow(each.name(), each.folder(), Flux.folder(each),
                each.clusters().stream().sorted(order).map(Readme::row).toList())).toList();
    }

    private static SiteRow row(Cluster cluster) {
        var brokers = cluster.brokers();
        String controllers = brokers.controllers().map(own -> own.count() + " of " + own.memoryGiB() + " GiB, " + own.diskGiB() + " GiB disk")
                .orElse("the brokers themselves");
        int users = cluster.site().applications().size() + (cluster.copied() ? 1 : 0);
        return new SiteRow(cluster.site().path(), cluster.name(), cluster.namespace(), Names.kubernetesCluster(cluster.site()), brokers.summary(), controllers,
                Integer.toString(cluster.site().zones()), brokers.binding().dimension() + ": " + brokers.binding().arithmetic(),
                brokers.next().dimension(), cluster.site().topics().size(), users, Listeners.clientLabel(cluster), cluster.monitoring().orElse(""));
    }

    private static Stream<EntranceRow> entrances(Cluster cluster) {
        return Entrance.all(cluster).stream().map(entrance -> new EntranceRow(cluster.site().path(), Ways.words(entrance.way()), "`" + entrance.internal() + "`, " + entrance.internalPort(),
                cluster.reachableFromOutside() ? "`" + entrance.external() + "`, " + entrance.externalPort() : "none",
                PageTables.whoSignsIn(entrance.way() == cluster.way(), cluster.deployment().applications(entrance.way()))));
    }

    private static int loadBalancers(List<Cluster> clusters, boolean owned) {
        return clusters.stream().filter(Cluster::reachableFromOutside).filter(cluster -> owned(cluster) == owned).mapToInt(cluster -> (cluster.brokers().brokers() + 1) * Entrance.all(cluster).size()).sum();
    }

    private static List<ToFill> toFill(Plan plan, List<Cluster> clusters) {
        List<ToFill> toFill = new ArrayList<>();
        if (plan.delivery().gitOps() == GitOps.ARGOCD) {
            toFill.add(new ToFill(ArgoCd.REPOSITORY, "strimzi/argocd/", "What is the address of the repository that holds this tree?", whom(plan, "*")));
        }
        for (Cluster cluster : clusters) {
            if (cluster.holdsCopy()) {
                Listeners.peer(cluster).ifPresent(source -> toFill.add(new ToFill(MirrorMaker.placeholder(source), cluster.deployment().path() + "/mirror-maker.yaml",
                        "Which address did the load balancer of " + source.path() + " get? The command stands below.", whom(plan, "*"))));
            }
        }
        if (clusters.stream().anyMatch(Cluster::oauth)) {
            boolean mirror = clusters.stream().anyMatch(cluster -> cluster.holdsCopy() && cluster.way() == Security.ClientAuth.OAUTH);
            toFill.addAll(new TokenQuestions(plan.estate().tokens(), whom(plan, "users"), mirror).rows());
        }
        networks(plan, clusters, toFill);
        tiering(plan, clusters, toFill);
        return toFill;
    }

    /** A private cluster whose clients' addresses nobody named takes them all. */
    private static void networks(Plan plan, List<Cluster> clusters, List<ToFill> toFill) {
        clusters.stream().filter(cluster -> cluster.reachableFromOutside() && Listeners.inside(cluster.deployment().network()) && Listeners.networks(cluster).isEmpty())
                .forEach(cluster -> toFill.add(new ToFill("networkPolicyPeers", cluster.deployment().path() + "/kafka.yaml, " + external(cluster), "From which address ranges"
                        + (cluster.copied() ? ", of both regions," : "") + " is it reached? Until infrastructure.networks names them, every address that the load balancer lets in is taken.",
                        whom(plan, "*"))));
    }

    private static String external(Cluster cluster) {
        List<String> names = Entrance.all(cluster).stream().map(Entrance::external).toList();
        return (names.size() == 1 ? "listener " : "listeners ") + String.join(", ", names);
    }

    private static void tiering(Plan plan, List<Cluster> clusters, List<ToFill> toFill) {
        List<Cluster> tiered = clusters.stream().filter(cluster -> cluster.deployment().tiered()).toList();
        if (!tiered.isEmpty()) {
            toFill.add(new ToFill(Tiering.IMAGE, "kafka.yaml of each cluster",
                    "Which image adds the plug-in for object storage? How to build it stands below.", whom(plan, "*")));
        }
        for (Cluster cluster : tiered) {
            toFill.add(new ToFill(Tiering.place(cluster), cluster.deployment().path() + "/kafka.yaml", "Which " + Tiering.kind(cluster) + " in " + cluster.site().region()
                    + " holds the old segments?", whom(plan, "*")));
        }
        if (tiered.stream().anyMatch(Tiering::asIdentity)) {
            toFill.add(new ToFill(Tiering.AZURE_CLIENT, "kafka.yaml of each cluster", "Which managed identity may read, write and delete there? It needs a federated credential for each service account below.", whom(plan, "*")));
            toFill.add(new ToFill(Tiering.AZURE_ACCOUNT, "kafka.yaml of each cluster", "Which storage account holds the containers?", whom(plan, "*")));
        }
        if (tiered.stream().anyMatch(Readme::owned)) {
            toFill.add(new ToFill(Tiering.ENDPOINT, "kafka.yaml of each cluster", "At which address does the object storage answer as S3 does, and may Kafka use it?", whom(plan, "*")));
        }
    }

    private static boolean owned(Cluster cluster) {
        return cluster.ground().provider().owned();
    }

    /** The stakeholder who approves changes below such a path, else the one who approves everything. */
    private static String whom(Plan plan, String path) {
        return plan.delivery().owners().stream().filter(owner -> owner.path().contains(path)).map(Delivery.Owner::stakeholder).findFirst().orElseGet(() -> plan.delivery().team());
    }

    private static List<GapRow> gaps(List<Cluster> clusters) {
        List<GapRow> gaps = new ArrayList<>();
        Set<Deployment.Gap> seen = new LinkedHashSet<>();
        clusters.forEach(cluster -> seen.addAll(cluster.deployment().gaps()));
        for (Deployment.Gap gap : seen) {
            List<String> where = clusters.stream().filter(cluster -> cluster.deployment().gaps().contains(gap)).map(cluster -> cluster.site().path()).toList();
            gaps.add(new GapRow(gap.asked(), where.size() == clusters.size() ? "everywhere" : String.join(", ", where), gap.emitted(), gap.lost(), gap.fact()));
        }
        return gaps;
    }

    private static List<Copy> copies(List<Cluster> clusters) {
        List<Copy> copies = new ArrayList<>();
        for (Cluster target : clusters) {
            if (target.holdsCopy()) {
                clusters.stream().filter(cluster -> target.site().pairedWith(cluster.site())).forEach(source ->
                        copies.add(new Copy(row(source), row(target), MirrorMaker.placeholder(source.site()), MirrorMaker.USER, Users.SECRET_PREFIX + MirrorMaker.USER,
                                MirrorMaker.sourceSecret(source.site()), certificateDays(source), source.way() == Security.ClientAuth.OAUTH, List.of(end(source), end(target)))));
            }
        }
        return copies;
    }

    private static End end(Cluster cluster) {
        String names = words(Entrance.all(cluster).stream().flatMap(entrance -> entrance.startNames(cluster).stream().map(name -> "`" + name + ":" + entrance.externalPort() + "`")));
        return new End(row(cluster), cluster.deployment().authentications().equals(List.of(Security.ClientAuth.OAUTH)) ? "" : Users.SECRET_PREFIX, cluster.name() + "-cluster-ca-cert", names);
    }

    private static String certificateDays(Cluster cluster) {
        return cluster.way() == Security.ClientAuth.MTLS ? Long.toString(cluster.site().protection().clientCertificate().toDays()) : "";
    }

    private static Optional<Tiered> tiered(Plan plan, List<Cluster> clusters) {
        List<Cluster> tiered = clusters.stream().filter(cluster -> cluster.deployment().tiered()).toList();
        if (tiered.isEmpty()) {
            return Optional.empty();
        }
        String storage = switch (tiered.getFirst().ground().provider()) {
            case AZURE -> "azure";
            case GCP -> "gcs";
            default -> "s3";
        };
        String image = "quay.io/strimzi/kafka:" + plan.pin("strimzi") + "-kafka-" + tiered.getFirst().deployment().kafkaVersion();
        return Optional.of(new Tiered(image, storage, !tiered.stream().allMatch(Readme::owned),
                tiered.stream().filter(Readme::owned).map(Readme::row).toList(), tiered.stream().filter(cluster -> !owned(cluster)).map(Readme::row).toList()));
    }

    /** Production and what stands by for it, else the last two. */
    private static Optional<Compared> compared(List<Cluster> clusters) {
        Optional<Cluster> copy = clusters.stream().filter(cluster -> cluster.site().standby()).findFirst();
        Optional<Cluster> source = copy.flatMap(cluster -> clusters.stream().filter(other -> cluster.site().pairedWith(other.site())).findFirst());
        if (source.isPresent()) {
            return Optional.of(new Compared(source.get().deployment().path(), copy.get().deployment().path()));
        }
        return clusters.size() < 2 ? Optional.empty()
                : Optional.of(new Compared(clusters.get(clusters.size() - 2).deployment().path(), clusters.getLast().deployment().path()));
    }
}
