package dev.strawman.target.confluent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.pack.PackPlans;
import dev.strawman.plan.Application;
import dev.strawman.plan.Plan;
import dev.strawman.plan.Site;
import dev.strawman.terraform.Terraform;
import dev.strawman.terraform.TerraformValues;
import dev.strawman.terraform.VersionConstraints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Confluent Cloud in other clouds than AWS: each kind of network and key, through the real Terraform and the other clouds' real schemas. */
class ConfluentCloudsTest {

    private static final String PRIVATE = "network: {value: private, priority: must";

    private static Terraform terraform;

    @TempDir
    private Path temp;

    @BeforeAll
    static void start() {
        Terraform.assumeAvailable();
        terraform = Terraform.start();
    }

    @AfterAll
    static void stop() {
        if (terraform != null) {
            terraform.close();
        }
    }

    private static Plan plan(String cloud, String network, String option) {
        String[] changes = {PRIVATE, "network: {value: " + network + ", priority: must", "engagement:", "options: [" + option + "]\nengagement:"};
        return cloud.equals("azure") ? PackPlans.inAzure(changes) : PackPlans.inGoogle(changes);
    }

    @ParameterizedTest
    @CsvSource({
        "azure, private, cc-enterprise", "azure, privatelink, cc-dedicated", "azure, peered, cc-dedicated", "azure, public, cc-dedicated",
        "gcp, privatelink, cc-dedicated", "gcp, peered, cc-dedicated", "gcp, public, cc-dedicated"})
    void terraformTakesEveryVariation(String cloud, String network, String option) throws IOException {
        Plan plan = plan(cloud, network, option);
        assertEquals(option, plan.on("confluent").stream().filter(one -> one.site().environment().equals("prod")).findFirst().orElseThrow().option());
        takes(plan);
    }

    /** Where nobody must hold the key, the elastic product is chosen in Google Cloud too. */
    @Test
    void terraformTakesTheElasticProductInGoogleCloud() throws IOException {
        Plan plan = PackPlans.inGoogle("byok: {value: true, weight: 5, priority: must", "byok: {value: true, weight: 5, priority: should");
        assertEquals("cc-enterprise", plan.on("confluent").stream().filter(one -> one.site().environment().equals("prod")).findFirst().orElseThrow().option());
        assertFalse(ConfluentTest.files(plan).containsKey("confluent/prod/europe-west1/control-plane/key.tf"));
        takes(plan);
    }

    private void takes(Plan plan) throws IOException {
        List<String> principals = plan.sites().stream().flatMap(site -> site.applications().stream()).map(Application::principal).distinct().toList();
        Map<String, String> versions = Stream.of("confluentinc/confluent", "hashicorp/azurerm", "hashicorp/azuread", "hashicorp/google").collect(Collectors.toMap(name -> name, plan::pin));
        for (String region : plan.sites().stream().map(Site::region).distinct().toList()) {
            for (Map.Entry<String, String> file : ConfluentTest.files(plan).entrySet()) {
                if (file.getKey().contains("/" + region + "/") || file.getKey().startsWith("confluent/organization/")) {
                    Path path = temp.resolve(region).resolve(file.getKey());
                    Files.createDirectories(path.getParent());
                    Files.writeString(path, file.getValue());
                }
            }
            Map<String, String> values = TerraformValues.with(principals);
            values.put("zones", Stream.of("b", "c", "d").map(zone -> "\"" + region + "-" + zone + "\"").collect(Collectors.joining(", ", "[", "]")));
            assertEquals("", String.join("\n", terraform.check(temp.resolve(region), values, new VersionConstraints(plan.pin("terraform"), versions)).problems()));
        }
    }

    @Test
    void eachCloudKeepsItsOwnStates() {
        SortedMap<String, String> both = ConfluentTest.files(PackPlans.inTwoClouds());
        assertTrue(both.get("confluent/prod/eu-west-1/data-plane/backend.tf").contains("backend \"s3\""));
        assertTrue(both.get("confluent/dr/northeurope/data-plane/backend.tf").contains("backend \"azurerm\""));
        assertTrue(both.get("confluent/README.md").contains("- **State** where `backend.tf` says \"azurerm\": a container"));
        assertTrue(ConfluentTest.files(PackPlans.inGoogle()).get("confluent/prod/europe-west1/data-plane/backend.tf").contains("    prefix = \"confluent/prod/europe-west1/data-plane\""));
    }

    @Test
    void nothingOfAwsIsLeft() {
        for (Plan plan : List.of(PackPlans.inAzure(), PackPlans.inGoogle())) {
            ConfluentTest.files(plan).forEach((path, text) -> assertFalse(text.matches("(?s).*(\"AWS\"|hashicorp/aws|vpc-|S3 bucket|AWS role).*"), path));
        }
    }
}
