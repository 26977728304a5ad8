package dev.strawman.pack.runbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.cli.Blueprint;
import dev.strawman.pack.Links;
import dev.strawman.pack.PackPlans;
import dev.strawman.pack.observability.AlertNames;
import dev.strawman.plan.Deployment;
import dev.strawman.plan.HandmadePlan;
import dev.strawman.plan.Plan;
import dev.strawman.plan.monitoring.Monitoring;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunbookFilesTest {

    private static final Pattern ANGLE = Pattern.compile("(?<!\\\\)<[A-Z][A-Z0-9_]+>");
    private static final Pattern RUNBOOK_URL = Pattern.compile("/(runbooks/[^\\s\"']+\\.md)");
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
            monitoring.alerts().forEach(alert -> pages.add(folder + alert.name() + ".md"));
            monitoring.objectives().forEach(objective -> pages.add(folder + AlertNames.burn(objective.kind()) + ".md"));
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

    @ParameterizedTest
    @ValueSource(strings = {"payments", "notify", "rentals"})
    void alertsLinkToTheirPages(String story) {
        TreeSet<String> linked = new TreeSet<>();
        TreeSet<String> there = new TreeSet<>();
        Blueprint.artifacts(Pages.plan(story)).forEach(file -> {
            there.add(file.path().value());
            if (file.path().value().startsWith("monitoring/")) {
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

    @Test
    void aPlanWithoutDeploymentsHasNoRunbooks() {
        Plan plan = HandmadePlan.plan();
        Plan none = new Plan(plan.client(), plan.sites(), List.of(), plan.watch(), List.of(), List.of(), List.of(), List.of(), plan.delivery(), plan.estate(), plan.pins(), plan.platforms(), plan.figures(), plan.captures());
        assertEquals(List.of(), RunbookFiles.artifacts(none, new dev.strawman.artifact.Templates()));
    }

    @Test
    void theUpgradeOfTheOperatorNamesTheFilesOfTheToolThatBringsItIn() {
        assertTrue(Pages.of("rentals").get("runbooks/strimzi/upgrade.md").contains("`strimzi/operator/*/releases.yaml`; Flux replaces the definitions with it"));
        assertTrue(Pages.of("payments").get("runbooks/strimzi/upgrade.md").contains("`strimzi/argocd/applications/operator-*.yaml`; Argo CD applies the definitions"));
    }
}
