package dev.strawman.target.strimzi;

import dev.strawman.plan.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One Kubernetes cluster and the Kafka clusters on it: an account has one in each region. Its name is that of the kubectl
 * context, and of the cluster in Argo CD.
 */
record KubernetesCluster(String name, List<Cluster> clusters) {

    KubernetesCluster {
        clusters = List.copyOf(clusters);
    }

    static List<KubernetesCluster> of(List<Cluster> clusters) {
        Map<String, List<Cluster>> byName = new LinkedHashMap<>();
        clusters.forEach(cluster -> byName.computeIfAbsent(Names.kubernetesCluster(cluster.site()), name -> new ArrayList<>()).add(cluster));
        return byName.entrySet().stream().map(entry -> new KubernetesCluster(entry.getKey(), entry.getValue())).toList();
    }

    /** Folder of what is installed once per Kubernetes cluster. */
    String folder() {
        return "strimzi/operator/" + name;
    }

    List<String> namespaces() {
        return clusters.stream().map(Cluster::namespace).distinct().sorted().toList();
    }

    /** Requirement paths of the environments on it. */
    List<String> answers() {
        return clusters.stream().map(cluster -> cluster.site().requirement()).distinct().toList();
    }
}
