package dev.strawman.pack.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strawman.artifact.Artifact;
import dev.strawman.pack.PackPlans;
import dev.strawman.plan.HandmadePlan;
import dev.strawman.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GitHubTest {

    private static final List<Artifact> FILES = Trees.delivery(HandmadePlan.plan(), Trees.handmade());

    private static List<Artifact> workflows(List<Artifact> files) {
        return files.stream().filter(file -> file.path().value().startsWith(".github/workflows/")).toList();
    }

    @Test
    void hasAWorkflowForEachClusterSoThatAPlatformIsDeletedWithItsOwn() {
        assertEquals(List.of(".github/workflows/terraform-confluent.yml", ".github/workflows/terraform-msk.yml", ".github/workflows/confluent-organization.yml",
                ".github/workflows/msk-dev-eu-west-1.yml", ".github/workflows/confluent-dev-eu-west-1.yml",
                ".github/workflows/msk-prod-eu-west-1.yml", ".github/workflows/confluent-prod-eu-west-1.yml", ".github/workflows/strimzi.yml"), Trees.paths(workflows(FILES)));
    }

    @Test
    void everyWorkflowHasOnlyKeysThatGitHubKnows() {
        List<Artifact> all = new ArrayList<>(workflows(FILES));
        Plan payments = PackPlans.story("payments");
        all.addAll(workflows(Trees.delivery(payments, PackPlans.tree(payments))));
        all.forEach(file -> assertEquals(List.of(), PipelineSchema.GITHUB.findings(file.text()), file.path().value()));
    }

    @Test
    void theSchemaRefusesAMisspeltKeyAnUnpinnedActionAndAnExpressionInAShell() {
        String root = Trees.text(FILES, GitHubRoot.file("msk"));
        for (List<String> mistake : List.of(List.of("timeout-minutes: 30", "timeout-minute: 30"), List.of("with:\n          persist-credentials", "wiht:\n          persist-credentials"),
                List.of("checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd", "checkout@v6"), List.of("apply \"$ROOT\"", "apply ${{ inputs.root }}"))) {
            assertTrue(root.contains(mistake.getFirst()), mistake.getFirst());
            assertFalse(PipelineSchema.GITHUB.findings(root.replace(mistake.getFirst(), mistake.getLast())).isEmpty(), mistake.getLast());
        }
    }

    @Test
    void rootsOfAClusterFollowEachOther() {
        JsonNode jobs = PipelineSchema.read(Trees.text(FILES, ".github/workflows/confluent-prod-eu-west-1.yml")).path("jobs");
        assertEquals("check", jobs.path("control-plane").path("needs").asText());
        assertEquals("control-plane", jobs.path("data-plane").path("needs").asText());
        assertEquals("confluent-prod", jobs.path("data-plane").path("with").path("environment").asText(), "the secrets of its platform, and no others");
    }

    @Test
    void eachRegionHasAnEntryOfItsOwnWhereAnEnvironmentHasSeveral() {
        Plan plan = PackPlans.inTwoRegions();
        List<Artifact> files = Trees.delivery(plan, PackPlans.tree(plan));
        Map<String, String> entries = Map.of("confluent-prod-eu-west-1", "confluent-prod-eu-west-1", "confluent-prod-eu-west-2", "confluent-prod-eu-west-2", "msk-prod-eu-west-2", "msk-prod-eu-west-2",
                "confluent-dr-eu-central-1", "confluent-dr", "confluent-organization", "confluent-organization");
        entries.forEach((workflow, entry) -> PipelineSchema.read(Trees.text(files, ".github/workflows/" + workflow + ".yml")).path("jobs").properties().stream()
                .map(Map.Entry::getValue).filter(job -> job.has("uses")).forEach(job -> assertEquals(entry, job.path("with").path("environment").asText(), workflow)));
        String readme = Trees.text(files, "ci/README.md");
        assertTrue(readme.contains("`confluent-prod-eu-west-1`") && readme.contains("`confluent-prod-eu-west-2`") && !readme.contains("`confluent-prod`"), readme);
        assertTrue(readme.contains(", and for every region where one has several, so that"), readme);
        assertFalse(Trees.text(FILES, "ci/README.md").contains("where one has several"));
    }

    @Test
    void onlyWhatTalksToBrokersRunsInsideAndOnlyWhatNeedsSecretsGetsThem() {
        JsonNode confluent = PipelineSchema.read(Trees.text(FILES, ".github/workflows/confluent-prod-eu-west-1.yml")).path("jobs");
        JsonNode msk = PipelineSchema.read(Trees.text(FILES, ".github/workflows/msk-prod-eu-west-1.yml")).path("jobs");
        assertEquals("kafka-prod-eu-west-1", confluent.path("data-plane").path("with").path("runner").asText());
        assertTrue(confluent.path("control-plane").path("with").path("runner").isMissingNode());
        assertEquals("inherit", msk.path("access").path("secrets").asText());
        assertTrue(msk.path("cluster").path("secrets").isMissingNode());
    }

    @Test
    void everyRootGetsTheCredentialsThatItsProviderReadsAndNoOthers() {
        assertFalse(Trees.text(FILES, GitHubRoot.file("msk")).contains("CONFLUENT"), "roots in AWS read none of Confluent's");
        String confluent = Trees.text(FILES, GitHubRoot.file("confluent"));
        assertFalse(confluent.contains("SCRAM"), "roots of Confluent Cloud read none of AWS's");
        assertTrue(confluent.contains("KAFKA_API_KEY: ${{ contains(fromJSON(inputs.credentials), 'KAFKA_API_KEY') && secrets.KAFKA_API_KEY || '' }}\n"), confluent);
        JsonNode jobs = PipelineSchema.read(Trees.text(FILES, ".github/workflows/confluent-prod-eu-west-1.yml")).path("jobs");
        assertEquals("[\"CONFLUENT_CLOUD_API_KEY\", \"CONFLUENT_CLOUD_API_SECRET\"]", jobs.path("control-plane").path("with").path("credentials").asText());
        assertEquals("[\"KAFKA_API_KEY\", \"KAFKA_API_SECRET\"]", jobs.path("data-plane").path("with").path("credentials").asText());
    }

    @Test
    void whatServesEveryEnvironmentIsPlannedWithEachProposalAndAppliedOnlyByHand() {
        JsonNode workflow = PipelineSchema.read(Trees.text(FILES, ".github/workflows/confluent-organization.yml"));
        List<String> triggers = new ArrayList<>();
        workflow.path("on").fieldNames().forEachRemaining(triggers::add);
        assertEquals(List.of("pull_request", "workflow_dispatch"), triggers);
        assertEquals("confluent/organization/**", workflow.path("on").path("pull_request").path("paths").get(0).asText());
        assertEquals("confluent-organization", workflow.path("jobs").path("organization").path("with").path("environment").asText());
        assertEquals("confluent/${{ matrix.root }}", workflow.path("jobs").path("check").path("steps").get(2).path("env").path("ROOT").asText());
    }

    @Test
    void appliesOnlyWhatChangedOnTheDeployedBranchBehindTheEnvironment() {
        JsonNode jobs = PipelineSchema.read(Trees.text(FILES, GitHubRoot.file("msk"))).path("jobs");
        assertEquals("${{ inputs.environment }}-plan", jobs.path("plan").path("environment").asText());
        assertEquals("${{ inputs.environment }}", jobs.path("apply").path("environment").path("name").asText());
        assertEquals("${{ github.server_url }}/${{ github.repository }}/tree/${{ github.sha }}/${{ inputs.root }}", jobs.path("apply").path("environment").path("url").asText());
        assertEquals("github.event_name != 'pull_request' && github.ref == 'refs/heads/main' && needs.plan.outputs.changes == 'true'", jobs.path("apply").path("if").asText());
        assertEquals("terraform-${{ inputs.root }}", jobs.path("apply").path("concurrency").path("group").asText());
    }

    @Test
    void noLongLivedKeyOfAwsAppears() {
        workflows(FILES).forEach(file -> assertFalse(file.text().toLowerCase(java.util.Locale.ROOT).contains("aws_access_key") || file.text().contains("aws-access-key-id"),
                file.path().value()));
        assertTrue(Trees.text(FILES, GitHubRoot.file("msk")).contains("TF_VAR_scram_passwords: ${{ secrets.SCRAM_PASSWORDS }}\n"));
    }

    @Test
    void readsLikeAWorkflowWrittenByHand() {
        assertEquals("""
                # Builds the manifests below strimzi, for devProcess.buildPipeline.
                # Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

                name: strimzi manifests

                on:
                  pull_request:
                    branches:
                      - main
                    paths:
                      - strimzi/**
                      - ci/manifests.sh
                      - .github/workflows/strimzi.yml
                  push:
                    branches:
                      - main
                    paths:
                      - strimzi/**
                      - ci/manifests.sh
                      - .github/workflows/strimzi.yml
                  workflow_dispatch: {}

                permissions:
                  contents: read

                jobs:
                  build:
                    name: build
                    runs-on: ubuntu-24.04
                    timeout-minutes: 15
                    steps:
                      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2
                        with:
                          persist-credentials: false
                      - name: Build every kustomization
                        run: sh ci/manifests.sh strimzi
                """, Trees.text(FILES, ".github/workflows/strimzi.yml"));
    }
}
