package dev.strawman.target.strimzi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.plan.Delivery.GitOps;
import dev.strawman.plan.Plan;
import dev.strawman.plan.Site;
import dev.strawman.requirements.Infrastructure.Kubernetes.Distribution;
import dev.strawman.requirements.Infrastructure.Provider;
import io.fabric8.kubernetes.api.model.NodeSelectorRequirement;
import io.strimzi.api.kafka.model.kafka.JbodStorage;
import io.strimzi.api.kafka.model.kafka.PersistentClaimStorage;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.nodepool.ProcessRoles;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NodePoolsTest {

    private static List<KafkaNodePool> pools(Plan plan, String environment) {
        return new NodePools(Plans.cluster(plan, environment)).pools();
    }

    private static List<String> outline(List<KafkaNodePool> pools) {
        return pools.stream().map(pool -> pool.getMetadata().getName() + " " + pool.getSpec().getReplicas() + " " + pool.getSpec().getRoles().stream().map(ProcessRoles::toValue).toList()
                + " " + pool.getMetadata().getAnnotations().get("strimzi.io/next-node-ids")).toList();
    }

    private static List<NodeSelectorRequirement> nodes(KafkaNodePool pool) {
        return pool.getSpec().getTemplate().getPod().getAffinity().getNodeAffinity().getRequiredDuringSchedulingIgnoredDuringExecution().getNodeSelectorTerms().getFirst()
                .getMatchExpressions();
    }

    @Test
    void productionHasControllersOfItsOwnAndAPoolOfBrokersInEachZone() {
        assertEquals(List.of("controller 3 [controller] [0-9]", "broker-a 2 [broker] [100-199]", "broker-b 2 [broker] [200-299]", "broker-c 2 [broker] [300-399]"),
                outline(pools(Plans.plan(), "prod")));
        assertEquals(List.of("eu-west-1b"), nodes(pools(Plans.plan(), "prod").get(2)).getFirst().getValues());
    }

    @Test
    void aSmallClusterMakesDoWithOnePool() {
        List<KafkaNodePool> pools = pools(Plans.plan(), "dev");

        assertEquals(List.of("dual-role 3 [controller, broker] [0-99]"), outline(pools));
        JbodStorage storage = (JbodStorage) pools.getFirst().getSpec().getStorage();
        assertEquals("shared", ((PersistentClaimStorage) storage.getVolumes().getFirst()).getKraftMetadata().toValue());
    }

    @Test
    void onePoolSpansZonesWhoseNamesNobodyKnows() {
        Plan unknown = Plans.with(Plans.plan(), old -> Plans.with(old, named(old.site(), "datacentre-north")));
        Plan elsewhere = Plans.on(Plans.with(unknown, Distribution.OTHER, Optional.of("fast"), List.of(), Optional.empty()), Provider.ONPREM, true);
        List<KafkaNodePool> pools = pools(elsewhere, "prod");

        assertEquals(List.of("controller 3 [controller] [0-9]", "broker 6 [broker] [100-199]"), outline(pools));
        var spread = pools.getLast().getSpec().getTemplate().getPod().getTopologySpreadConstraints().getFirst();
        assertEquals("topology.kubernetes.io/zone DoNotSchedule", spread.getTopologyKey() + " " + spread.getWhenUnsatisfiable());
    }

    private static Site named(Site old, String region) {
        return new Site(old.environment(), old.serves(), old.purpose(), old.production(), old.productionShape(), region, old.provider(), old.zones(), old.clusterName(),
                old.account(), old.network(), old.vpc(), old.load(), old.serviceLevel(), old.recovery(), old.protection(), old.topics(), old.applications(), old.requirement());
    }

    @Test
    void zonesAreNamedAsTheProviderLabelsNodes() {
        assertEquals(List.of("eu-west-1-1", "eu-west-1-2", "eu-west-1-3"), zones(Provider.AZURE));
        assertEquals(List.of("eu-west-1-a", "eu-west-1-b", "eu-west-1-c"), zones(Provider.GCP));
        assertEquals(List.of("eu-west-1a", "eu-west-1b", "eu-west-1c"), zones(Provider.AWS));
        assertEquals(List.of(), zones(Provider.ONPREM));
    }

    private static List<String> zones(Provider provider) {
        return Plans.cluster(Plans.on(Plans.plan(), provider, true), "prod").poolZones();
    }

    @Test
    void whereAnotherKubernetesRunsThanTheCapturedOneNothingOfItIsTaken() {
        Plan captured = Plans.with(Plans.plan(), Distribution.RANCHER, Optional.of("ceph-block-nvme"), List.of("kafka"), Optional.empty());

        assertEquals("ceph-block-nvme", disk(Plans.on(captured, Provider.ONPREM, true)).getStorageClass());
        assertNull(disk(Plans.on(captured, Provider.AWS, false)).getStorageClass());
    }

    private static PersistentClaimStorage disk(Plan plan) {
        return (PersistentClaimStorage) ((JbodStorage) pools(plan, "prod").getFirst().getSpec().getStorage()).getVolumes().getFirst();
    }

    @Test
    void brokersOfProductionNeverShareANode() {
        for (KafkaNodePool pool : pools(Plans.plan(), "prod")) {
            String role = pool.getMetadata().getName().equals("controller") ? "strimzi.io/controller-role" : "strimzi.io/broker-role";
            var apart = pool.getSpec().getTemplate().getPod().getAffinity().getPodAntiAffinity().getRequiredDuringSchedulingIgnoredDuringExecution().getFirst();
            assertEquals("kubernetes.io/hostname", apart.getTopologyKey());
            assertEquals("true", apart.getLabelSelector().getMatchLabels().get(role));
        }
    }

    @Test
    void nodePoolsThatWereCapturedAreTheOnlyPlace() {
        Plan plan = Plans.with(Plans.plan(), Distribution.EKS, Optional.of("gp3"), List.of("kafka"), Optional.empty());

        NodeSelectorRequirement group = nodes(pools(plan, "prod").getFirst()).getFirst();
        assertEquals("eks.amazonaws.com/nodegroup [kafka]", group.getKey() + " " + group.getValues());
    }

    @Test
    void askingAndLimitingMemoryIsTheSameAndLeavesTheNodeItsShare() {
        var resources = pools(Plans.plan(), "prod").get(1).getSpec().getResources();

        assertEquals("14Gi", resources.getRequests().get("memory").toString());
        assertEquals(resources.getRequests().get("memory"), resources.getLimits().get("memory"));
        assertNull(resources.getLimits().get("cpu"));
    }

    @Test
    void argoCdMustNotPruneDisksAndNobodyElseIsToldSo() {
        Plan flux = Plans.with(Plans.plan(), GitOps.FLUX);

        assertTrue(pools(Plans.plan(), "prod").stream().allMatch(pool -> pool.getSpec().getTemplate().getPersistentVolumeClaim().getMetadata().getAnnotations()
                .get("argocd.argoproj.io/sync-options").equals("Prune=false")));
        assertNull(pools(flux, "prod").getFirst().getSpec().getTemplate().getPersistentVolumeClaim());
    }
}
