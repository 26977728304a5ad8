package dev.strawman.target.confluent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Templates;
import dev.strawman.pack.PackPlans;
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
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
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
            return new Deployment("confluent", option, "Confluent Cloud " + option, one.site(), capacity, authentication, List.of(), authorisation, network, customerKeys,
                    "", one.replication(), one.copied(), one.registry(), one.settableTopicKeys(), one.vendorOperates(), one.teamOperates(), one.gaps());
        }).toList();
        return new Plan(plan.client(), plan.sites(), deployments, plan.watch(), plan.exclusions(), plan.decisions(), plan.assumptions(), plan.questions(), plan.delivery(),
                plan.estate(), plan.pins(), plan.platforms(), plan.figures(), plan.captures());
    }

    /** The same where another registry was chosen. */
    private static Plan elsewhere(Plan plan) {
        List<Deployment> deployments = plan.deployments().stream().map(one -> new Deployment(one.platform(), one.option(), one.optionName(), one.site(), one.capacity(), one.authentication(), one.otherSignIns(),
                one.authorisation(), one.network(), one.customerKeys(), one.kafkaVersion(), one.replication(), one.copied(), Optional.empty(), one.settableTopicKeys(), one.vendorOperates(), one.teamOperates(), one.gaps())).toList();
        return new Plan(plan.client(), plan.sites(), deployments, plan.watch(), plan.exclusions(), plan.decisions(), plan.assumptions(), plan.questions(), plan.delivery(),
                plan.estate(), plan.pins(), plan.platforms(), plan.figures(), plan.captures());
    }

    /** Texts by path. */
    static SortedMap<String, String> files(Plan plan) {
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
        "cc-dedicated, OAUTH, RBAC, PRIVATELINK, true", "cc-dedicated, MTLS, ACL, PUBLIC, true", "cc-dedicated, APIKEY, RBAC, PEERED, false",
        "cc-dedicated, MTLS, RBAC, PEERED, true"})
    void terraformTakesEveryVariation(String option, ClientAuth authentication, Authorisation authorisation, Network network, boolean customerKeys) {
        terraformTakes(plan(option, authentication, authorisation, network, customerKeys));
    }

    @ParameterizedTest
    @CsvSource({"cc-enterprise, MTLS", "cc-standard, APIKEY"})
    void nothingBelongsToTheVendorsRegistryWhereAnotherOneHoldsTheSchemas(String option, ClientAuth authentication) {
        Plan plan = elsewhere(plan(option, authentication, Authorisation.RBAC, option.equals("cc-enterprise") ? Network.PRIVATELINK : Network.PUBLIC, false));
        // The first page tells of the registry in gaps and tasks, which are the plan's.
        files(plan).forEach((path, text) -> assertFalse(Pattern.compile(path.endsWith("README.md") ? "schema_registry|SCHEMA_REGISTRY|subjects" : "(?i)registry|governance|DataSteward|subjects").matcher(text).find(), path));
        terraformTakes(plan);
    }

    @Test
    void environmentsAreAppliedOneAfterTheOtherAndProductionLate() {
        Plan plan = PackPlans.watchedBy("[datadog]");
        String page = files(plan).get("confluent/README.md");
        List<String> order = page.lines().filter(line -> line.matches("\\d+\\. `confluent/.*`")).map(line -> line.replaceAll(".*`(.*)`", "$1")).toList();
        assertEquals("confluent/organization", order.getFirst());
        assertEquals(List.of("confluent/prod/eu-west-1/control-plane", "confluent/prod/eu-west-1/data-plane", "confluent/prod/eu-west-1/monitoring", "confluent/dr/eu-central-1/control-plane",
                "confluent/dr/eu-central-1/data-plane", "confluent/dr/eu-central-1/replication", "confluent/dr/eu-central-1/monitoring"), order.subList(order.size() - 7, order.size()));
        assertTrue(order.get(1).startsWith("confluent/dev/"), order.toString());
    }

    @Test
    void eachSignsInAsItAsks() {
        Plan plan = PackPlans.severalWays("clientAuth: {value: [iam, mtls]", "clientAuth: {value: [oauth]", "clientAuth: scram, outside: true", "clientAuth: apikey, outside: true");
        String prod = "confluent/prod/eu-west-1/control-plane/";
        String identities = files(plan).get(prod + "identities.tf");
        assertTrue(identities.contains("resource \"confluent_identity_pool\"") && identities.contains("resource \"confluent_certificate_pool\"") && identities.contains("resource \"confluent_api_key\" \"application\""), identities);
        assertTrue(identities.contains("{ name = \"fraud-scoring\", about = \"Application fraud-scoring, owned by head-of-payments\", sign_in = \"mtls\" }"), identities);
        assertTrue(identities.contains("registry_applications = [\"card-gateway\"]"), identities);
        assertFalse(files(plan).get(prod + "variables.tf").contains("\"card-gateway\""), "only applications with tokens have a client in the directory");
        assertTrue(files(plan).get("confluent/README.md").contains("| prod/eu-west-1 | an API key | `card-gateway` |"));
        terraformTakes(plan);
    }

    private void terraformTakes(Plan plan) {
        Terraform.assumeAvailable();
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

    /** Any client of the directory gets its tokens signed by the same issuer. */
    @Test
    void aPoolTakesTheTokensOfOneClientThatAreMeantForKafka() {
        String identities = files().get("confluent/prod/eu-west-1/control-plane/identities.tf");
        assertTrue(identities.contains("identity_claim = \"claims.cid\""), identities);
        assertTrue(identities.contains("filter         = \"claims.cid == '${var.oauth_clients[each.key]}' && claims.aud == '${var.oauth_audience}'\""), identities);
        assertTrue(files().get("confluent/organization/identity.tf").contains("identity_claim = \"claims.cid\""));
        assertTrue(files().get("confluent/README.md").contains("| `oauth_audience` | control-plane | "));
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
        for (String role : List.of("DeveloperManage", "DeveloperRead", "DeveloperWrite")) {
            assertTrue(access.contains("{ application = \"fraud-scoring\", role = \"" + role + "\", resource = \"topic=fraud-scoring-*\" }"), access);
        }
        assertFalse(access.contains("ResourceOwner"), "it would hand on rights and alter settings");
    }

    @Test
    void copiedTopicsAreMirrorsAndNotTopicsOfTheirOwn() {
        SortedMap<String, String> files = files();
        assertFalse(files.containsKey("confluent/dr/eu-central-1/data-plane/topics-authorisation-to-ledger.tf"));
        assertTrue(files.get("confluent/dr/eu-central-1/replication/locals.tf").contains("""
                  mirrored_topics = [
                    "payments.authorisation.requested",
                    "payments.authorisation.decided",
                    "payments.authorisation.requested.fraud-scoring.retry-1m",
                    "payments.authorisation.requested.fraud-scoring.dlq",
                  ]
                """), "records that wait for another try or for a person go along");
        assertFalse(files.containsKey("confluent/prod/eu-west-1/replication/link.tf"), "the source holds no link");
    }

    @Test
    void offsetsAreCarriedOverButForKafkaStreams() {
        SortedMap<String, String> files = files(PackPlans.story("payments", PackPlans.LEDGER, PackPlans.LEDGER + "      - {id: fraud-scoring, kafkaStreams: true}\n"));
        String locals = files.get(DR + "replication/locals.tf");
        assertTrue(locals.contains("\n    \"ledger-service\",\n") && !locals.contains("\"fraud-scoring\""), locals);
        assertFalse(files.get(PROD + "data-plane/link.tf").contains("\"fraud-scoring\""), "it may not even look");
        assertTrue(files.get(DR + "replication/link.tf").contains("\"consumer.offset.sync.enable\" = \"true\""));
        assertTrue(files().get(DR + "replication/link.tf").contains("\"consumer.offset.sync.enable\" = \"false\""), "no other group is there");
    }

    @Test
    void theProbeWritesOnBothSides() {
        SortedMap<String, String> files = files(PackPlans.story("payments"));
        assertFalse(files.get(DR + "replication/locals.tf").contains("kafka-probe"));
        assertTrue(files.entrySet().stream().anyMatch(file -> file.getKey().startsWith(DR + "data-plane/topics-") && file.getValue().contains("\"kafka-probe\" = {")));
    }

    @Test
    void certificatesAreGoodForTheirEnvironmentOnly() {
        SortedMap<String, String> files = files(plan("cc-enterprise", ClientAuth.MTLS, Authorisation.RBAC, Network.PRIVATELINK, false));
        assertTrue(files.get("confluent/prod/eu-west-1/control-plane/identities.tf").contains("&& (OU == 'prod')\""));
        assertTrue(files.get("confluent/dr/eu-central-1/control-plane/identities.tf").contains("&& (OU == 'dr' || OU == 'prod')\""));
        assertTrue(files.get("confluent/dev/eu-west-1/control-plane/identities.tf").contains("&& (OU == 'dev' || OU == 'test')\""));
    }

    private static final String PROD = "confluent/prod/eu-west-1/";
    private static final String DR = "confluent/dr/eu-central-1/";

    @Test
    void certificatesHaveAccountsOfTheirOwnAtTheRegistry() {
        SortedMap<String, String> files = files(plan("cc-enterprise", ClientAuth.MTLS, Authorisation.RBAC, Network.PRIVATELINK, false));
        assertTrue(files.get(PROD + "control-plane/identities.tf").contains("""
                  registry_accounts = {
                    "card-gateway"  = "northgate-payments-prod-card-gateway-registry"
                    "fraud-scoring" = "northgate-payments-prod-fraud-scoring-registry"
                  }
                """));
        assertTrue(files.get(PROD + "control-plane/access.tf").contains("  principal   = \"User:${confluent_service_account.registry[each.value.application].id}\"\n"));
        assertFalse(files.get(PROD + "control-plane/identities.tf").contains("confluent_api_key"), "no key is in the state");
        assertTrue(files.get("confluent/README.md").contains("`registry_accounts`"));
    }

    @Test
    void keysForTheRegistryAreThoseOfApplicationsWithSchemas() {
        String identities = files(plan("cc-basic", ClientAuth.APIKEY, Authorisation.ACL, Network.PUBLIC, false)).get(PROD + "control-plane/identities.tf");
        assertTrue(identities.contains("  registry_applications = [\"card-gateway\", \"fraud-scoring\"]\n"), identities);
        assertTrue(identities.contains("resource \"confluent_api_key\" \"registry\" {"), identities);
    }

    @Test
    void theRegistryKnowsRolesEvenWhereBrokersKnowAccessRules() {
        SortedMap<String, String> files = files(plan("cc-enterprise", ClientAuth.OAUTH, Authorisation.ACL, Network.PRIVATELINK, false));
        String access = files.get(PROD + "control-plane/access.tf");
        assertTrue(access.contains("resource \"confluent_role_binding\" \"subject\""), access);
        assertFalse(access.contains("resource \"confluent_role_binding\" \"application\""), access);
        assertTrue(files.get(PROD + "data-plane/providers.tf").contains("CONFLUENT_CLOUD_API_KEY"), "the provider looks up principals of access rules");
    }

    @Test
    void addressesLeadThroughTheAccessPoint() {
        SortedMap<String, String> files = files();
        String outputs = files.get(PROD + "control-plane/outputs.tf");
        assertTrue(outputs.contains("if endpoint.access_point_id == confluent_access_point.clients.id])"), outputs);
        assertTrue(outputs.contains("  value       = local.endpoint.bootstrap_endpoint\n") && outputs.contains("  value       = local.endpoint.rest_endpoint\n"), outputs);
        assertTrue(files.get(PROD + "control-plane/cluster.tf").contains("    confluent_access_point.clients,"));
        String dedicated = files(plan("cc-dedicated", ClientAuth.OAUTH, Authorisation.RBAC, Network.PRIVATELINK, true)).get(PROD + "control-plane/outputs.tf");
        assertTrue(dedicated.contains("  value       = confluent_kafka_cluster.cluster.bootstrap_endpoint\n"), dedicated);
    }

    @Test
    void noPlanWaitsForTheRegistry() {
        String cluster = files().get(PROD + "control-plane/cluster.tf");
        assertFalse(cluster.substring(cluster.indexOf("data \"confluent_schema_registry_cluster\"")).contains("depends_on ="), cluster);
    }

    @Test
    void theNetworkThatWasCapturedMayConnect() {
        SortedMap<String, String> files = files();
        assertTrue(files.get(PROD + "control-plane/locals.tf").contains("  network_cidr = \"10.40.0.0/16\"\n"));
        assertTrue(files.get("confluent/dev/eu-west-1/control-plane/locals.tf").contains("  network_cidr = null # nobody named it\n"));
        assertTrue(files.get(PROD + "control-plane/endpoint.tf").contains("merge({ network = local.network_cidr }, var.client_cidrs)"));
    }

    @Test
    void theLinkReadsWhatItCopiesAndNoMore() {
        SortedMap<String, String> files = files();
        assertTrue(files.get(PROD + "control-plane/link.tf").contains("  display_name = \"northgate-payments-prod-link\"\n"));
        String link = files.get(PROD + "data-plane/link.tf");
        assertTrue(link.contains("    \"payments.authorisation.requested\",\n") && link.contains(".dlq\",\n") && !link.contains("\"*\","), link);
        assertFalse(files.containsKey(DR + "data-plane/link.tf"), "nothing is copied from there");
        assertFalse(files.containsKey(DR + "control-plane/link.tf"), "nothing is copied from there");
    }

    @Test
    void peeringIsPeeringAndNotPrivateLink() {
        SortedMap<String, String> files = files(plan("cc-dedicated", ClientAuth.APIKEY, Authorisation.RBAC, Network.PEERED, false));
        String network = files.get(PROD + "control-plane/network.tf");
        assertTrue(network.contains("  connection_types = [\"PEERING\"]\n") && network.contains("resource \"confluent_peering\" \"clients\""), network);
        assertFalse(network.contains("aws_vpc_endpoint"), network);
    }

    @Test
    void noLinkEndsInAProductThatTakesNone() {
        Plan enterprise = HandmadePlan.plan();
        List<Deployment> deployments = enterprise.on("confluent").stream().map(one -> new Deployment(one.platform(), "cc-standard", one.optionName(), one.site(),
                one.capacity(), ClientAuth.APIKEY, List.of(), Authorisation.RBAC, Network.PUBLIC, false, "", new Deployment.Replication("Cluster Linking", true, false),
                false, one.registry(), one.settableTopicKeys(), one.vendorOperates(), one.teamOperates(), one.gaps())).toList();
        SortedMap<String, String> files = files(new Plan(enterprise.client(), enterprise.sites(), deployments, enterprise.watch(), enterprise.exclusions(), enterprise.decisions(),
                enterprise.assumptions(), enterprise.questions(), enterprise.delivery(), enterprise.estate(), enterprise.pins(), enterprise.platforms(), enterprise.figures(), enterprise.captures()));
        assertFalse(files.containsKey(DR + "replication/link.tf"));
        assertFalse(files.containsKey(PROD + "data-plane/link.tf"));
        assertTrue(files.get(DR + "data-plane/topics-authorisation-to-ledger.tf").contains("\"payments.authorisation.requested\" = {"), "its topics are its own");
        assertFalse(files.get("confluent/README.md").contains("copied to"));
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
        for (String file : List.of("cluster.tf", "identities.tf", "network.tf", "endpoint.tf", "key.tf", "outputs.tf", "variables.tf", "versions.tf")) {
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
