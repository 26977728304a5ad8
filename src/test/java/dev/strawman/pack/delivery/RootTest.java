package dev.strawman.pack.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.strawman.artifact.Artifact;
import dev.strawman.pack.PackPlans;
import dev.strawman.plan.HandmadePlan;
import dev.strawman.plan.Plan;
import dev.strawman.requirements.DevProcess;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RootTest {

    private static final List<Root> ROOTS = Root.of(HandmadePlan.plan(), Trees.handmade());

    @Test
    void findsEveryFolderWithVersionsInTheOrderOfTheTree() {
        assertEquals(List.of("confluent/organization", "msk/dev/eu-west-1/cluster", "msk/dev/eu-west-1/access", "confluent/dev/eu-west-1/control-plane", "confluent/dev/eu-west-1/data-plane",
                "msk/prod/eu-west-1/cluster", "msk/prod/eu-west-1/access", "confluent/prod/eu-west-1/control-plane", "confluent/prod/eu-west-1/data-plane"),
                ROOTS.stream().map(Root::path).toList());
    }

    @Test
    void leavesModulesToTheTerraformThatCallsThem() {
        List<Artifact> tree = new ArrayList<>(Trees.handmade());
        tree.add(PackPlans.file("msk/prod/eu-west-1/client-account/versions.tf"));
        assertEquals(ROOTS, Root.of(HandmadePlan.plan(), tree));
    }

    @Test
    void takesSecretsFromSensitiveVariablesAndProviders() {
        assertEquals(List.of(), ROOTS.get(1).secrets());
        assertEquals(List.of("TF_VAR_scram_passwords"), ROOTS.get(2).secrets());
        assertEquals(List.of("CONFLUENT_CLOUD_API_KEY", "CONFLUENT_CLOUD_API_SECRET"), ROOTS.get(3).secrets());
        assertEquals(List.of("KAFKA_API_KEY", "KAFKA_API_SECRET"), ROOTS.get(4).secrets());
    }

    @Test
    void onlyTheRootThatCallsBrokersOfAPrivateClusterRunsInside() {
        assertEquals(List.of("confluent/dev/eu-west-1/data-plane", "confluent/prod/eu-west-1/data-plane"), ROOTS.stream().filter(Root::inside).map(Root::path).toList());
    }

    @Test
    void findsTheRootsOfAStoryInTheOrderOfTheirUse() {
        Plan plan = PackPlans.story("payments");
        assertEquals(List.of("foundation", "cluster", "topics", "access", "replication"), Root.of(plan, PackPlans.tree(plan)).stream()
                .filter(root -> root.home().equals("msk/dr/eu-central-1")).map(Root::name).toList());
    }

    @Test
    void whatServesEveryEnvironmentHasAnEntryOfItsOwn() {
        Plan plan = PackPlans.story("payments");
        Root organization = Root.of(plan, PackPlans.tree(plan)).stream().filter(Root::everywhere).findFirst().orElseThrow();
        assertEquals("confluent/organization", organization.path());
        assertEquals("organization", organization.name());
        assertEquals("confluent-organization", organization.entry().apply(DevProcess.Pipeline.ACTIONS));
        assertEquals("confluent/organization", organization.entry().apply(DevProcess.Pipeline.GITLABCI));
        assertEquals("eu-west-1", organization.region());
        assertFalse(organization.inside(), "it calls the vendor's public interface only");
    }
}
