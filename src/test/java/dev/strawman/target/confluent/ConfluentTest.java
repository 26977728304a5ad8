package dev.strawman.target.confluent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Templates;
import dev.strawman.plan.Application;
import dev.strawman.plan.Capacity;
import dev.strawman.plan.Deployment;
import dev.strawman.plan.HandmadePlan;
import dev.strawman.plan.Plan;
import dev.strawman.requirements.Security.Authorisation;
import dev.strawman.requirements.Security.ClientAuth;
import dev.strawman.requirements.Security.Network;
import dev.strawman.terraform.Terraform;
import dev.strawman.terraform.TerraformValues;
import dev.strawman.terraform.VersionConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfluentTest {

    @TempDir
    private Path temp;

    /** The plan written by hand, with every Confluent deployment of another product. */
    private static Plan plan(String option, ClientAuth authentication, Authorisation authorisation, Network network, boolean customerKeys) {
        Plan plan = HandmadePlan.plan();
        List<Deployment> deployments = plan.on("confluent").stream().map(one -> {
            Capacity.Units units = (Capacity.Units) one.capacity();
            Capacity capacity = option.equals("cc-dedicated")
                    ? new Capacity.Units("CKU", 2, 2, units.highAvailability(), units.binding(), units.next()) : units;
            return new Deployment("confluent", option, "Confluent Cloud " + option, one.site(), capacity, authentication, authorisation, network, customerKeys,
                    "", one.settableTopicKeys(), one.vendorOperates(), one.teamOperates(), one.gaps());
        }).toList();
        return new Plan(plan.client(), plan.sites(), deployments, plan.watch(), plan.exclusions(), plan.decisions(), plan.assumptions(), plan.questions(), plan.delivery(),
                plan.estate(), plan.pins(), plan.captures());
    }

    private static SortedMap<String, String> files(Plan plan) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (Artifact file : new Confluent().artifacts(plan, new Templates())) {
            texts.put(file.path().value(), file.text());
        }
        return texts;
    }

    private static SortedMap<String, String> files() {
        return files(plan("cc-enterprise", ClientAuth.OAUTH, Authorisation.RBAC, Network.PRIVATELINK, true));
    }

    @ParameterizedTest
    @CsvSource({
        "cc-enterprise, OAUTH, RBAC, PRIVATELINK, true", "cc-enterprise, MTLS, RBAC, PRIVATELINK, false", "cc-enterprise, APIKEY, ACL, PRIVATELINK, true",
        "cc-standard, OAUTH, RBAC, PUBLIC, false", "cc-standard, APIKEY, RBAC, PUBLIC, false", "cc-basic, APIKEY, ACL, PUBLIC, false",
        "cc-dedicated, OAUTH, RBAC, PRIVATELINK, true", "cc-dedicated, MTLS, ACL, PUBLIC, true"})
    void terraformTakesEveryVariation(String option, ClientAuth authentication, Authorisation authorisation, Network network, boolean customerKeys) {
        Terraform.assumeAvailable();
        Plan plan = plan(option, authentication, authorisation, network, customerKeys);
        files(plan).forEach(this::write);
        List<String> principals = plan.sites().stream().flatMap(site -> site.applications().stream()).map(Application::principal).distinct().toList();
        try (Terraform terraform = Terraform.start()) {
            assertEquals("", String.join("\n", terraform.check(temp, TerraformValues.with(principals), new VersionConstraints(plan.pin("terraform"),
                    Map.of("hashicorp/aws", plan.pin("hashicorp/aws"), "confluentinc/confluent", plan.pin("confluentinc/confluent")))).problems()));
        }
    }

    private void write(String path, String text) {
        try {
            Path file = temp.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    @Test
    void topicsCarryTheReasonOfEachSetting() {
        String topics = files().get("confluent/prod/eu-west-1/data-plane/topics-authorisation-to-ledger.tf");
        assertTrue(topics.contains("""
                    # Events, restricted, for useCases[0].events[0]
                    "payments.authorisation.requested" = {
                      partitions = 12 # max(9.1 / 10, 40.5 / 5, 12 consumers) = 12
                      config = {
                        "cleanup.policy"      = "delete"    # records leave by age (workloads[0].retention.cleanup)
                        "max.message.bytes"   = "1048588"   # largest record is 6 KiB in the 99th percentile
                        "min.insync.replicas" = "2"         # one broker may be lost while writing (workloads[0].resilience.minInsyncReplicas)
                        "retention.ms"        = "604800000" # 7d (workloads[0].retention.keep)
                      }
                    }
                """), topics);
    }

    @Test
    void applicationsGetTheLeastTheyNeed() {
        String access = files().get("confluent/prod/eu-west-1/control-plane/access.tf");
        assertTrue(access.contains("{ application = \"card-gateway\", role = \"DeveloperWrite\", resource = \"topic=payments.authorisation.requested\" }"), access);
        assertFalse(access.contains("{ application = \"card-gateway\", role = \"DeveloperRead\""), "it reads nothing");
        assertTrue(access.contains("{ application = \"fraud-scoring\", role = \"DeveloperRead\", resource = \"group=fraud-scoring\" }"), access);
        assertTrue(access.contains("{ application = \"fraud-scoring\", role = \"ResourceOwner\", resource = \"topic=fraud-scoring-*\" }"), access);
    }

    @Test
    void copiedTopicsAreMirrorsAndNotTopicsOfTheirOwn() {
        SortedMap<String, String> files = files();
        String topics = files.get("confluent/dr/eu-central-1/data-plane/topics-authorisation-to-ledger.tf");
        assertFalse(topics.contains("\"payments.authorisation.requested\" = {"), topics);
        assertTrue(topics.contains("\"payments.authorisation.requested.fraud-scoring.dlq\" = {"), topics);
        assertTrue(files.get("confluent/dr/eu-central-1/replication/locals.tf").contains("    \"payments.authorisation.requested\",\n"));
        assertFalse(files.containsKey("confluent/prod/eu-west-1/replication/link.tf"), "the source holds no link");
    }

    @Test
    void offsetsOfEveryGroupAreCarriedOver() {
        assertTrue(files().get("confluent/dr/eu-central-1/replication/locals.tf").contains("  consumer_groups = [\n    \"fraud-scoring\",\n  ]\n"));
    }

    @Test
    void certificatesAreGoodForTheirEnvironmentOnly() {
        SortedMap<String, String> files = files(plan("cc-enterprise", ClientAuth.MTLS, Authorisation.RBAC, Network.PRIVATELINK, false));
        assertTrue(files.get("confluent/prod/eu-west-1/control-plane/identities.tf").contains("&& (OU == 'prod')\""));
        assertTrue(files.get("confluent/dr/eu-central-1/control-plane/identities.tf").contains("&& (OU == 'dr' || OU == 'prod')\""));
        assertTrue(files.get("confluent/dev/eu-west-1/control-plane/identities.tf").contains("&& (OU == 'dev' || OU == 'test')\""));
    }

    @Test
    void onlyProductionIsGuarded() {
        SortedMap<String, String> files = files();
        assertTrue(files.get("confluent/prod/eu-west-1/control-plane/cluster.tf").contains("prevent_destroy = true"));
        assertFalse(files.get("confluent/dev/eu-west-1/control-plane/cluster.tf").contains("prevent_destroy = true"));
    }

    @Test
    void sitesOfOneShapeDifferOnlyInLocals() {
        SortedMap<String, String> files = files();
        for (String file : List.of("cluster.tf", "identities.tf", "network.tf", "key.tf", "outputs.tf", "variables.tf", "versions.tf")) {
            assertEquals(files.get("confluent/prod/eu-west-1/control-plane/" + file).replace("prod", "dr"),
                    files.get("confluent/dr/eu-central-1/control-plane/" + file).replace("prod", "dr"), file);
        }
    }

    @Test
    void whatTheOrganisationVouchesWithStandsOnce() {
        assertTrue(files().get("confluent/organization/identity.tf").contains("resource \"confluent_identity_provider\" \"services\""));
        SortedMap<String, String> keys = files(plan("cc-standard", ClientAuth.APIKEY, Authorisation.RBAC, Network.PUBLIC, false));
        assertFalse(keys.keySet().stream().anyMatch(path -> path.startsWith("confluent/organization/")), "nobody vouches for API keys");
    }

    @Test
    void firstPageAsksForEveryVariable() {
        SortedMap<String, String> files = files();
        String readme = files.get("confluent/README.md");
        files.forEach((path, text) -> {
            if (path.endsWith("/variables.tf")) {
                text.lines().filter(line -> line.startsWith("variable \"")).map(line -> line.split("\"")[1])
                        .forEach(name -> assertTrue(readme.contains("`" + name + "`"), path + " asks for " + name));
            }
        });
    }
}
