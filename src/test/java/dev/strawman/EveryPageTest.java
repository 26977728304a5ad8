package dev.strawman;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Templates;
import dev.strawman.catalog.Catalog;
import dev.strawman.cli.Blueprint;
import dev.strawman.plan.Deployment;
import dev.strawman.plan.Plan;
import dev.strawman.requirements.Spellings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every combination of product, way to sign in, tool that raises alerts and part in a recovery that the planner can choose, told by a small
 * variation of the payments story: no page may lack its text.
 */
class EveryPageTest {

    /** One product of each platform, as far as they can be chosen together; the public ones are ruled out of a private network. */
    private static final List<String> OPTIONS = List.of("[strimzi, msk-express, cc-enterprise]", "[msk-standard, cc-dedicated]", "[msk-serverless, cc-freight]", "[cc-basic]", "[cc-standard]");
    private static final List<String> IDENTITIES = List.of("[mtls]", "[scram]", "[oauth]", "[iam]", "[apikey]", "[]");
    private static final List<String> TOOLS = List.of("[prometheus, grafana]", "[cloudwatch]", "[datadog]");
    private static final Templates TEMPLATES = new Templates();
    private static final String RECOVERY = "  - {name: dr, purpose: dr, regions: [eu-central-1]}\n";

    /** A colon with nothing but the next heading, or the end of the page, after it. */
    private static final Pattern BROKEN_OFF = Pattern.compile(":\\s*\\n\\n(#{1,6} |_Runbook)");

    private final String story;
    private final Set<String> seen = new TreeSet<>();
    private final List<String> lacking = new ArrayList<>();

    EveryPageTest() throws IOException {
        story = Files.readString(Path.of("generated-samples/payments/requirements.yaml"));
    }

    private static String replaced(String text, String pattern, String with) {
        Matcher place = Pattern.compile(pattern, Pattern.MULTILINE).matcher(text);
        assertTrue(place.find(), pattern);
        return place.replaceAll(with);
    }

    /** Two environments and a third that takes over, one use case, and no wish that rules a product out. */
    private String small() {
        String small = replaced(story, "^  - \\{name: (test|preprod), .*\\n", "");
        small = replaced(small, "^  - id: (customer-profile-changes|profiles)\\n(    .*\\n|      .*\\n)*", "");
        small = replaced(small, "^  connectors:\\n(    .*\\n)*", "");
        small = replaced(small, "warehouse-s3-sink", "warehouse-loader");
        small = replaced(small, "^  strategy: retrytopics\\n  backoff: .*$", "  strategy: parking");
        small = replaced(small, "endToEnd: 250 ms", "endToEnd: 2 s");
        small = replaced(small, "^  transactions: .*$", "  transactions: none").replace(", delivery: exactly-once", "");
        small = replaced(small, "^  streamProcessing: .*$", "  streamProcessing: [none]");
        return replaced(small, "^keys:\\n  byok: .*$", "keys:\n  byok: false");
    }

    private static String with(String story, String options, String identities, String tools, boolean selfHosted, boolean recovery) {
        String network = options.contains("basic") || options.contains("cc-standard") ? "public" : "private";
        String text = replaced(story, "^  clientAuth: .*$", "  clientAuth: " + identities);
        text = replaced(text, "^  network: .*$", "  network: " + network);
        text = replaced(text, "^  monitoring: .*$", "  monitoring: " + tools);
        text = replaced(text, "^monitoring:$", "monitoring:\n  selfHosted: " + selfHosted);
        text = replaced(text, "^engagement:$", "options: " + options + "\nengagement:");
        return recovery ? text : text.replace(RECOVERY, "").replaceFirst("(?m)^  regionLoss: .*$", "  regionLoss: {rpo: 1d, rto: 2d}");
    }

    @Test
    void noPageLacksItsText() {
        String small = small();
        for (String options : OPTIONS) {
            for (String identities : IDENTITIES) {
                for (String tools : TOOLS) {
                    for (boolean recovery : List.of(true, false)) {
                        generate(with(small, options, identities, tools, true, recovery));
                        if (tools.contains("prometheus")) {
                            generate(with(small, options, identities, tools, false, recovery));
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), lacking);
        assertEquals(offered(), seen.stream().map(one -> one.substring(0, one.indexOf(" by"))).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void norWhereNotAllSignInAlike() {
        String several = replaced(small(), "^      - \\{id: ledger-service.*\\n", "      - {id: card-gateway, clientAuth: scram, outside: true}\n      - {id: fraud-scoring, clientAuth: mtls}\n");
        for (String identities : List.of("[iam]", "[oauth]")) {
            for (String options : OPTIONS.subList(0, 2)) {
                generate(with(several, options, identities, TOOLS.getFirst(), true, true));
            }
        }
        assertEquals(List.of(), lacking);
        assertTrue(seen.stream().anyMatch(one -> one.startsWith("msk-express with iam")), seen.toString());
    }

    @Test
    void norInOtherClouds() {
        String keys = replaced(small(), "^keys:\\n  byok: .*$", "keys:\n  byok: {value: true, priority: must}");
        for (List<String> cloud : List.of(List.of("azure", "westeurope", "northeurope", "aks"), List.of("gcp", "europe-west1", "europe-west3", "gke"))) {
            String there = replaced(keys, "^  providers: .*$", "  providers: [" + cloud.getFirst() + "]").replace("eu-west-1", cloud.get(1)).replace("eu-central-1", cloud.get(2)).replace("distribution: eks", "distribution: " + cloud.get(3));
            for (String tools : List.of(TOOLS.getFirst(), TOOLS.getLast())) {
                seen.clear();
                for (String options : List.of("[strimzi, cc-dedicated]", "[cc-standard]")) {
                    generate(with(there, options, "[oauth]", tools, true, true));
                }
                assertEquals(3, seen.size(), seen.toString());
            }
        }
        assertEquals(List.of(), lacking);
    }

    private void generate(String requirements) {
        Plan plan = Sample.plan(requirements);
        Set<String> combinations = plan.deployments().stream().map(Deployment::platform).distinct().map(platform -> combination(plan, plan.on(platform))).collect(Collectors.toSet());
        if (!seen.addAll(combinations)) {
            return;
        }
        try {
            Blueprint.artifacts(plan, TEMPLATES).stream().filter(EveryPageTest::breaksOff).forEach(page -> lacking.add(page.path().value() + " breaks off for " + combinations));
        } catch (IllegalStateException lacks) {
            lacking.add(combinations + ": " + lacks.getMessage());
        }
    }

    private static boolean breaksOff(Artifact page) {
        return page.path().value().startsWith("runbooks/") && BROKEN_OFF.matcher(page.text()).find();
    }

    /** What the pages of a platform may depend on; they are the same for all of its clusters. */
    private static String combination(Plan plan, List<Deployment> clusters) {
        return words(clusters, Deployment::option) + " with " + words(clusters, cluster -> Spellings.of(cluster.authentication()))
                + " by " + words(clusters, cluster -> Spellings.of(plan.watch().of(cluster.path()).orElseThrow().medium()))
                + " as " + words(clusters, cluster -> Spellings.of(cluster.site().recovery().part()));
    }

    private static String words(List<Deployment> clusters, Function<Deployment, String> word) {
        return String.join(", ", clusters.stream().map(word).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Every product with every way to sign in that its profile takes. */
    private static TreeSet<String> offered() {
        Catalog catalog = Catalog.load();
        return catalog.options().stream().flatMap(option -> catalog.profile(option.id()).authentication().stream()
                .map(way -> option.id() + " with " + way.toString().replace("-", ""))).collect(Collectors.toCollection(TreeSet::new));
    }
}
