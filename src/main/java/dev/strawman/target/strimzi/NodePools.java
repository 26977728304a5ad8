package dev.strawman.target.strimzi;

import dev.strawman.artifact.AgentCheck;
import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Manifests.Document;
import dev.strawman.plan.Capacity;
import io.strimzi.api.kafka.model.kafka.KRaftMetadataStorage;
import io.strimzi.api.kafka.model.kafka.PersistentClaimStorageBuilder;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePoolBuilder;
import io.strimzi.api.kafka.model.nodepool.ProcessRoles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code node-pools.yaml}: how many nodes, how big, and where they stand. Controllers have a pool of their own in all but the
 * smallest clusters; brokers have one per zone where the zones' names are known, so that a zone grows and drains by itself.
 */
final class NodePools {

    static final String ZONE = "topology.kubernetes.io/zone";
    private static final String NODE_IDS = "strimzi.io/next-node-ids";
    private static final int IDS_PER_POOL = 100;
    private static final int SHUTDOWN_SECONDS = 120;

    private final Cluster cluster;

    NodePools(Cluster cluster) {
        this.cluster = cluster;
    }

    Artifact artifact() {
        List<Document> documents = new ArrayList<>();
        for (KafkaNodePool pool : pools()) {
            documents.add(Document.of(pool).because(documents.size() < 2 ? reasons(pool) : Map.of()));
        }
        return cluster.manifest("node-pools.yaml", "Nodes of " + cluster.name() + ": " + cluster.brokers().summary(),
                List.of(cluster.site().requirement(), "workloads", "sla.zoneLoss.rpo"), documents);
    }

    List<KafkaNodePool> pools() {
        Capacity.Brokers brokers = cluster.brokers();
        if (cluster.dualRole()) {
            return List.of(broker("dual-role", brokers.brokers(), 0, List.of()));
        }
        List<KafkaNodePool> pools = new ArrayList<>();
        pools.add(controller(brokers.controllers().orElseThrow()));
        List<String> zones = cluster.poolZones();
        if (zones.isEmpty()) {
            pools.add(broker("broker", brokers.brokers(), IDS_PER_POOL, List.of()));
        }
        for (int zone = 0; zone < zones.size(); zone++) {
            String name = "broker-" + (char) ('a' + zone);
            pools.add(broker(name, brokers.brokers() / zones.size(), IDS_PER_POOL * (zone + 1), List.of(zones.get(zone))));
        }
        return pools;
    }

    private KafkaNodePool controller(Capacity.Controllers controllers) {
        Footprint size = Footprint.of(controllers);
        return pool("controller", controllers.count(), "[0-9]", size, controllers.heapGiB(), controllers.diskGiB(), List.of(ProcessRoles.CONTROLLER), List.of());
    }

    private KafkaNodePool broker(String name, int count, int firstId, List<String> zone) {
        Capacity.Brokers brokers = cluster.brokers();
        Footprint size = Footprint.of(brokers.pod());
        List<ProcessRoles> roles = cluster.dualRole() ? List.of(ProcessRoles.CONTROLLER, ProcessRoles.BROKER) : List.of(ProcessRoles.BROKER);
        return pool(name, count, "[" + firstId + "-" + (firstId + IDS_PER_POOL - 1) + "]", size, brokers.heapGiB(), brokers.diskGiB(), roles, zone);
    }

    private KafkaNodePool pool(String name, int count, String ids, Footprint size, int heapGiB, int diskGiB, List<ProcessRoles> roles, List<String> zone) {
        Placement placement = new Placement(cluster, name, roles.contains(ProcessRoles.BROKER), zone);
        PersistentClaimStorageBuilder disk = new PersistentClaimStorageBuilder().withId(0).withSize(diskGiB + "Gi").withDeleteClaim(false);
        cluster.ground().storageClass().ifPresent(disk::withStorageClass);
        if (roles.contains(ProcessRoles.CONTROLLER)) {
            disk.withKraftMetadata(KRaftMetadataStorage.SHARED);
        }
        KafkaNodePoolBuilder pool = new KafkaNodePoolBuilder()
                .withNewMetadata().withName(name).withLabels(cluster.labels(roles.contains(ProcessRoles.BROKER) ? "broker" : "controller"))
                .addToAnnotations(NODE_IDS, ids).endMetadata()
                .withNewSpec().withReplicas(count).withRoles(roles)
                .withNewJbodStorage().withVolumes(disk.build()).endJbodStorage()
                .withResources(size.resources())
                .withNewTemplate()
                .withNewPod().withAffinity(placement.affinity()).withTopologySpreadConstraints(placement.spread())
                .withTerminationGracePeriodSeconds(SHUTDOWN_SECONDS).endPod()
                .endTemplate()
                .endSpec();
        if (heapGiB > 0) {
            pool.editSpec().withNewJvmOptions().withXms(heapGiB + "g").withXmx(heapGiB + "g").endJvmOptions().endSpec();
        }
        cluster.agentCheck("kafka").ifPresent(check -> pool.editSpec().editTemplate().editPod().editOrNewMetadata().addToAnnotations(AgentCheck.annotation("kafka"), check.json()).endMetadata()
                .endPod().endTemplate().endSpec());
        if (Tiering.asIdentity(cluster)) {
            pool.editSpec().editTemplate().editPod().editOrNewMetadata().addToLabels(Tiering.AZURE_IDENTIFIED, "true").endMetadata()
                    .endPod().endTemplate().endSpec();
        }
        if (cluster.argoCd()) {
            pool.editSpec().editTemplate().withNewPersistentVolumeClaim().withNewMetadata()
                    .addToAnnotations("argocd.argoproj.io/compare-options", "IgnoreExtraneous")
                    .addToAnnotations("argocd.argoproj.io/sync-options", "Prune=false")
                    .endMetadata().endPersistentVolumeClaim().endTemplate().endSpec();
        }
        return pool.build();
    }

    /** Said at the first controller and the first broker pool; further pools repeat them. */
    private Map<String, String> reasons(KafkaNodePool pool) {
        boolean broker = pool.getSpec().getRoles().contains(ProcessRoles.BROKER);
        boolean controller = pool.getSpec().getRoles().contains(ProcessRoles.CONTROLLER);
        Map<String, String> reasons = new LinkedHashMap<>();
        reasons.put(NODE_IDS, "numbers of this pool only, so that pod and volume names stay the same when pools come and go");
        if (controller) {
            reasons.put("spec/replicas", "choose once: Strimzi cannot change the number of controllers later");
        }
        if (broker) {
            Capacity.Bound bound = cluster.brokers().binding();
            reasons.put(controller ? "spec/roles" : "spec/replicas", cluster.brokers().brokers() + " brokers in all; "
                    + bound.dimension() + " asks for " + bound.count() + ": " + bound.arithmetic());
            reasons.put("storage/type", "jbod even with one disk: disks can be added later");
        }
        reasons.put("volumes/size", "may grow, never shrink");
        reasons.put("jvmOptions/-Xms", "the rest of the memory is page cache" + (broker ? "" : " and headroom"));
        reasons.put("limits/memory", "as requested, so that a full node never evicts a " + (broker ? "broker" : "controller"));
        reasons.put("pod/terminationGracePeriodSeconds", "leaders move away before a node stops");
        reasons.put("pod/metadata", "what the Datadog Agent reads; a change of it restarts the nodes one by one, as every change of a pod does");
        reasons.put("persistentVolumeClaim/metadata", "Argo CD sees the labels it tracks on these claims and must not prune them");
        return reasons;
    }
}
