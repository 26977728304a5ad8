package dev.strawman.pack.runbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.artifact.Templates;
import dev.strawman.catalog.Catalog;
import dev.strawman.catalog.Signal;
import dev.strawman.cli.Blueprint;
import dev.strawman.pack.Links;
import dev.strawman.pack.PackPlans;
import dev.strawman.pack.observability.AlertNames;
import dev.strawman.plan.Deployment;
import dev.strawman.plan.HandmadePlan;
import dev.strawman.plan.Plan;
import dev.strawman.plan.WatchedPlans;
import dev.strawman.plan.monitoring.Monitoring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunbookFilesTest {

    private static final Pattern ANGLE = Pattern.compile("(?<!\\\\)<[A-Z][A-Z0-9_]+>");
    private static final Pattern RUNBOOK_URL = Pattern.compile("(?:/|Runbook: )(runbooks/[^\\s\"']+\\.md)");
    private static final Pattern MONITOR_RUNBOOK = Pattern.compile("\\$\\{local\\.runbooks}/(\\w+\\.md)");
    private static final List<String> SECTIONS = List.of("Meaning", "Impact", "Set the names", "Is it real?", "Stabilise", "Fix", "Verify", "Escalate", "Tell people", "Afterwards");

    /** Words that only another platform's pages may use. */
    private static final Map<String, Pattern> FOREIGN = Map.of(
            "strimzi", Pattern.compile("\\bMSK\\b|[Cc]onfluent|aws kafka|\\beCKU\\b"),
            "msk", Pattern.compile("[Ss]trimzi|kubectl|\\bk get\\b|[Cc]onfluent|Argo CD|\\beCKU\\b"),
            "confluent", Pattern.compile("[Ss]trimzi|kubectl|\\bk get\\b|\\bMSK\\b|aws kafka|Argo CD|kafka-cli"));

    private static TreeSet<String> expected(Plan plan) {
        TreeSet<String> pages = new TreeSet<>();
        for (Deployment deployment : plan.deployments()) {
            Monitoring monitoring = plan.watch().of(deployment.path()).orElseThrow();
            String folder = "runbooks/" + deployment.platform() + "/";
            monitoring.parts().stream().flatMap(part -> part.alerts().stream()).forEach(alert -> pages.add(folder + alert.name() + ".md"));
            monitoring.parts().stream().flatMap(part -> part.objectives().stream()).forEach(objective -> pages.add(folder + AlertNames.burn(objective.kind()) + ".md"));
            if (monitoring.byPrometheus()) {
                pages.add(folder + "KafkaMonitoringAlive.md");
            }
        }
        return pages;
    }

    private static TreeSet<String> alertPages(SortedMap<String, String> pages) {
        TreeSet<String> names = new TreeSet<>(pages.keySet());
        names.removeIf(path -> !path.matches("runbooks/[a-z]+/Kafka[A-Za-z]+\\.md"));
        return names;
    }

    @ParameterizedTest
    @ValueSource(strings = {"payments", "notify", "rentals"})
    void everyAlertHasOnePageAndEveryPageAnAlert(String story) {
        SortedMap<String, String> pages = Pages.of(story);
        assertEquals(expected(Pages.plan(story)), alertPages(pages));
        TreeSet<String> operations = new TreeSet<>(pages.keySet());
        operations.removeAll(alertPages(pages));
        operations.removeIf(path -> path.matches("runbooks/(README|on-call|calendar|dora)\\.md|runbooks/calendar\\.ics"));
        assertTrue(operations.stream().allMatch(path -> path.matches("runbooks/[a-z]+/[a-z-]+\\.md")), operations.toString());
        assertTrue(operations.size() >= 10, operations.toString());
    }

    @Test
    void onlyADedicatedClusterIsAskedForTheShareOfItsCapacity() {
        Plan dedicated = PackPlans.story("payments", "engagement:\n", "options: [cc-dedicated]\nengagement:\n");
        for (String page : List.of("scale", "KafkaWriteLatencyBurn", "KafkaEndToEndLatencyBurn")) {
            String path = "runbooks/confluent/" + page + ".md";
            assertTrue(Pages.of(dedicated).get(path).contains("signal kafka:cluster_load:max"), page);
            assertFalse(Pages.of("payments").get(path).contains("signal kafka:cluster_load:max"), page);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"payments", "notify", "rentals"})
    void alertsLinkToTheirPages(String story) {
        TreeSet<String> linked = new TreeSet<>();
        TreeSet<String> there = new TreeSet<>();
        Blueprint.artifacts(Pages.plan(story)).forEach(file -> {
            there.add(file.path().value());
            if (file.path().value().startsWith("monitoring/") || file.path().value().matches("msk/.*/(alarms|service-levels)\\.tf")) {
                RUNBOOK_URL.matcher(file.text()).results().forEach(found -> linked.add(found.group(1)));
            } else if (file.path().value().endsWith("/monitoring/monitors.tf") || file.path().value().endsWith("/monitoring/service-levels.tf")) {
                String platform = file.path().value().substring(0, file.path().value().indexOf('/'));
                MONITOR_RUNBOOK.matcher(file.text()).results().forEach(found -> linked.add("runbooks/" + platform + "/" + found.group(1)));
            }
        });
        assertFalse(linked.isEmpty());
        linked.removeAll(there);
        assertEquals(new TreeSet<>(), linked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"payments", "notify", "rentals"})
    void everyLinkLeadsSomewhere(String story) {
        TreeSet<String> there = new TreeSet<>();
        Blueprint.artifacts(Pages.plan(story)).forEach(file -> there.add(file.path().value()));
        List<String> dead = new ArrayList<>();
        int[] links = {0};
        Pages.of(story).forEach((path, text) -> Links.all(text).forEach(link -> {
            links[0]++;
            if (!there.contains(Path.of(path).getParent().resolve(link).normalize().toString())) {
                dead.add(path + " -> " + link);
            }
        }));
        assertEquals(List.of(), dead);
        assertTrue(links[0] > 100, links[0] + " links");
    }

    @ParameterizedTest
    @ValueSource(strings = {"payments", "notify", "rentals"})
    void pagesOfAlertsHaveAllSectionsInOrder(String story) {
        SortedMap<String, String> pages = Pages.of(story);
        alertPages(pages).forEach(path -> {
            Fragment page = Fragment.parse(path, pages.get(path));
            assertEquals(SECTIONS, page.titles(Set.of()), path);
            SECTIONS.forEach(section -> assertFalse(page.body(section, Set.of()).isEmpty(), path + ": " + section));
            assertTrue(Pages.blocks("\n" + page.body("Is it real?", Set.of()) + "\n").size() > 0, path + ": nothing to look with");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"payments", "notify", "rentals"})
    void whatAPageCannotKnowIsListedAtItsTop(String story) {
        Pages.of(story).forEach((path, text) -> {
            int top = Math.max(0, text.indexOf("\n## "));
            ANGLE.matcher(text).results().map(found -> found.group()).distinct()
                    .forEach(name -> assertTrue(text.substring(0, top).contains("| `" + name + "` | "), path + " does not list " + name));
            assertFalse(text.contains("{{") || text.contains("${it"), path + " has a word left over");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"payments", "notify", "rentals"})
    void pagesKnowOnlyTheirPlatform(String story) {
        List<String> foreign = new ArrayList<>();
        Pages.of(story).forEach((path, text) -> FOREIGN.forEach((platform, words) -> {
            Matcher word = words.matcher(text);
            if (path.startsWith("runbooks/" + platform + "/") && word.find()) {
                foreign.add(path + ": " + word.group());
            }
        }));
        assertEquals(List.of(), foreign);
    }

    @Test
    void dangerousStepsAreMarked() {
        Pattern dangerous = Pattern.compile("(?m)^(?!.*--dry-run).*(reboot-broker --cluster-arn|delete-pod-and-pvc=|election-type unclean|api-key delete|delete-replicator|mirror failover|put-role-policy|force-renew=).*$");
        List<String> unmarked = new ArrayList<>();
        int[] steps = {0};
        Pages.of("payments").forEach((path, text) -> dangerous.matcher(text).results().forEach(found -> {
            steps[0]++;
            if (!text.substring(Math.max(0, found.start() - 900), found.start()).contains("**")) {
                unmarked.add(path + ": " + found.group());
            }
        }));
        assertEquals(List.of(), unmarked);
        assertTrue(steps[0] > 10, steps[0] + " steps");
    }

    @Test
    void namesAreThoseOfThePlatformsFolders() {
        TreeMap<String, String> tree = new TreeMap<>();
        PackPlans.tree(Pages.plan("payments")).forEach(file -> tree.put(file.path().value(), file.text()));
        SortedMap<String, String> pages = Pages.of("payments");
        assertTrue(pages.get("runbooks/strimzi/KafkaDiskFull.md").contains("NAMESPACE='kafka-prod' KUBE_CONTEXT='prod-eu-west-1'"));
        assertTrue(tree.get("strimzi/README.md").contains("| `northgate-payments-prod` | `kafka-prod` | `prod-eu-west-1` |"));
        assertTrue(pages.get("runbooks/msk/region-failover.md").contains("REPLICATOR='northgate-payments-dr-msk-replicator'"));
        assertTrue(tree.get("msk/dr/eu-central-1/replication/locals.tf").contains("\"northgate-payments-dr-msk-replicator\""));
        assertTrue(pages.get("runbooks/msk/upgrade.md").contains("LOG_GROUP='/aws/msk/northgate-payments-prod'"));
        assertTrue(tree.get("msk/prod/eu-west-1/cluster/locals.tf").contains("\"/aws/msk/northgate-payments-prod\""));
        assertTrue(pages.get("runbooks/confluent/upgrade.md").contains("ENVIRONMENT_NAME='northgate-payments-prod-eu-west-1'"));
        assertTrue(tree.get("confluent/prod/eu-west-1/control-plane/locals.tf").contains("\"northgate-payments-prod-eu-west-1\""));
        assertTrue(pages.get("runbooks/confluent/region-failover.md").contains("LINK='from-prod-eu-west-1'"));
        assertTrue(tree.get("confluent/dr/eu-central-1/replication/locals.tf").contains("\"from-prod-eu-west-1\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[prometheus, grafana]", "[datadog]", "[cloudwatch]"})
    void pagesOfTheCopyOnMskAskCloudWatchWhateverWatchesTheCluster(String tools) {
        Plan plan = PackPlans.watchedBy(tools);
        for (String alert : List.of("KafkaReplicationBehind", "KafkaReplicationOverRpo", "KafkaReplicationStopped", "KafkaReplicationFailed", "KafkaReplicationBurn")) {
            String page = page(plan, "msk/" + alert + ".md");
            assertFalse(page.contains("signal") || page.contains("promtool") || page.contains("PROMETHEUS_URL") || page.contains("DD_API_KEY"), alert);
            assertTrue(page.contains("\nof=\"Name=ReplicatorName,Value=$REPLICATOR\" hour Replic"), alert);
            assertTrue(page.contains("aws cloudwatch describe-alarms") && page.contains("--alarm-name-prefix \"$CLUSTER-" + alert + "\""), alert);
        }
        assertEquals(tools.contains("cloudwatch"), !page(plan, "msk/KafkaDiskFilling.md").contains("\nsignal kafka:"), "other pages ask what watches the cluster");
    }

    @Test
    void thoseOnCallKnowThatTheCopyRingsElsewhere() {
        String other = "The copy on `msk/dr/eu-central-1`: CloudWatch tells of it, ";
        assertTrue(Pages.of("payments").get("runbooks/on-call.md").contains(other + "Prometheus of everything else there."));
        assertFalse(page(PackPlans.watchedBy("[cloudwatch]"), "on-call.md").contains("The copy on "));
    }

    private static String page(Plan plan, String path) {
        return RunbookFiles.artifacts(plan, new dev.strawman.artifact.Templates()).stream().filter(file -> file.path().value().equals("runbooks/" + path)).findFirst().orElseThrow().text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[prometheus, grafana]", "[datadog]", "[cloudwatch]"})
    void failoverPagesNameOnlyAlertsThatRing(String tools) {
        Plan plan = PackPlans.watchedBy(tools);
        for (String platform : List.of("strimzi", "msk", "confluent")) {
            Monitoring copy = plan.watch().of(platform + "/dr/eu-central-1").orElseThrow();
            TreeSet<String> ring = new TreeSet<>();
            copy.parts().stream().flatMap(part -> part.alerts().stream()).filter(alert -> alert.signal().startsWith("replication-")).forEach(alert -> ring.add(alert.name()));
            String page = page(plan, platform + "/region-failover.md");
            String row = page.lines().filter(line -> line.startsWith("| RPO | ")).findFirst().orElseThrow();
            TreeSet<String> named = new TreeSet<>();
            Pattern.compile("KafkaReplication\\w+").matcher(row).results().forEach(found -> named.add(found.group()));
            assertEquals(ring, named, platform);
            assertEquals(ring.contains("KafkaReplicationBehind"), !row.contains("nothing rings"), row);
        }
    }

    @Test
    void pagesReadTheLagOnlyWhereItIsMeasured() {
        Plan plan = PackPlans.watchedBy("[datadog]");
        for (String page : List.of("region-failover.md", "region-failback.md", "KafkaReplicationFailed.md")) {
            assertTrue(page(plan, "strimzi/" + page).contains("signal kafka:replication_lag_seconds:max"), page);
            assertFalse(page(plan, "confluent/" + page).contains("signal kafka:replication_lag_seconds:max"), page);
        }
        assertTrue(page(plan, "msk/region-failover.md").contains("hour ReplicationLatency Maximum"));
    }

    @Test
    void pagesReadOnlyWhatIsMeasuredAndTextsNameOnlyWhatTheCatalogueHas() throws IOException {
        Pattern reading = Pattern.compile("(?m)^signal (kafka:[a-z0-9_:]+)");
        for (String tools : List.of("[prometheus, grafana]", "[datadog]", "[cloudwatch]")) {
            Plan plan = PackPlans.watchedBy(tools);
            SortedMap<String, String> pages = Pages.of(plan);
            for (Platform platform : Platform.of(plan)) {
                Set<String> measured = platform.clusters().stream().flatMap(cluster -> cluster.records().stream()).collect(Collectors.toSet());
                pages.forEach((path, text) -> reading.matcher(text).results().filter(found -> path.startsWith("runbooks/" + platform.id() + "/"))
                        .forEach(found -> assertTrue(measured.contains(found.group(1)), path + " with " + tools + " reads " + found.group(1))));
                assertTrue(pages.values().stream().noneMatch(text -> text.contains("```bash\n```")), tools);
            }
        }
        Set<String> known = Catalog.load().observables().signals().stream().map(Signal::record).collect(Collectors.toSet());
        try (Stream<Path> texts = Files.walk(Path.of("blueprints/runbooks"))) {
            for (Path text : texts.filter(path -> path.toString().endsWith(".md")).toList()) {
                reading.matcher(Files.readString(text)).results().map(found -> found.group(1)).filter(name -> !name.contains("_limit:") && !name.contains("_planned:"))
                        .forEach(name -> assertTrue(known.contains(name), text + " names " + name));
            }
        }
    }

    @Test
    void pagesOfABudgetTellOnlyThePacesThatTheirToolLooksBackFor() {
        String slow = "1 times the pace over 3d";
        assertTrue(page(PackPlans.story("payments"), "msk/KafkaAvailabilityBurn.md").contains(slow));
        assertTrue(page(PackPlans.watchedBy("[datadog]"), "strimzi/KafkaAvailabilityBurn.md").contains("times the pace over 1d"));
        assertFalse(page(PackPlans.watchedBy("[datadog]"), "strimzi/KafkaAvailabilityBurn.md").contains(slow));
        String freshness = page(PackPlans.watchedBy("[cloudwatch]"), "msk/KafkaFreshnessBurn.md");
        assertTrue(freshness.contains("times the pace over 1d") && !freshness.contains(slow), freshness);
    }

    @Test
    void whereNothingIsCopiedAFailoverBeginsAnew() {
        Plan plan = PackPlans.recoveringElsewhere();
        SortedMap<String, String> pages = Pages.of(plan);
        String there = pages.get("runbooks/msk/region-failover.md");
        assertTrue(there.contains("The region of prod/leeds is lost") && there.contains("**does not hold**") && there.contains("- `msk/dr/eu-central-1` stands by for prod/leeds and holds nothing of it."), there);
        assertTrue(there.contains("auto.offset.reset=earliest") && !there.contains("replicator") && !there.contains("Lag now"), there);
        String here = pages.get("runbooks/strimzi/region-failover.md");
        assertTrue(here.contains("- `strimzi/prod/leeds`: dr/eu-central-1 has `msk/dr/eu-central-1` ([its page](../msk/region-failover.md)), `confluent/dr/eu-central-1` ([its page](../confluent/region-failover.md))"), here);
        assertFalse(here.contains("mirror") || here.contains("MirrorMaker"), here);
        for (String platform : List.of("strimzi", "msk", "confluent")) {
            String back = pages.get("runbooks/" + platform + "/region-failback.md");
            assertTrue(back.contains("Nothing is copied back either") && !back.contains("Copy back"), back);
            assertFalse(pages.get("runbooks/" + platform + "/topic-restore.md").contains("The other region"), platform);
        }
        assertFalse(pages.get("runbooks/calendar.md").contains("Fail over") || pages.get("runbooks/calendar.md").contains("Stop the copy"));
        assertTrue(pages.values().stream().noneMatch(page -> page.contains(": the copy of ")), "no block of names promises a copy");
    }

    @Test
    void aPlatformWithoutItsRecoveryClusterIsNotDrilledForTheOthersCopy() {
        SortedMap<String, String> pages = Pages.of(PackPlans.recoveringOnAmazonMskOnly());
        assertTrue(pages.get("runbooks/msk/region-failover.md").contains("asynchronous (tier T3)") && !pages.get("runbooks/msk/region-failover.md").contains("Without a copy"));
        assertTrue(pages.get("runbooks/strimzi/region-failover.md").contains("Without a copy") && !pages.get("runbooks/strimzi/region-failover.md").contains("tier T3"));
        assertEquals(1, pages.get("runbooks/calendar.md").lines().filter(line -> line.startsWith("| Fail over to the other region and back | ")).count());
    }

    @Test
    void clientsOnStrimziHoldTheCredentialsOfBothRegions() {
        SortedMap<String, String> pages = Pages.of(PackPlans.story("payments", "cpuArch: arm64", "cpuArch: arm64\n  dns: kafka.northgate.example"));
        String failover = pages.get("runbooks/strimzi/region-failover.md");
        assertTrue(failover.contains("k get secret \"user-$APPLICATION\" \"$CLUSTER-cluster-ca-cert\"") && failover.contains("Moving a name in DNS alone moves nobody"), failover);
        assertTrue(failover.contains("The certificates of both regions carry `prod.kafka.northgate.example`"), failover);
        assertTrue(pages.get("runbooks/strimzi/onboard-a-team.md").contains("**In production twice**"));
        assertFalse(Pages.of("payments").get("runbooks/strimzi/region-failover.md").contains("certificates of both regions carry"));
        assertFalse(Pages.of("rentals").get("runbooks/strimzi/onboard-a-team.md").contains("**In production twice**"), "it has one region");
    }

    @Test
    void kafkaStreamsIsResetWhereAnApplicationKeepsState() {
        Plan plan = PackPlans.story("payments", PackPlans.LEDGER, PackPlans.LEDGER + "      - {id: fraud-scoring, kafkaStreams: true}\n");
        for (String platform : List.of("strimzi", "msk", "confluent")) {
            String failover = page(plan, platform + "/region-failover.md");
            assertTrue(failover.contains("APPLICATION_ID='fraud-scoring' INPUTS='payments.authorisation.requested,") && failover.contains("\n7. Kafka Streams applications"), failover);
            assertTrue(page(plan, platform + "/region-failback.md").contains("## Kafka Streams applications"), platform);
            assertFalse(Pages.of("payments").get("runbooks/" + platform + "/region-failover.md").contains("Kafka Streams"), platform);
            assertFalse(Pages.of("payments").get("runbooks/" + platform + "/region-failback.md").contains("Kafka Streams"), platform);
        }
    }

    @Test
    void oneApplicationKeepsItsStateAndSeveralKeepTheirs() {
        String one = PackPlans.LEDGER + "      - {id: fraud-scoring, kafkaStreams: true}\n";
        assertTrue(page(PackPlans.story("payments", PackPlans.LEDGER, one), "msk/region-failover.md").contains("`fraud-scoring` keeps state in topics of its own."));
        String two = page(PackPlans.story("payments", PackPlans.LEDGER, one.replace("ledger-service, ", "ledger-service, kafkaStreams: true, ")), "msk/region-failover.md");
        assertTrue(Pattern.compile("`, `\\S+` keep state in topics of their own\\.").matcher(two).find(), two);
    }

    @ParameterizedTest
    @CsvSource({"iam, echo \"$BOOTSTRAP\"", "scram, --query 'BootstrapBrokerStringSaslScram'", "mtls, --query 'BootstrapBrokerStringTls'"})
    void clientsOfAmazonMskMoveToTheAddressOfTheirWayToSignIn(String identity, String command) {
        String failover = Pages.of(PackPlans.story("payments", text -> text.replaceFirst("(?m)^  clientAuth: .*$", "  clientAuth: [" + identity + "]"))).get("runbooks/msk/region-failover.md");
        String step = failover.substring(failover.indexOf("\n4. Give clients the new address:"), failover.indexOf("\n5. "));
        assertEquals(1, Pages.blocks(step).size(), step);
        assertTrue(Pages.blocks(step).getFirst().contains(command), step);
    }

    @Test
    void afterAFailoverOfAmazonMskNoApplyBringsTheReplicatorBack() {
        String failover = Pages.of("payments").get("runbooks/msk/region-failover.md");
        assertTrue(failover.contains("3. End the copying, so that nothing arrives late: `copying = false` in `replication/locals.tf`"), failover);
        String failback = Pages.of("payments").get("runbooks/msk/region-failback.md");
        assertTrue(failback.indexOf("`copying` be false") < failback.indexOf("That is `copying = true` again"), failback);
        assertFalse(Pages.of("payments").get("runbooks/strimzi/region-failback.md").contains("copying ="));
    }

    @Test
    void certificatesOnAmazonMskAreHandedOutRenewedAndForbidden() {
        SortedMap<String, String> pages = Pages.of(Pages.CERTIFICATES);
        String leak = pages.get("runbooks/msk/credential-leak.md");
        assertTrue(leak.contains("--add --force --deny-principal \"User:CN=$PRINCIPAL\""), leak);
        assertFalse(leak.contains("AttributeKey=Username"), "the brokers know no role");
        assertTrue(pages.get("runbooks/msk/certificate-and-key-rotation.md").contains("aws acm-pca describe-certificate-authority"));
        String onboard = pages.get("runbooks/msk/onboard-a-team.md");
        assertTrue(onboard.contains("/access/acls.sh\"") && onboard.contains("'Value=90,Type=DAYS'"), onboard);
        assertTrue(pages.get("runbooks/msk/KafkaFailedLogins.md").contains("signed by an authority that the cluster does not trust"));
    }

    @Test
    void rightsForPasswordsOnAmazonMskAreWrittenByAPerson() {
        assertTrue(Pages.of("rentals").get("runbooks/msk/onboard-a-team.md").contains("/access/acls.sh\""));
        assertFalse(Pages.of("payments").get("runbooks/msk/onboard-a-team.md").contains("acls.sh"));
    }

    @Test
    void deliveryIsMeasuredOnlyWhereProductionIsDelivered() {
        String page = Pages.of(PackPlans.story("payments", text -> text.replace("purpose: prod, regions: [eu-west-1]", "purpose: prod, regions: [eu-west-1], options: [strimzi]")))
                .get("runbooks/dora.md");
        assertFalse(page.contains("ENVIRONMENT=") || page.contains("gh api"), page);
        assertTrue(page.contains("export SINCE='2027-01-11'") && page.contains("export ROOT='strimzi/prod/eu-west-1'"), page);
    }

    @Test
    void deliveryIsMeasuredInEachRegionOfProduction() {
        String page = Pages.of(PackPlans.inTwoRegions()).get("runbooks/dora.md");
        assertTrue(page.contains("(`msk-prod-eu-west-1`, `msk-prod-eu-west-2`, `confluent-prod-eu-west-1`, `confluent-prod-eu-west-2`: one of them at a time)"), page);
        assertTrue(page.contains("export ENVIRONMENT='msk-prod-eu-west-1' "), page);
    }

    @Test
    void pagesOfExpressSpeakOfNoDisksAndRolesOfNoPasswords() {
        Plan plan = WatchedPlans.onMsk("msk-express", 3);
        SortedMap<String, String> pages = new TreeMap<>();
        RunbookFiles.artifacts(plan, new Templates()).forEach(file -> pages.put(file.path().value(), file.text()));
        assertFalse(pages.get("runbooks/msk/scale.md").contains("Disks stay"), pages.get("runbooks/msk/scale.md"));
        assertFalse(pages.get("runbooks/msk/certificate-and-key-rotation.md").contains("Credentials at least"));
        assertTrue(Pages.of("payments").get("runbooks/msk/scale.md").contains("Disks stay as large as they are."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"payments", "notify", "rentals"})
    void secretStoresHaveTheirNames(String story) {
        Pattern spelling = Pattern.compile("\\b(by|from|into) (vault|awssm|azurekv|gcpsm|k8s|sops)\\b");
        Pages.of(story).forEach((path, text) -> assertFalse(spelling.matcher(text).find(), path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"strimzi", "msk"})
    void aTieredTopicGivesUpItsPlaceOnTheDisksAndNotItsHistory(String platform) {
        String page = "runbooks/" + platform + "/KafkaDiskFull.md";
        String tiered = Pages.of("payments").get(page);
        assertTrue(tiered.contains("--add-config local.retention.ms=3600000"), tiered);
        assertTrue(tiered.indexOf("local.retention.ms=3600000") < tiered.indexOf("--add-config retention.ms=3600000"), tiered);
        assertFalse(Pages.of(PackPlans.story("payments", "tieredStorage: {acceptable: true}", "tieredStorage: {acceptable: false}")).get(page).contains("local.retention"));
    }

    @Test
    void topicsOfWhichTheLawDemandsTheRecordsAreNamedWhereRecordsAreTakenAway() {
        SortedMap<String, String> held = Pages.of(PackPlans.story("payments", "keep: 400d, cleanup: delete", "keep: 400d, cleanup: delete, legalHold: 365d"));
        SortedMap<String, String> free = Pages.of("payments");
        for (String page : List.of("KafkaDiskFull", "KafkaDiskFilling", "cost-spike", "topic-restore", "region-failback")) {
            String path = "runbooks/strimzi/" + page + ".md";
            assertTrue(held.get(path).contains("(`workloads[].retention.legalHold`): `"), path);
            assertFalse(free.get(path).contains("legalHold"), path);
        }
    }

    @Test
    void rightsOnServerlessAreLookedUpWhereTheyAreGiven() {
        String serverless = Pages.of(WatchedPlans.onMsk("msk-serverless", 3)).get("runbooks/msk/access-review.md");
        assertTrue(serverless.contains("list-entities-for-policy") && !serverless.contains("kafka acls"), serverless);
        assertTrue(Pages.of(WatchedPlans.onMsk("msk-express", 3)).get("runbooks/msk/access-review.md").contains("kafka acls --list"));
        assertFalse(Pages.of(Pages.CERTIFICATES).get("runbooks/msk/access-review.md").contains("list-entities-for-policy"));
    }

    @Test
    void quotasAreAskedForByWhatTheBrokersKnow() {
        assertTrue(Pages.of("payments").get("runbooks/msk/KafkaThrottled.md").contains("--entity-type clients"));
        String certificates = Pages.of(Pages.CERTIFICATES).get("runbooks/msk/KafkaThrottled.md");
        assertTrue(certificates.contains("--entity-type users") && !certificates.contains("--entity-type clients"), certificates);
    }

    @Test
    void aNewAccountIsConnectedThroughPrivateLink() {
        String page = "runbooks/msk/onboard-a-team.md";
        String linked = Pages.of(PackPlans.story("payments", text -> text.replaceFirst("(?m)^  network: .*$", "  network: privatelink"))).get(page);
        assertTrue(linked.contains("`client_account_ids` of the root `cluster`") && linked.contains("list-client-vpc-connections"), linked);
        assertFalse(Pages.of("rentals").get(page).contains("client_account_ids"));
    }

    @Test
    void anEnvironmentIsTakenDownRootByRootAndNeverProduction() {
        for (String tools : List.of("[prometheus, grafana]", "[datadog]", "[cloudwatch]")) {
            Plan plan = PackPlans.watchedBy(tools);
            SortedMap<String, String> pages = Pages.of(plan);
            for (String platform : List.of("msk", "confluent")) {
                String page = pages.get("runbooks/" + platform + "/remove-an-environment.md");
                assertFalse(page.contains("ENVIRONMENT='prod'") || page.contains("ENVIRONMENT='dr'"), page);
                assertTrue(page.contains("ENVIRONMENT='dev'"));
                String roots = page.lines().filter(line -> line.startsWith("for root in ")).findFirst().orElseThrow();
                List<String> order = List.of(roots.substring("for root in ".length(), roots.indexOf(';')).split(" "));
                Set<String> made = Blueprint.artifacts(plan).stream().map(file -> file.path().value()).filter(path -> path.matches(platform + "/\\w+/[\\w-]+/[\\w-]+/backend.tf"))
                        .map(path -> path.split("/")[3]).collect(Collectors.toSet());
                assertTrue(order.containsAll(made), order + " leaves some of " + made);
            }
            assertEquals(tools.equals("[datadog]"), pages.get("runbooks/strimzi/remove-an-environment.md").contains(" destroy || break"), tools);
        }
    }

    @Test
    void aFailoverNamesOnlyClustersThatHaveAnother() {
        String page = Pages.of("payments").get("runbooks/msk/region-failover.md");
        assertTrue(page.contains("ENVIRONMENT='prod'") && page.contains("ENVIRONMENT='dr'") && !page.contains("ENVIRONMENT='dev'"), page);
    }

    @Test
    void whatBringsFilesInIsKeptFromBringingBackWhatIsTakenAway() {
        assertTrue(Pages.of("payments").get("runbooks/strimzi/remove-an-environment.md").contains("delete applications.argoproj.io"));
        assertTrue(Pages.of("rentals").get("runbooks/strimzi/remove-an-environment.md").contains("delete kustomizations.kustomize.toolkit.fluxcd.io \"monitoring-$ENVIRONMENT\" \"kafka-$ENVIRONMENT\""));
    }

    @Test
    void aPlatformWithProductionOnlyHasNothingToTakeDown() {
        assertFalse(OperationPages.names(Set.of("msk")).contains("remove-an-environment"));
        assertTrue(OperationPages.names(Set.of("msk", Cluster.REMOVABLE)).contains("remove-an-environment"));
    }

    @Test
    void aPlanWithoutDeploymentsHasNoRunbooks() {
        Plan plan = HandmadePlan.plan();
        Plan none = new Plan(plan.client(), plan.sites(), List.of(), plan.watch(), List.of(), List.of(), List.of(), List.of(), plan.delivery(), plan.estate(), plan.pins(), plan.platforms(), plan.figures(), plan.captures());
        assertEquals(List.of(), RunbookFiles.artifacts(none, new Templates()));
    }

    @Test
    void theUpgradeOfTheOperatorNamesTheFilesOfTheToolThatBringsItIn() {
        assertTrue(Pages.of("rentals").get("runbooks/strimzi/upgrade.md").contains("`strimzi/operator/*/releases.yaml`; Flux replaces the definitions with it"));
        assertTrue(Pages.of("payments").get("runbooks/strimzi/upgrade.md").contains("`strimzi/argocd/applications/operator-*.yaml`; Argo CD applies the definitions"));
    }
}
