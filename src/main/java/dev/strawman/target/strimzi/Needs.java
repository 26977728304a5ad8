package dev.strawman.target.strimzi;

import dev.strawman.plan.Capacity;
import dev.strawman.plan.Plan;
import dev.strawman.plan.monitoring.Monitoring;
import dev.strawman.requirements.Infrastructure.Provider;
import dev.strawman.target.strimzi.Readme.Need;
import dev.strawman.unit.Decimals;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What must stand before the first file is applied, and how to see that it does. */
final class Needs {

    private Needs() {
    }

    static List<Need> of(Plan plan, List<Cluster> clusters) {
        List<Need> needs = new ArrayList<>();
        needs.add(new Need("Kubernetes " + plan.pin("kubernetes") + plan.estate().kubernetesVersion().map(version -> " (captured: " + version + ")").orElse(""),
                "kubectl version"));
        clusters.forEach(cluster -> needs.add(nodes(cluster)));
        if (clusters.stream().anyMatch(cluster -> cluster.site().zones() > 1)) {
            needs.add(new Need("Nodes that say their zone" + zones(clusters), "kubectl get nodes -L " + NodePools.ZONE));
        }
        needs.addAll(storageClasses(clusters));
        needs.add(new Need("cert-manager, for the webhook of the Drain Cleaner", "kubectl get crd certificates.cert-manager.io"));
        needs.addAll(loadBalancers(clusters));
        if (clusters.stream().flatMap(cluster -> plan.watch().of(cluster.deployment().path()).stream()).anyMatch(monitoring -> monitoring.medium() == Monitoring.Medium.PROMETHEUS_OPERATOR)) {
            needs.add(new Need("The Prometheus Operator, for what watches the clusters", "kubectl get crd prometheusrules.monitoring.coreos.com podmonitors.monitoring.coreos.com"));
        }
        return needs;
    }

    private static List<Need> storageClasses(List<Cluster> clusters) {
        Map<Optional<String>, List<Cluster>> byName = clusters.stream().collect(Collectors.groupingBy(cluster -> cluster.ground().storageClass(), LinkedHashMap::new, Collectors.toList()));
        List<Need> needs = new ArrayList<>();
        byName.forEach((name, users) -> {
            boolean own = users.stream().anyMatch(cluster -> cluster.ground().provider().owned());
            boolean keys = users.stream().anyMatch(cluster -> cluster.deployment().customerKeys());
            String key = !keys ? "" : own ? "; the disks behind it are encrypted with the client's key, which whoever runs the storage sets up and rotates"
                    : "; its parameters name the client's key and that disks are encrypted with it (on AWS `encrypted: \"true\"` and `kmsKeyId`)";
            needs.add(new Need(name.map(captured -> "StorageClass `" + captured + "`").orElse("A default StorageClass") + where(byName.size() > 1 ? users : List.of())
                    + " with `allowVolumeExpansion: true`, `volumeBindingMode: WaitForFirstConsumer` and, in production, `reclaimPolicy: Retain`" + key,
                    "kubectl get storageclass" + name.map(captured -> " " + captured + " -o yaml").orElse("")));
        });
        return needs;
    }

    /** In AWS the controller that the annotations speak to; elsewhere whatever serves such Services. */
    private static List<Need> loadBalancers(List<Cluster> clusters) {
        Map<Provider, List<Cluster>> byProvider = clusters.stream().filter(Cluster::reachableFromOutside)
                .collect(Collectors.groupingBy(cluster -> cluster.ground().provider(), LinkedHashMap::new, Collectors.toList()));
        List<Need> needs = new ArrayList<>();
        byProvider.forEach((provider, users) -> {
            String where = where(byProvider.size() > 1 ? users : List.of());
            needs.add(provider == Provider.AWS
                    ? new Need("AWS Load Balancer Controller 2.6 or later" + where + ", and subnets tagged for it", "kubectl get deployment -n kube-system aws-load-balancer-controller")
                    : new Need("A controller that gives Services of type LoadBalancer an address" + where + (provider.owned() ? ", from the client's own network" : ""),
                            "kubectl get services -A --field-selector spec.type=LoadBalancer"));
        });
        return needs;
    }

    private static String where(List<Cluster> clusters) {
        return clusters.isEmpty() ? "" : " in " + String.join(", ", clusters.stream().map(cluster -> cluster.site().region()).distinct().toList());
    }

    private static Need nodes(Cluster cluster) {
        Capacity.Brokers brokers = cluster.brokers();
        String controllers = brokers.controllers().map(own -> " and room for " + own.count() + " controllers of " + own.memoryGiB() + " GiB").orElse("");
        String apart = cluster.site().production() ? ", each broker on a node of its own" : "";
        return new Need(cluster.site().path() + ": nodes for " + brokers.brokers() + " brokers " + (brokers.instanceType().isEmpty() ? "" : "of size ") + brokers.size() + " in "
                + Decimals.counted(cluster.site().zones(), "zone") + controllers + apart,
                brokers.instanceType().isEmpty() ? "kubectl get nodes -o custom-columns=NAME:.metadata.name,CPU:.status.allocatable.cpu,MEMORY:.status.allocatable.memory"
                        : "kubectl get nodes -L node.kubernetes.io/instance-type");
    }

    private static String zones(List<Cluster> clusters) {
        List<String> named = clusters.stream().flatMap(cluster -> cluster.poolZones().stream()).distinct().sorted().toList();
        return named.isEmpty() ? "" : "; node-pools.yaml takes them for " + String.join(", ", named) + ", so correct it where an account has other ones";
    }
}
