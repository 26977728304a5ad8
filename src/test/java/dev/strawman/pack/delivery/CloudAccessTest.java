package dev.strawman.pack.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strawman.artifact.Artifact;
import dev.strawman.pack.PackPlans;
import dev.strawman.plan.Plan;
import dev.strawman.requirements.DevProcess;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Pipelines of roots that work in other clouds than AWS, or in several. */
class CloudAccessTest {

    private static final String ROOT = GitHubRoot.file("confluent");

    private static List<Artifact> github(Plan plan) {
        List<Artifact> files = Trees.delivery(plan, PackPlans.tree(plan));
        files.stream().filter(file -> file.path().value().startsWith(".github/workflows/"))
                .forEach(file -> assertEquals(List.of(), PipelineSchema.GITHUB.findings(file.text()), file.path().value()));
        return files;
    }

    private static JsonNode gitlab(Plan story) {
        Plan plan = PackPlans.deliveredBy(story, DevProcess.SourceRepo.GITLAB, DevProcess.Pipeline.GITLABCI, List.of(), List.of());
        List<Artifact> files = Trees.delivery(plan, PackPlans.tree(plan));
        files.stream().filter(file -> file.path().value().endsWith(".yml")).forEach(file -> assertEquals(List.of(), PipelineSchema.GITLAB.findings(file.text()), file.path().value()));
        return PipelineSchema.read(Trees.text(files, ".gitlab-ci.yml")).path(".credentials");
    }

    private static List<String> lines(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
    }

    @Test
    void inAzureTerraformSignsInByItself() {
        List<Artifact> files = github(PackPlans.inAzure());
        String root = Trees.text(files, ROOT);
        assertTrue(root.contains("ARM_USE_OIDC: \"true\"") && root.contains("ARM_CLIENT_ID: ${{ vars.ARM_CLIENT_ID }}") && root.contains("TF_STATE_CONTAINER: ${{ vars.TF_STATE_CONTAINER }}"), root);
        assertFalse(root.contains("aws") || root.contains("inputs.region") || root.contains("inputs.cloud"), root);
        String script = Trees.text(files, "ci/terraform.sh");
        assertTrue(script.contains("initialise -backend-config=\"storage_account_name=${TF_STATE_ACCOUNT:?is not set}\" -backend-config=\"container_name=${TF_STATE_CONTAINER:?is not set}\"\n"), script);
        assertFalse(Trees.text(files, "ci/README.md").contains("AWS"));
    }

    @Test
    void inGoogleCloudAnActionBringsTheCredentials() {
        JsonNode steps = PipelineSchema.read(Trees.text(github(PackPlans.inGoogle()), ROOT)).path("jobs").path("apply").path("steps");
        List<JsonNode> auth = StreamSupport.stream(steps.spliterator(), false).filter(step -> step.path("uses").asText().startsWith("google-github-actions/auth@")).toList();
        assertEquals(1, auth.size());
        assertEquals("${{ vars.GOOGLE_SERVICE_ACCOUNT }}", auth.getFirst().path("with").path("service_account").asText());
    }

    @Test
    void inTwoCloudsEachRootSaysWhereItWorks() {
        List<Artifact> files = github(PackPlans.inTwoClouds());
        JsonNode prod = PipelineSchema.read(Trees.text(files, ".github/workflows/confluent-prod-eu-west-1.yml")).path("jobs").path("control-plane").path("with");
        JsonNode recovery = PipelineSchema.read(Trees.text(files, ".github/workflows/confluent-dr-northeurope.yml")).path("jobs").path("control-plane").path("with");
        assertEquals("aws eu-west-1", prod.path("cloud").asText() + " " + prod.path("region").asText());
        assertEquals("azure ", recovery.path("cloud").asText() + " " + recovery.path("region").asText());
        assertTrue(Trees.text(files, ROOT).contains("      - if: inputs.cloud == 'aws'\n        uses: aws-actions/configure-aws-credentials@"), Trees.text(files, ROOT));
        assertFalse(Trees.text(files, GitHubRoot.file("msk")).contains("inputs.cloud"), "all its roots are in AWS");
        String script = Trees.text(files, "ci/terraform.sh");
        assertTrue(script.contains("    s3) initialise ") && script.contains("    azurerm) initialise ") && !script.contains("gcs)"), script);
        String readme = Trees.text(files, "ci/README.md");
        assertTrue(readme.contains("| `AWS_ROLE_ARN` | variable of each entry for clusters in AWS |") && readme.contains("| `TF_STATE_ACCOUNT`, `TF_STATE_CONTAINER` | variables of each entry for roots whose `backend.tf` says `azurerm` |"), readme);
    }

    @Test
    void gitLabGivesATokenForEachCloud() {
        JsonNode azure = gitlab(PackPlans.inAzure());
        assertEquals("api://AzureADTokenExchange", azure.path("id_tokens").path("ARM_OIDC_TOKEN").path("aud").asText());
        assertEquals(List.of("export ARM_USE_OIDC=true"), lines(azure.path("before_script")));
        JsonNode google = gitlab(PackPlans.inGoogle());
        assertTrue(google.path("id_tokens").has("GOOGLE_ID_TOKEN") && !google.path("id_tokens").has("AWS_ID_TOKEN"), google.toString());
        assertEquals(List.of("AWS_ID_TOKEN", "ARM_OIDC_TOKEN"), gitlab(PackPlans.inTwoClouds()).path("id_tokens").properties().stream().map(Map.Entry::getKey).toList());
    }

    /** What GitLab's job writes for Google's libraries is JSON that names the account, the provider and the file with the token. */
    @Test
    void theCredentialsForGoogleAreAFileThatItsLibrariesRead() throws Exception {
        List<String> script = Stream.concat(lines(gitlab(PackPlans.inGoogle()).path("before_script")).stream(), Stream.of("cat \"$GOOGLE_APPLICATION_CREDENTIALS\"", "rm \"$GOOGLE_APPLICATION_CREDENTIALS\" \"$TOKEN_FILE\"")).toList();
        ProcessBuilder shell = new ProcessBuilder("sh", "-euc", String.join("\n", script)).redirectErrorStream(true);
        shell.environment().putAll(Map.of("GOOGLE_ID_TOKEN", "token", "GOOGLE_WORKLOAD_IDENTITY_PROVIDER", "projects/1/locations/global/workloadIdentityPools/p/providers/g", "GOOGLE_SERVICE_ACCOUNT", "kafka@p.iam.gserviceaccount.com"));
        Process process = shell.start();
        JsonNode credentials = PipelineSchema.read(new String(process.getInputStream().readAllBytes()));
        assertEquals(0, process.waitFor());
        assertEquals("external_account", credentials.path("type").asText());
        assertEquals("//iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p/providers/g", credentials.path("audience").asText());
        assertTrue(credentials.path("service_account_impersonation_url").asText().endsWith("/serviceAccounts/kafka@p.iam.gserviceaccount.com:generateAccessToken"));
        assertTrue(credentials.path("credential_source").path("file").asText().startsWith("/"), credentials.toString());
    }
}
