package dev.strawman.pack.amp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.strawman.artifact.Templates;
import dev.strawman.pack.observability.Program;
import dev.strawman.plan.Plan;
import dev.strawman.plan.monitoring.Monitoring.Medium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AmpFilesTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Plan PLAN = ManagedStory.plan(UnaryOperator.identity());
    private static final SortedMap<String, String> TREE = ManagedStory.tree(PLAN);
    private static final SortedMap<String, String> OWN = ManagedStory.tree(ManagedStory.selfHosted());
    private static final String PROD = "msk/prod/eu-west-1/monitoring/";

    @TempDir
    private Path folder;

    @Test
    void theRoutesKnowThePlaceAndSayThatTheServiceMayNot() {
        SortedMap<String, String> tree = ManagedStory.tree(ManagedStory.plan(text -> text.replace("  model: devops", "  timeZone: Europe/London\n  model: devops")));
        assertTrue(tree.get(PROD + "alertmanager.yaml.tftpl").contains("        location: Europe/London\n"));
        assertTrue(tree.get(PROD + "alert-manager.tf").contains("That this service does is unverified"));
        assertFalse(TREE.get(PROD + "alertmanager.yaml.tftpl").contains("location:"));
        assertFalse(TREE.get(PROD + "alert-manager.tf").contains("unverified"));
    }

    @Test
    void theRulesAreThoseOfAnyOtherPrometheus() {
        int compared = 0;
        for (String file : List.of("rules.yaml", "rules.test.yaml", "service-levels.yaml")) {
            for (String cluster : List.of("prod/eu-west-1/", "dr/eu-central-1/", "dev/eu-west-1/")) {
                String there = OWN.get("monitoring/msk/" + cluster + file);
                assertTrue(there != null && there.length() > 1_000, cluster + file);
                assertEquals(there, TREE.get("msk/" + cluster + "monitoring/" + file), cluster + file);
                compared++;
            }
        }
        assertEquals(9, compared);
        assertTrue(TREE.keySet().stream().noneMatch(path -> path.startsWith("monitoring/msk/")), "nothing is left for a server of the team's own");
        assertTrue(OWN.keySet().stream().noneMatch(path -> path.matches("msk/[^/]+/[^/]+/monitoring/.*")), "who runs a Prometheus gets no workspace");
    }

    @Test
    void theScriptOfTheTreeTriesTheUploadedRulesAndRoutesToo() {
        Program.require("promtool", "amtool", "bash");
        ManagedStory.write(TREE, folder, "monitoring/check.sh", "msk/");
        Program.Run run = Program.run(folder, "bash", "monitoring/check.sh");
        assertEquals(0, run.exit(), run.says());
        assertEquals(PLAN.on("msk").size(), count(run.says(), "== ../msk/"));
        assertEquals(PLAN.on("msk").size(), count(run.says(), "alertmanager.yaml.tftpl'  SUCCESS"));
    }

    /** The root of production alone. */
    private static SortedMap<String, String> root(Plan plan) {
        SortedMap<String, String> files = new TreeMap<>();
        AmpFiles.artifacts(plan, new Templates()).forEach(file -> files.put(file.path().value(), file.text()));
        return files.subMap(PROD, PROD + "~");
    }

    private static long count(String text, String part) {
        return Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
    }

    @Test
    void routesAndSymptomsAreThoseOfTheOtherAlertmanagerButTheReceiversAreTopics() throws IOException {
        JsonNode managed = YAML.readTree(TREE.get(PROD + "alertmanager.yaml.tftpl"));
        JsonNode own = YAML.readTree(OWN.get("monitoring/alertmanager.yaml"));
        assertEquals(own.path("route"), managed.path("route"));
        assertTrue(managed.path("inhibit_rules").size() > 3);
        managed.path("inhibit_rules").forEach(rule -> assertTrue(own.path("inhibit_rules").valueStream().anyMatch(rule::equals) || rule.toString().contains("alertname="), rule.toString()));
        for (JsonNode receiver : managed.path("receivers")) {
            receiver.fieldNames().forEachRemaining(kind -> assertTrue(List.of("name", "sns_configs", "pagerduty_configs").contains(kind), "the service has no " + kind));
            assertEquals("eu-west-1", receiver.at("/sns_configs/0/sigv4/region").asText(), "the service asks for it");
            assertTrue(receiver.at("/sns_configs/0/api_url").isMissingNode() && receiver.at("/sns_configs/0/http_config").isMissingNode());
        }
    }

    @Test
    void aChatGetsMessagesInTheOnlyFormThatItShows() throws IOException {
        Program.require("amtool");
        JsonNode receivers = YAML.readTree(TREE.get(PROD + "alertmanager.yaml.tftpl")).path("receivers");
        String message = receivers.valueStream().filter(receiver -> receiver.path("name").asText().equals("sev3-slack")).findFirst().orElseThrow().at("/sns_configs/0/message").asText();
        Files.writeString(folder.resolve("none.tmpl"), "");
        Files.writeString(folder.resolve("data.json"), """
                {"receiver": "sev3-slack", "status": "firing", "alerts": [], "groupLabels": {}, "externalURL": "",
                 "commonLabels": {"severity": "sev3", "alertname": "KafkaConsumerLag", "cluster": "northgate-payments-prod"},
                 "commonAnnotations": {"summary": "\\"ledger\\" is 2 min behind", "impact": "Zahlungen für später", "runbook_url": "<REPOSITORY_URL>/x.md", "dashboard_url": "y"}}
                """);
        Program.Run run = Program.run(folder, "amtool", "template", "render", "--template.glob=none.tmpl", "--template.data=data.json", "--template.text=" + message);
        assertEquals(0, run.exit(), run.says());
        JsonNode shown = new ObjectMapper().readTree(run.says());
        assertEquals("custom", shown.path("source").asText());
        assertEquals("firing: sev3 KafkaConsumerLag on northgate-payments-prod", shown.at("/content/title").asText());
        assertEquals("\"ledger\" is 2 min behind\n*Impact*: Zahlungen für später\n*Runbook*: <REPOSITORY_URL>/x.md\n*Dashboard*: y", shown.at("/content/description").asText());
    }

    @Test
    void everyChannelOfTheRoomHasAWay() {
        Map<String, List<String>> ways = new TreeMap<>(Map.of("opsgenie", List.of("aws_sns_topic_subscription\" \"opsgenie\"", "v1/json/amazonsns"),
                "webhook", List.of("aws_sns_topic_subscription\" \"webhook\"", "webhook_endpoint"), "email", List.of("aws_sns_topic_subscription\" \"email\"", "E-mail was captured for sev1"),
                "teams", List.of("Not here: the chat channel", "chat_topic_arns"), "sns", List.of("Whoever reads the topics", "topic_arns")));
        ways.forEach((channel, parts) -> {
            SortedMap<String, String> files = root(ManagedStory.plan(text -> text.replace("{severity: 1, channel: pagerduty}", "{severity: 1, channel: " + channel + "}")));
            String root = String.join("\n", files.values());
            parts.forEach(part -> assertTrue(root.contains(part), channel + ": " + part));
        });
        SortedMap<String, String> unpaged = root(ManagedStory.plan(text -> text.replace("channel: pagerduty", "channel: email")));
        assertFalse(unpaged.get(PROD + "alert-manager.tf").contains("secret"), "without PagerDuty there is no key to keep");
        assertFalse(unpaged.get(PROD + "variables.tf").contains("pagerduty"));
    }

    @Test
    void serverlessStaysWithCloudWatchAndTheOtherPlatformsSayWhoRunsPrometheus() {
        Plan serverless = ManagedStory.plan(UnaryOperator.identity());
        assertTrue(serverless.on("msk").stream().allMatch(cluster -> serverless.watch().of(cluster.path()).orElseThrow().medium()
                == (cluster.option().equals("msk-serverless") ? Medium.CLOUDWATCH : Medium.AMAZON_PROMETHEUS)));
        List<String> questions = PLAN.decisions().stream().map(decision -> decision.question()).filter(question -> question.startsWith("Who runs Prometheus")).toList();
        assertEquals(List.of("Who runs Prometheus for Amazon MSK?", "Who runs Prometheus for Strimzi?", "Who runs Prometheus for Confluent Cloud?"), questions);
        PLAN.decisions().stream().filter(decision -> decision.question().startsWith("Who runs Prometheus")).forEach(decision -> assertTrue(decision.rejected().size() > 1));
        assertTrue(ManagedStory.selfHosted().decisions().stream().noneMatch(decision -> decision.question().startsWith("Who runs Prometheus")));
        Plan datadogFirst = ManagedStory.plan(text -> text.replace("monitoring: [prometheus, grafana]", "monitoring: [datadog, prometheus]"));
        assertTrue(datadogFirst.watch().of("msk/prod/eu-west-1").orElseThrow().medium() == Medium.DATADOG);
        assertTrue(datadogFirst.decisions().stream().noneMatch(decision -> decision.question().startsWith("Who runs Prometheus")), "Datadog watches all of them");
    }

    @Test
    void keepsMetricsAsLongAsTheServiceLevelsLookBack() {
        assertTrue(TREE.get(PROD + "locals.tf").contains("retention_days       = 30 "), TREE.get(PROD + "locals.tf"));
        String longer = root(ManagedStory.plan(text -> text.replace("selfHosted: false", "selfHosted: false\n  retention: 400d"))).get(PROD + "locals.tf");
        assertTrue(longer.contains("= 400 # asked: 400d (monitoring.retention)"), longer);
        String shorter = root(ManagedStory.plan(text -> text.replace("selfHosted: false", "selfHosted: false\n  retention: 7d"))).get(PROD + "locals.tf");
        assertTrue(shorter.contains("= 30  # asked: 7d (monitoring.retention); service levels look back over 30 days"), shorter);
    }

    @Test
    void standsInThePipelineAndInTheReadmes() {
        assertTrue(TREE.get(".github/workflows/msk-prod-eu-west-1.yml").contains("root: msk/prod/eu-west-1/monitoring\n"));
        for (String secret : List.of("pagerduty_routing_key", "pagerduty_endpoint")) {
            assertTrue(TREE.get(".github/workflows/terraform-msk.yml").contains("'TF_VAR_" + secret + "') && secrets." + secret.toUpperCase(java.util.Locale.ROOT)), "each root has one of its own: " + secret);
        }
        assertTrue(TREE.get(".github/workflows/msk-dr-eu-central-1.yml").contains("root: msk/dr/eu-central-1/replication-monitoring\n"));
        assertTrue(TREE.get("msk/README.md").contains("`msk/prod/eu-west-1/monitoring`"));
        assertTrue(TREE.get("msk/README.md").contains(". `msk/dr/eu-central-1/replication-monitoring`\n") && TREE.get("msk/README.md").contains("| `replication-monitoring` | "));
        String readme = TREE.get("monitoring/README.md");
        for (String part : List.of("Amazon Managed Service for Prometheus", "sigV4Auth: true", "query_url", "remote_write", "2,000")) {
            assertTrue(readme.contains(part), part);
        }
        assertFalse(readme.contains("msk/targets.sh"), "there is no server to write targets for");
    }

    @Test
    void runbooksAskTheWorkspaceAndSignTheirRequests() throws IOException {
        Program.require("shellcheck", "bash");
        int blocks = 0;
        for (String page : List.of("KafkaMonitoringAlive", "KafkaNotObserved", "KafkaConsumerLag")) {
            String text = TREE.get("runbooks/msk/" + page + ".md");
            assertTrue(text.contains("aws-sigv4-proxy") && !text.contains("<PROMETHEUS_URL>") && !text.contains("/-/ready"), page);
            StringBuilder code = new StringBuilder();
            Pattern.compile("(?ms)^```bash\n(.*?)^```$").matcher(text).results().forEach(block -> code.append(block.group(1)));
            Files.writeString(folder.resolve(page + ".bash"), code);
            Program.Run run = Program.run(folder, "shellcheck", "-s", "bash", "-f", "gcc", page + ".bash");
            assertEquals(new Program.Run(0, ""), run);
            blocks++;
        }
        assertEquals(3, blocks);
        assertTrue(TREE.get("runbooks/msk/KafkaMonitoringAlive.md").contains("describe-alert-manager-definition"));
        assertTrue(TREE.get("runbooks/strimzi/KafkaMonitoringAlive.md").contains("/-/ready"), "the Prometheus in the cluster answers itself");
    }

    @Test
    void aToolThatNothingIsWrittenForIsAGapOnEveryPlatform() {
        SortedMap<String, String> tree = ManagedStory.tree(ManagedStory.plan(text -> text.replace("monitoring: [prometheus, grafana]", "monitoring: [prometheus, newrelic, splunk, dynatrace]")));
        for (String platform : List.of("msk", "confluent", "strimzi")) {
            for (String tool : List.of("newrelic", "splunk", "dynatrace")) {
                String gap = tree.get(platform + "/README.md").lines().filter(line -> line.contains("monitoring with " + tool)).findFirst().orElse("");
                assertTrue(gap.contains("rules, tests and dashboards for Prometheus and Grafana (monitoring/)") && gap.contains("have to be made there"), platform + " " + tool + ": " + gap);
            }
        }
        assertFalse(TREE.get("msk/README.md").contains("monitoring with"), "Prometheus is served");
    }
}
