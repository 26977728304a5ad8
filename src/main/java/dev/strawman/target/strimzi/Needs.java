package dev.strawman.target.strimzi;

import dev.strawman.plan.Capacity;
import dev.strawman.plan.Plan;
import dev.strawman.plan.monitoring.Monitoring;
import dev.strawman.requirements.Infrastructure.Kubernetes.Distribution;
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
        needs.addAll(networkPolicies(clusters));
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
                    : "; its parameters name the client's key (" + users.stream().map(cluster -> keyParameters(cluster.ground().provider())).distinct().collect(Collectors.joining(", or ")) + ")";
            String given = own || name.isEmpty() ? "" : ". A class that came with the cluster has `Delete` and no key: make one of your own, and capture its name";
            needs.add(new Need(name.map(captured -> "StorageClass `" + captured + "`").orElse("A default StorageClass") + where(byName.size() > 1 ? users : List.of())
                    + " with `allowVolumeExpansion: true`, `volumeBindingMode: WaitForFirstConsumer` and, in production, `reclaimPolicy: Retain`" + key + given,
                    "kubectl get storageclass" + name.map(captured -> " " + captured + " -o yaml").orElse("")));
        });
        return needs;
    }

    /** Parameters of the cloud's CSI driver by which a class encrypts with a key of the client. */
    private static String keyParameters(Provider provider) {
        return switch (provider) {
            case AWS -> "`encrypted: \"true\"` and `kmsKeyId`";
            case AZURE -> "`diskEncryptionSetID`";
            case GCP -> "`disk-encryption-kms-key`";
            case ONPREM, OPENSHIFT -> throw new IllegalStateException(provider + " is no cloud");
        };
    }

    /** Kubernetes keeps NetworkPolicies whether anything enforces them or not; the network of OpenShift always does. */
    private static List<Need> networkPolicies(List<Cluster> clusters) {
        Map<Boolean, List<Cluster>> byEks = clusters.stream().filter(cluster -> !cluster.plan().estate().openshift(cluster.site().region()))
                .collect(Collectors.groupingBy(cluster -> cluster.ground().kubernetes() == Distribution.EKS, LinkedHashMap::new, Collectors.toList()));
        List<Need> needs = new ArrayList<>();
        byEks.forEach((eks, users) -> needs.add(new Need("A network plugin that enforces NetworkPolicies" + where(byEks.size() > 1 ? users : List.of())
                + (eks ? ": the VPC CNI with `enableNetworkPolicy`" : ", such as Cilium or Calico") + ". Without it those here are kept and ignored, and every pod reaches the brokers",
                eks ? "kubectl get daemonset -n kube-system aws-node -o jsonpath='{.spec.template.spec.containers[*].args}'"
                        : "kubectl get pods -A -l 'k8s-app in (cilium, calico-node, azure-npm)'")));
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
        String asks = brokers.instanceType().isEmpty() ? ", of which a broker asks for " + brokers.pod().cpuMillis() + "m and " + brokers.pod().memoryGiB() + "Gi," : "";
        String apart = cluster.site().production() ? ", each broker on a node of its own" : "";
        return new Need(cluster.site().path() + ": nodes for " + brokers.brokers() + " brokers " + (brokers.instanceType().isEmpty() ? "" : "of size ") + brokers.size() + asks + " in "
                + Decimals.counted(cluster.site().zones(), "zone") + controllers + apart,
                brokers.instanceType().isEmpty() ? "kubectl get nodes -o custom-columns=NAME:.metadata.name,CPU:.status.allocatable.cpu,MEMORY:.status.allocatable.memory"
                        : "kubectl get nodes -L node.kubernetes.io/instance-type");
    }

    private static String zones(List<Cluster> clusters) {
        List<String> named = clusters.stream().flatMap(cluster -> cluster.poolZones().stream()).distinct().sorted().toList();
        return named.isEmpty() ? "" : "; node-pools.yaml takes them for " + String.join(", ", named) + ", so correct it where an account has other ones";
    }
}
