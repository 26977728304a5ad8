package dev.strawman.target.msk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Templates;
import dev.strawman.pack.PackPlans;
import dev.strawman.plan.Plan;
import dev.strawman.requirements.Security.ClientAuth;
import dev.strawman.requirements.Security.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MskTest {

    private static final String OURS = "# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.\n";

    private static SortedMap<String, String> files(String option, ClientAuth authentication) {
        return files(MskPlans.of(option, authentication));
    }

    private static SortedMap<String, String> files(Plan plan) {
        return new Msk().artifacts(plan, new Templates()).stream()
                .collect(Collectors.toMap(artifact -> artifact.path().value(), Artifact::text, (one, other) -> one + other, TreeMap::new));
    }

    @Test
    void environmentsAreAppliedOneAfterTheOtherAndProductionLate() {
        String page = files(PackPlans.watchedBy("[datadog]")).get("msk/README.md");
        List<String> order = page.lines().filter(line -> line.matches("\\d+\\. `msk/.*`")).map(line -> line.replaceAll(".*`msk/(.*?)/.*`", "$1")).toList();
        assertEquals(List.of("dev", "test", "preprod", "prod", "dr"), order.stream().distinct().toList(), order.toString());
        assertEquals(order.stream().sorted(java.util.Comparator.comparing(order::indexOf)).toList(), order, "no environment is left before it is complete");
        assertTrue(page.contains("\ncd msk/dev/"), page);
    }

    @Test
    void writesTopicsWithTheReasonAtTheNumber() {
        String topics = files("msk-express", ClientAuth.IAM).get("msk/prod/eu-west-1/topics/topics-authorisation-to-ledger.tf");

        assertEquals("# Topics of authorisation-to-ledger.\n" + OURS + """

                locals {
                  topics_authorisation_to_ledger = {
                    # Events, restricted, for useCases[0].events[0]
                    "payments.authorisation.requested" = {
                      partitions = 12 # max(9.1 / 10, 40.5 / 5, 12 consumers) = 12
                      replicas   = 3  # fixed by Express
                      configs = {
                        "cleanup.policy"    = "delete"    # records leave by age (workloads[0].retention.cleanup)
                        "max.message.bytes" = "1048588"   # largest record is 6 KiB in the 99th percentile
                        "retention.ms"      = "604800000" # 7d (workloads[0].retention.keep)
                      }
                    }

                """, topics.substring(0, topics.indexOf("    # Events", topics.indexOf("# Events") + 1)));
        assertEquals(4, topics.lines().filter(line -> line.endsWith("\" = {")).count());
    }

    @Test
    void keepsTopicsOfEnvironmentsThatShareAClusterApart() {
        SortedMap<String, String> files = files("msk-express", ClientAuth.IAM);

        assertTrue(files.get("msk/dev/eu-west-1/topics/topics-dev-authorisation-to-ledger.tf").contains("\"dev.payments.authorisation.decided\" = {"));
        assertTrue(files.get("msk/dev/eu-west-1/topics/topics-test-authorisation-to-ledger.tf").contains("\"test.payments.authorisation.decided\" = {"));
    }

    @Test
    void eachWayToSignInHasItsPortItsRulesItsQuotaAndItsAddresses() {
        SortedMap<String, String> files = files(PackPlans.severalWays());
        String prod = "msk/prod/eu-west-1/";
        assertTrue(files.get(prod + "foundation/locals.tf").contains("9098") && files.get(prod + "foundation/locals.tf").contains("9096") && files.get(prod + "foundation/locals.tf").contains("9094"));
        String rules = files.get(prod + "access/acls.sh");
        assertTrue(rules.contains("allow 'User:card-gateway' ") && rules.contains("allow 'User:CN=fraud-scoring' ") && !rules.contains("ledger-service'"), rules);
        assertFalse(rules.contains("'User:ledger-service'"), rules);
        String quotas = files.get(prod + "access/quotas.sh");
        assertTrue(quotas.contains("quota users 'card-gateway' ") && quotas.contains("quota users 'CN=fraud-scoring' ") && quotas.contains("quota clients 'ledger-service' "), quotas);
        String outputs = files.get(prod + "cluster/outputs.tf");
        assertTrue(List.of("sasl_iam", "sasl_scram", "tls").stream().allMatch(way -> outputs.contains("output \"bootstrap_brokers_" + way + "\"")), outputs);
        assertTrue(files.get(prod + "cluster/configuration.tf").contains("allow.everyone.if.no.acl.found") || files.get(prod + "cluster/locals.tf").contains("\"allow.everyone.if.no.acl.found\" "));
        assertTrue(files.get("msk/README.md").contains("| prod/eu-west-1 | a name and a password (SCRAM) | 9096 | `bootstrap_brokers_sasl_scram` | `card-gateway` |"));
    }

    @Test
    void theCopyAndPrivateLinkKnowEveryWay() {
        SortedMap<String, String> files = files(PackPlans.severalWays("network: {value: private, priority: must", "network: {value: privatelink, priority: must"));
        String cluster = files.get("msk/prod/eu-west-1/cluster/cluster.tf");
        String connectivity = cluster.substring(cluster.indexOf("vpc_connectivity {"), cluster.indexOf("configuration_info"));
        assertTrue(connectivity.contains("tls = true") && connectivity.contains("iam   = true") && connectivity.contains("scram = true"), connectivity);
        String connection = files.get("msk/prod/eu-west-1/client-account/connection.tf");
        assertTrue(connection.contains("for_each = var.sign_ins") && connection.contains("authentication     = each.value"), connection);
        assertTrue(files.get("msk/prod/eu-west-1/client-account/variables.tf").contains("contains([\"SASL_IAM\", \"TLS\", \"SASL_SCRAM\"], way)"));
        assertTrue(files.get("msk/prod/eu-west-1/cluster/outputs.tf").contains("output \"bootstrap_brokers_vpc_connectivity_sasl_scram\""));
    }

    @ParameterizedTest
    @CsvSource({"msk-standard,IAM", "msk-standard,SCRAM", "msk-standard,MTLS", "msk-express,IAM", "msk-serverless,IAM"})
    void productionAndItsRecoveryDifferWhereTheyMust(String option, ClientAuth authentication) {
        SortedMap<String, String> files = files(option, authentication);
        List<String> different = new ArrayList<>();
        files.forEach((path, text) -> {
            String peer = path.replace("msk/prod/eu-west-1/", "msk/dr/eu-central-1/");
            if (path.startsWith("msk/prod/") && !text.equals(files.get(peer))) {
                different.add(path);
            }
        });

        assertEquals(List.of(), different.stream().filter(path -> !path.endsWith("/locals.tf") && !path.endsWith("/backend.tf")).toList());
        assertTrue(different.contains("msk/prod/eu-west-1/cluster/locals.tf"));
        assertTrue(files.containsKey("msk/dr/eu-central-1/replication/replicator.tf"));
        assertFalse(files.containsKey("msk/prod/eu-west-1/replication/replicator.tf"));
    }

    @Test
    void kafkaStreamsLeavesItsPlacesAndItsStateBehind() {
        String replicator = files("msk-standard", ClientAuth.IAM).get("msk/dr/eu-central-1/replication/replicator.tf");
        assertTrue(replicator.contains("= [\"__.*\", \"fraud-scoring-.+-(changelog|repartition|topic)\"]\n"), replicator);
        assertTrue(replicator.contains("      consumer_groups_to_exclude          = [\"fraud-scoring\"] #"), replicator);
        Plan without = PackPlans.story("payments");
        assertTrue(PackPlans.tree(without).stream().filter(file -> file.path().value().endsWith("/replicator.tf")).noneMatch(file -> file.text().contains("consumer_groups_to_exclude")), "the provider takes no empty list");
    }

    @Test
    void onlyWhatHasTheShapeOfProductionRefusesToBeDestroyed() {
        SortedMap<String, String> files = files("msk-standard", ClientAuth.SCRAM);

        for (String file : List.of("cluster/cluster.tf", "topics/topics.tf", "topics/schemas.tf", "foundation/keys.tf", "foundation/security-group.tf")) {
            assertTrue(files.get("msk/prod/eu-west-1/" + file).contains("prevent_destroy = true"), file);
            assertFalse(files.get("msk/dev/eu-west-1/" + file).contains("prevent_destroy = true"), file);
        }
    }

    @Test
    void opensThePortsOfTheChosenIdentityAndOfAdministrators() {
        assertEquals(List.of("iam = 9098", "tls = 9094"), ports(files("msk-standard", ClientAuth.MTLS)));
        assertEquals(List.of("iam   = 9098", "scram = 9096"), ports(files("msk-express", ClientAuth.SCRAM)));
        assertEquals(List.of("iam = 9098"), ports(files("msk-serverless", ClientAuth.IAM)));
    }

    private static List<String> ports(Map<String, String> files) {
        return files.get("msk/prod/eu-west-1/foundation/locals.tf").lines().map(String::strip)
                .filter(line -> line.matches("(iam|scram|tls) .*")).map(line -> line.replaceFirst(" #.*", "")).toList();
    }

    @Test
    void everyBrokerSettingOfExpressIsOneThatExpressLetsAUserSet() {
        List<String> settable = List.of("allow.everyone.if.no.acl.found", "auto.create.topics.enable", "delete.topic.enable", "replica.selector.class");
        String locals = files("msk-express", ClientAuth.IAM).get("msk/prod/eu-west-1/cluster/locals.tf");

        assertEquals(settable, locals.lines().map(String::strip).filter(line -> line.matches("\"[a-z.]+\" = .*"))
                .map(line -> line.substring(1, line.indexOf('"', 1))).toList());
    }

    @Test
    void givesTheScriptsOfAccessTheSameRightsAsPolicies() {
        String rules = files("msk-standard", ClientAuth.SCRAM).get("msk/prod/eu-west-1/access/acls.sh");

        assertTrue(rules.startsWith("#!/usr/bin/env bash\n# Access rules"));
        assertEquals("""
                allow 'User:card-gateway' --operation Describe --operation Write --topic 'payments.authorisation.requested'
                """, rules.lines().filter(line -> line.startsWith("allow 'User:card-gateway'")).collect(Collectors.joining("\n", "", "\n")));
    }

    @Test
    void keepsPasswordsOutOfEveryFile() {
        SortedMap<String, String> files = files("msk-standard", ClientAuth.SCRAM);

        assertTrue(files.get("msk/prod/eu-west-1/access/secrets.tf").contains("secret_string_wo         = jsonencode({ username = each.key, password = var.scram_passwords[each.key] })"));
        assertTrue(files.get("msk/prod/eu-west-1/access/variables.tf").contains("  sensitive   = true\n  ephemeral   = true"));
        assertFalse(files.get("msk/prod/eu-west-1/access/terraform.tfvars.example").lines().anyMatch(line -> line.startsWith("scram_passwords")));
    }

    @Test
    void aStarStandsOnlyWhereAwsKnowsNoNarrowerResource() {
        for (ClientAuth authentication : List.of(ClientAuth.IAM, ClientAuth.SCRAM, ClientAuth.MTLS)) {
            files("msk-standard", authentication).forEach((path, text) -> text.lines().filter(line -> line.contains("\"*\"")).forEach(line ->
                    assertTrue(path.endsWith("/foundation/keys.tf") || path.endsWith("/replication/role.tf") || path.endsWith("/access/policies.tf"), path + ": " + line)));
        }
    }

    @Test
    void theFirstPageNamesEveryRootAndEveryVariable() {
        SortedMap<String, String> files = files("msk-standard", ClientAuth.MTLS);
        String page = files.get("msk/README.md");

        files.keySet().stream().filter(path -> path.endsWith("/versions.tf")).map(path -> path.replace("/versions.tf", ""))
                .forEach(root -> assertTrue(page.contains("`" + root + "`"), root));
        files.values().stream().flatMap(String::lines).filter(line -> line.startsWith("variable \"")).map(line -> line.split("\"")[1]).distinct()
                .forEach(variable -> assertEquals(1, page.lines().filter(line -> line.startsWith("| `" + variable + "`")).count(), variable));
        assertTrue(page.contains("yet accounts were not captured for both `prod` and `dr`"));
    }

    @Test
    void aPrometheusOutsideAwsReachesTheMetricsByItsNetwork() {
        SortedMap<String, String> files = files("msk-standard", ClientAuth.MTLS);

        assertTrue(files.get("msk/prod/eu-west-1/foundation/security-group.tf").contains("setproduct(keys(local.exporter_ports), keys(var.metrics_scraper_cidrs))"));
        assertTrue(files.get("msk/prod/eu-west-1/foundation/variables.tf").contains("variable \"metrics_scraper_cidrs\""));
    }

    @Test
    void glueHoldsNoSchemasWhereTheClientRunsAnotherRegistry() {
        assertTrue(files("msk-standard", ClientAuth.MTLS).get("msk/prod/eu-west-1/access/policies.tf").contains("glue:"));
        Plan plan = MskPlans.withoutRegistry(MskPlans.of("msk-standard", ClientAuth.MTLS));
        new Msk().artifacts(plan, new Templates()).forEach(file -> assertFalse(file.text().contains("glue"), file.path().value()));
    }

    @Test
    void clientAccountsGetTheirSideOfPrivateLinkAsAModule() {
        SortedMap<String, String> files = files(MskPlans.of("msk-standard", ClientAuth.MTLS, Network.PRIVATELINK, site -> site));
        String module = files.get("msk/prod/eu-west-1/client-account/connection.tf");

        assertTrue(module.contains("  authentication = \"TLS\" "), module);
        assertTrue(module.contains("  first_port = 14001\n  last_port  = 14100\n"), module);
        assertFalse(files.containsKey("msk/prod/eu-west-1/client-account/backend.tf"), "the state is the client account's");
        assertFalse(files.containsKey("msk/prod/eu-west-1/client-account/providers.tf"), "a pipeline would take it for a root");
        String page = files.get("msk/README.md");
        assertTrue(page.contains("//msk/dev/eu-west-1/client-account?ref=") || page.contains("//msk/prod/eu-west-1/client-account?ref="), page);
        assertTrue(page.contains("start them at `bootstrap_brokers_vpc_connectivity_tls`"), page);
        assertFalse(page.contains("awsRoleArn"), "certificates need no role");
        assertFalse(files("msk-standard", ClientAuth.MTLS).containsKey("msk/prod/eu-west-1/client-account/connection.tf"));
        assertFalse(files(MskPlans.of("msk-serverless", ClientAuth.IAM, Network.PRIVATELINK, site -> site)).containsKey("msk/prod/eu-west-1/client-account/connection.tf"));
    }

    @Test
    void writesNothingForAPlanWithoutAmazonMsk() {
        Plan plan = MskPlans.of("msk-express", ClientAuth.IAM);
        Plan none = new Plan(plan.client(), plan.sites(), List.of(), plan.watch(), plan.exclusions(), plan.decisions(), plan.assumptions(), plan.questions(),
                plan.delivery(), plan.estate(), plan.pins(), plan.platforms(), plan.figures(), plan.captures());

        assertEquals(List.of(), new Msk().artifacts(none, new Templates()));
    }
}
