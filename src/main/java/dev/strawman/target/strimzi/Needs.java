package dev.strawman.target.strimzi;

import dev.strawman.plan.Capacity;
import dev.strawman.plan.Plan;
import dev.strawman.requirements.Infrastructure.Kubernetes.Distribution;
import dev.strawman.target.strimzi.Readme.Need;
import java.util.ArrayList;
import java.util.List;

/** What must stand before the first file is applied, and how to see that it does. */
final class Needs {

    private Needs() {
    }

    static List<Need> of(Plan plan, List<Cluster> clusters) {
        List<Need> needs = new ArrayList<>();
        Ground ground = clusters.getFirst().ground();
        needs.add(new Need("Kubernetes " + plan.pin("kubernetes") + plan.estate().kubernetesVersion().map(version -> " (captured: " + version + ")").orElse(""),
                "kubectl version"));
        clusters.forEach(cluster -> needs.add(nodes(cluster)));
        if (clusters.stream().anyMatch(cluster -> cluster.site().zones() > 1)) {
            needs.add(new Need("Nodes that say their zone" + zones(clusters), "kubectl get nodes -L " + NodePools.ZONE));
        }
        String key = clusters.stream().anyMatch(cluster -> cluster.deployment().customerKeys())
                ? "; its parameters name the client's key and `encrypted: \"true\"`" : "";
        needs.add(new Need((ground.storageClass().map(name -> "StorageClass `" + name + "`").orElse("A default StorageClass"))
                + " with `allowVolumeExpansion: true`, `volumeBindingMode: WaitForFirstConsumer` and, in production, `reclaimPolicy: Retain`" + key,
                "kubectl get storageclass" + ground.storageClass().map(name -> " " + name + " -o yaml").orElse("")));
        needs.add(new Need("cert-manager, for the webhook of the Drain Cleaner", "kubectl get crd certificates.cert-manager.io"));
        if (clusters.stream().anyMatch(Cluster::reachableFromOutside)) {
            needs.add(ground.kubernetes() == Distribution.EKS
                    ? new Need("AWS Load Balancer Controller 2.6 or later, and subnets tagged for it", "kubectl get deployment -n kube-system aws-load-balancer-controller")
                    : new Need("A controller that gives Services of type LoadBalancer an address", "kubectl get services -A --field-selector spec.type=LoadBalancer"));
        }
        return needs;
    }

    private static Need nodes(Cluster cluster) {
        Capacity.Brokers brokers = cluster.brokers();
        String controllers = brokers.controllers().map(own -> " and room for " + own.count() + " controllers of " + own.memoryGiB() + " GiB").orElse("");
        String apart = cluster.site().production() ? ", each broker on a node of its own" : "";
        return new Need(cluster.site().path() + ": nodes for " + brokers.brokers() + " brokers of size " + brokers.instanceType() + " in " + cluster.site().zones()
                + (cluster.site().zones() == 1 ? " zone" : " zones") + controllers + apart, "kubectl get nodes -L node.kubernetes.io/instance-type");
    }

    private static String zones(List<Cluster> clusters) {
        List<String> named = clusters.stream().flatMap(cluster -> cluster.poolZones().stream()).distinct().sorted().toList();
        return named.isEmpty() ? "" : "; node-pools.yaml takes them for " + String.join(", ", named) + ", so correct it where an account has other ones";
    }
}
