package dev.strawman.target.strimzi;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Templates;
import dev.strawman.plan.Deployment;
import dev.strawman.plan.Plan;
import dev.strawman.target.Target;
import java.util.ArrayList;
import java.util.List;

/** Kafka that the client runs on Kubernetes with Strimzi: typed manifests, one kustomize build for each cluster. */
public final class Strimzi implements Target {

    @Override
    public String name() {
        return "strimzi";
    }

    @Override
    public List<Artifact> artifacts(Plan plan, Templates templates) {
        List<Deployment> deployments = plan.on(name());
        if (deployments.isEmpty()) {
            return List.of();
        }
        List<Cluster> clusters = deployments.stream().map(deployment -> new Cluster(plan, deployment, Ground.of(plan, deployment.site()))).toList();
        List<KubernetesCluster> kubernetes = KubernetesCluster.of(clusters);
        List<Artifact> artifacts = new ArrayList<>();
        artifacts.add(Readme.artifact(plan, kubernetes, templates));
        kubernetes.forEach(each -> artifacts.addAll(Operator.artifacts(plan, each)));
        clusters.forEach(cluster -> artifacts.addAll(cluster(cluster)));
        artifacts.addAll(switch (plan.delivery().gitOps()) {
            case ARGOCD -> new ArgoCd(plan, kubernetes).artifacts();
            case FLUX -> Flux.artifacts(plan, kubernetes);
            case NONE -> List.<Artifact>of();
        });
        return List.copyOf(artifacts);
    }

    private static List<Artifact> cluster(Cluster cluster) {
        List<Artifact> files = new ArrayList<>();
        files.add(new KafkaManifest(cluster).artifact());
        files.add(new NodePools(cluster).artifact());
        files.add(NetworkPolicies.artifact(cluster));
        if (cluster.holdsCopy()) {
            Listeners.peer(cluster).ifPresent(source -> files.add(MirrorMaker.artifact(cluster, source)));
        }
        files.addAll(new Topics(cluster).artifacts());
        files.addAll(new Users(cluster).artifacts());
        files.addAll(Kustomizations.of(cluster, files));
        return files;
    }
}
