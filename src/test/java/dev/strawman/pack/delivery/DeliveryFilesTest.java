package dev.strawman.pack.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.artifact.Artifact;
import dev.strawman.pack.PackPlans;
import dev.strawman.plan.Delivery;
import dev.strawman.plan.HandmadePlan;
import dev.strawman.plan.Plan;
import dev.strawman.requirements.DevProcess;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryFilesTest {

    private static final List<Delivery.Owner> OWNERS = List.of(new Delivery.Owner("*", "platform-lead", "@northgate/platform"),
            new Delivery.Owner("/msk/**/access/", "ciso", ""), new Delivery.Owner("/eventhubs/**/access/", "ciso", "@northgate/security"));

    private static Plan plan(DevProcess.SourceRepo repository, DevProcess.Pipeline pipeline) {
        return PackPlans.deliveredBy(HandmadePlan.plan(), repository, pipeline, OWNERS, List.of("checkov", "tflint"));
    }

    @Test
    void ownersWithoutHandleWaitAsCommentsAndFoldersThatAreNotThereAreLeftOut() {
        assertEquals("""
                # Who must approve changes to which paths, the last line that fits counts, for stakeholders.
                # Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

                * @northgate/platform
                # /msk/**/access/ <HANDLE>  ask ciso for the handle, or that of the team
                """, Trees.text(Trees.delivery(plan(DevProcess.SourceRepo.GITHUB, DevProcess.Pipeline.ACTIONS), Trees.handmade()), ".github/CODEOWNERS"));
    }

    @Test
    void allOwnersOfAPathStandInOneLine() {
        List<Delivery.Owner> several = List.of(new Delivery.Owner("*", "plant-lead", "@northgate/plant"), new Delivery.Owner("*", "platform-lead", "@northgate/platform"));
        String text = Trees.text(Trees.delivery(PackPlans.deliveredBy(HandmadePlan.plan(), DevProcess.SourceRepo.GITHUB, DevProcess.Pipeline.ACTIONS, several, List.of()), Trees.handmade()), ".github/CODEOWNERS");
        assertTrue(text.endsWith("\n* @northgate/plant @northgate/platform\n"), text);
    }

    @Test
    void codeOwnersStandWhereEachToolLooks() {
        for (DevProcess.SourceRepo repository : DevProcess.SourceRepo.values()) {
            List<String> paths = Trees.paths(Trees.delivery(plan(repository, DevProcess.Pipeline.JENKINS), Trees.handmade()));
            assertTrue(paths.contains(CodeOwners.path(repository)), repository + " " + paths);
        }
        assertEquals(".gitlab/CODEOWNERS", CodeOwners.path(DevProcess.SourceRepo.GITLAB));
        assertTrue(Trees.text(Trees.delivery(plan(DevProcess.SourceRepo.SVN, DevProcess.Pipeline.JENKINS), Trees.handmade()), "docs/CODEOWNERS")
                .contains("# This repository's tool reads no such file"));
    }

    @Test
    void aToolWithoutPipelineFileGetsTheStepsAndIsToldSo() {
        List<Artifact> files = Trees.delivery(plan(DevProcess.SourceRepo.BITBUCKET, DevProcess.Pipeline.JENKINS), Trees.handmade());
        assertEquals(List.of("ci/terraform.sh", "ci/manifests.sh", "ci/README.md", ".bitbucket/CODEOWNERS", ".gitattributes", ".gitignore"), Trees.paths(files));
        String readme = Trees.text(files, "ci/README.md");
        assertTrue(readme.contains("**No pipeline file is written for Jenkins**"), readme);
        assertTrue(readme.contains("- `confluent/dev/eu-west-1`: `control-plane`, then `data-plane`\n"), readme);
    }

    @Test
    void theReadmeTellsWhatNoFileCanHold() {
        String readme = Trees.text(Trees.delivery(plan(DevProcess.SourceRepo.GITHUB, DevProcess.Pipeline.ACTIONS), Trees.handmade()), "ci/README.md");
        assertTrue(readme.contains("| `SCRAM_PASSWORDS` | `access` of msk |\n"), readme);
        assertTrue(readme.contains("| `CONFLUENT_CLOUD_API_KEY` | `organization` of confluent, `control-plane` of confluent |\n"), readme);
        assertTrue(readme.contains("- `kafka-prod-eu-west-1` reaches the brokers of `confluent/prod/eu-west-1`\n"), readme);
        assertTrue(readme.contains("`main` is protected and asks for 2 approvals; `.github/CODEOWNERS` says whose."), readme);
        assertTrue(readme.contains("Lines of it wait as comments for a handle: ask ciso."), readme);
        assertTrue(readme.contains("**Not written**: the policy checks that were asked (checkov, tflint)."), readme);
        assertTrue(readme.contains("**Not written**: a job for scans that were captured (secrets)."), readme);
        assertTrue(readme.contains("switch on secret scanning with push protection"), readme);
        assertFalse(readme.contains("\n\n\n"), readme);
    }

    @Test
    void rulesAreCheckedWhereThereAreSomeByEachToolThatHasFiles() {
        List<Artifact> tree = new ArrayList<>(Trees.handmade());
        tree.add(PackPlans.file("monitoring/check.sh"));
        tree.add(PackPlans.file("msk/prod/eu-west-1/monitoring/rules.yaml"));
        List<Artifact> github = Trees.delivery(plan(DevProcess.SourceRepo.GITHUB, DevProcess.Pipeline.ACTIONS), tree);
        String workflow = Trees.text(github, ".github/workflows/alert-rules.yml");
        assertTrue(workflow.contains("      - msk/**/monitoring/**\n") && workflow.contains("run: bash monitoring/check.sh") && workflow.contains("container: debian:12"), workflow);
        assertEquals(List.of(), PipelineSchema.GITHUB.findings(workflow));
        assertTrue(Trees.text(github, "ci/README.md").contains("`monitoring/check.sh` runs promtool and amtool"));
        String job = Trees.text(Trees.delivery(plan(DevProcess.SourceRepo.GITLAB, DevProcess.Pipeline.GITLABCI), tree), ".gitlab/ci/alert-rules.yml");
        assertTrue(job.contains("- monitoring/**/*\n") && job.contains("- bash monitoring/check.sh\n") && job.contains("prometheus-alertmanager"), job);
        assertEquals(List.of(), PipelineSchema.GITLAB.findings(job));
        assertFalse(Trees.paths(Trees.delivery(plan(DevProcess.SourceRepo.GITHUB, DevProcess.Pipeline.ACTIONS), Trees.handmade())).contains(".github/workflows/alert-rules.yml"));
    }

    @Test
    void lineEndsAreTheSameEverywhere() {
        assertEquals("""
                # The same line ends on every machine; files that no person reads are folded in reviews.
                # Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.
                * text=auto eol=lf
                .strawman/lock.yaml linguist-generated
                .terraform.lock.hcl linguist-generated
                """, Trees.text(Trees.delivery(HandmadePlan.plan(), List.of()), ".gitattributes"));
    }
}
