package dev.strawman.pack.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Templates;
import dev.strawman.pack.PackPlans;
import dev.strawman.pack.datadog.DatadogFiles;
import dev.strawman.plan.HandmadePlan;
import dev.strawman.plan.Plan;
import dev.strawman.requirements.DevProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GitLabTest {

    private static final Plan PLAN = PackPlans.deliveredBy(HandmadePlan.plan(), DevProcess.SourceRepo.GITLAB, DevProcess.Pipeline.GITLABCI, List.of(), List.of());
    private static final List<Artifact> FILES = Trees.delivery(PLAN, Trees.handmade());

    private static List<Artifact> pipelines(List<Artifact> files) {
        return files.stream().filter(file -> file.path().value().startsWith(".gitlab") && file.path().value().endsWith(".yml")).toList();
    }

    /** All jobs as GitLab sees them after its includes. */
    private static Map<String, JsonNode> jobs(List<Artifact> files) {
        Map<String, JsonNode> jobs = new TreeMap<>();
        pipelines(files).forEach(file -> PipelineSchema.read(file.text()).properties().stream()
                .filter(entry -> !List.of("include", "workflow", "stages").contains(entry.getKey()))
                .forEach(entry -> assertEquals(null, jobs.put(entry.getKey(), entry.getValue()), "twice: " + entry.getKey())));
        return jobs;
    }

    @Test
    void hasAFileForEachPlatform() {
        assertEquals(List.of(".gitlab-ci.yml", ".gitlab/ci/confluent.yml", ".gitlab/ci/msk.yml", ".gitlab/ci/strimzi.yml"), Trees.paths(pipelines(FILES)));
    }

    @Test
    void aPlatformWithManifestsAndTerraformRootsHasOneFileForBoth() {
        Plan story = PackPlans.watchedBy("[datadog]");
        Plan datadog = PackPlans.deliveredBy(story, DevProcess.SourceRepo.GITLAB, DevProcess.Pipeline.GITLABCI, story.delivery().owners(), List.of());
        List<Artifact> tree = new ArrayList<>(PackPlans.tree(datadog));
        tree.addAll(DatadogFiles.artifacts(datadog, new Templates()));
        List<Artifact> files = Trees.delivery(datadog, tree);
        String strimzi = Trees.text(files, ".gitlab/ci/strimzi.yml");
        assertTrue(strimzi.startsWith("# Builds the manifests and checks, plans and applies the Terraform roots below strimzi"), strimzi);
        assertTrue(jobs(files).keySet().containsAll(List.of("strimzi manifests", "strimzi/prod/eu-west-1/monitoring apply")), jobs(files).keySet().toString());
        assertEquals(List.of(), PipelineSchema.GITLAB.findings(strimzi));
    }

    @Test
    void everyPipelineHasOnlyKeysThatGitLabKnows() {
        List<Artifact> all = new ArrayList<>(pipelines(FILES));
        Plan notify = PackPlans.story("notify");
        List<Artifact> story = pipelines(Trees.delivery(notify, PackPlans.tree(notify)));
        assertFalse(story.isEmpty());
        all.addAll(story);
        all.forEach(file -> assertEquals(List.of(), PipelineSchema.GITLAB.findings(file.text()), file.path().value()));
    }

    @Test
    void theSchemaRefusesAMisspeltKey() {
        String text = Trees.text(FILES, ".gitlab/ci/msk.yml");
        assertFalse(PipelineSchema.GITLAB.findings(text.replace("resource_group:", "resource-group:")).isEmpty());
    }

    @Test
    void everyJobNeedsJobsThatExistInItsStageOrBefore() {
        Map<String, JsonNode> jobs = jobs(FILES);
        List<String> stages = new ArrayList<>();
        PipelineSchema.read(Trees.text(FILES, ".gitlab-ci.yml")).path("stages").forEach(stage -> stages.add(stage.asText()));
        assertEquals(List.of("check", "organization", "cluster", "access", "control-plane", "data-plane"), stages);
        jobs.forEach((name, job) -> job.path("needs").forEach(need -> {
            String other = need.isTextual() ? need.asText() : need.path("job").asText();
            assertTrue(jobs.containsKey(other), name + " needs " + other);
            assertTrue(stages.indexOf(stage(jobs, other)) <= stages.indexOf(stage(jobs, name)), name + " needs the later " + other);
        }));
    }

    private static String stage(Map<String, JsonNode> jobs, String name) {
        JsonNode job = jobs.get(name);
        return job.has("stage") ? job.path("stage").asText() : stage(jobs, job.path("extends").asText());
    }

    @Test
    void everyRootIsPlannedWithoutAGateAndAppliedBehindOneAloneAndInOrder() {
        Map<String, JsonNode> jobs = jobs(FILES);
        JsonNode plan = jobs.get("msk/prod/eu-west-1/access plan");
        JsonNode apply = jobs.get("msk/prod/eu-west-1/access apply");
        assertEquals("msk/prod/plan", plan.path("environment").path("name").asText());
        assertEquals("msk/prod/eu-west-1/cluster apply", plan.path("needs").get(1).path("job").asText());
        assertTrue(plan.path("needs").get(1).path("optional").asBoolean());
        assertEquals("msk/prod", apply.path("environment").path("name").asText());
        assertEquals("production", apply.path("environment").path("deployment_tier").asText());
        assertEquals("manual", apply.path("rules").get(0).path("when").asText());
        assertEquals("msk/prod/eu-west-1/access", apply.path("resource_group").asText());
    }

    @Test
    void whatServesEveryEnvironmentIsAppliedByHandInAnEnvironmentOfItsOwn() {
        Map<String, JsonNode> jobs = jobs(FILES);
        assertEquals("confluent/organization/plan", jobs.get("confluent/organization plan").path("environment").path("name").asText());
        JsonNode apply = jobs.get("confluent/organization apply");
        assertEquals("confluent/organization", apply.path("environment").path("name").asText());
        assertEquals("manual", apply.path("rules").get(0).path("when").asText());
        assertEquals("confluent/organization/**/*", apply.path("rules").get(0).path("changes").get(0).asText());
    }

    @Test
    void eachRegionHasAScopeOfItsOwnWhereAnEnvironmentHasSeveral() {
        Plan story = PackPlans.inTwoRegions();
        Plan plan = PackPlans.deliveredBy(story, DevProcess.SourceRepo.GITLAB, DevProcess.Pipeline.GITLABCI, story.delivery().owners(), List.of());
        List<Artifact> files = Trees.delivery(plan, PackPlans.tree(plan));
        Map<String, JsonNode> jobs = jobs(files);
        Map.of("confluent/prod/eu-west-1/data-plane", "confluent/prod/eu-west-1", "confluent/prod/eu-west-2/data-plane", "confluent/prod/eu-west-2", "msk/prod/eu-west-2/access", "msk/prod/eu-west-2",
                "confluent/dr/eu-central-1/data-plane", "confluent/dr", "confluent/organization", "confluent/organization").forEach((root, entry) -> {
                    assertEquals(entry, jobs.get(root + " apply").path("environment").path("name").asText());
                    assertEquals(entry + "/plan", jobs.get(root + " plan").path("environment").path("name").asText());
                });
        String key = Trees.text(files, "ci/README.md").lines().filter(line -> line.startsWith("| `KAFKA_API_KEY` ")).findFirst().orElseThrow();
        assertTrue(key.contains("`confluent/prod/eu-west-1`, `confluent/prod/eu-west-2`") && !key.contains("`confluent/prod`"), key);
    }

    /** GitLab gives a job the variables whose scope fits its environment; a star in a scope stands for anything. */
    @Test
    void noJobSeesTheCredentialsOfAnotherPlatform() {
        Map<String, JsonNode> jobs = jobs(FILES);
        String readme = Trees.text(FILES, "ci/README.md");
        int scoped = 0;
        for (String row : readme.lines().filter(line -> line.matches("\\| `[A-Z_a-z]+` \\| `[a-z-]+` of .*")).toList()) {
            String[] cells = row.split(" \\| ");
            String platform = cells[1].replaceAll(".* of ", "");
            for (String scope : cells[2].replaceAll("[ |`]", "").split(",")) {
                assertFalse(scope.contains("*"), row);
                for (Map.Entry<String, JsonNode> job : jobs.entrySet()) {
                    String environment = job.getValue().path("environment").path("name").asText();
                    if (environment.equals(scope) || environment.equals(scope + "/plan")) {
                        assertTrue(job.getKey().startsWith(platform + "/"), job.getKey() + " would see " + cells[0]);
                        scoped++;
                    }
                }
            }
        }
        assertTrue(scoped > 8, scoped + " jobs get secrets:\n" + readme);
    }

    @Test
    void onlyWhatTalksToBrokersRunsInside() {
        Map<String, JsonNode> jobs = jobs(FILES);
        assertEquals("kafka-prod-eu-west-1", jobs.get("confluent/prod/eu-west-1/data-plane apply").path("tags").get(0).asText());
        assertTrue(jobs.get("confluent/prod/eu-west-1/control-plane apply").path("tags").isMissingNode());
    }

    @Test
    void writesNoPipelineWhereThereIsNothingToDeliver() {
        assertEquals(List.of(".gitattributes"), Trees.paths(Trees.delivery(PLAN, List.of())));
    }
}
