package dev.strawman.target.strimzi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Templates;
import dev.strawman.catalog.Catalog;
import dev.strawman.kubernetes.ManifestCheck;
import dev.strawman.kubernetes.RoundTrip;
import dev.strawman.pack.PackPlans;
import dev.strawman.plan.Delivery.GitOps;
import dev.strawman.plan.Plan;
import dev.strawman.plan.Planner;
import dev.strawman.requirements.Certificates;
import dev.strawman.requirements.Infrastructure.Kubernetes.Distribution;
import dev.strawman.requirements.Infrastructure.Provider;
import dev.strawman.requirements.Security;
import dev.strawman.requirements.reading.RequirementsReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole tree, under everything a plan may ask for. */
class StrimziTest {

    private static final Templates TEMPLATES = new Templates();
    /** Ids that a directory makes up; the README lists them in one row. */
    private static final Pattern CLIENT_ID = Pattern.compile("<OAUTH_CLIENT_ID_OF_([A-Z0-9_]+)>");
    private static final Pattern PLACEHOLDER = Pattern.compile("<[A-Z][A-Z0-9_]+>");

    static Map<String, Plan> plans() {
        Plan plan = Plans.plan();
        Map<String, Plan> plans = new LinkedHashMap<>();
        plans.put("as written", plan);
        plans.put("Flux", Plans.with(plan, GitOps.FLUX));
        plans.put("no GitOps tool", Plans.with(plan, GitOps.NONE));
        plans.put("SCRAM, peered", Plans.with(plan, Security.ClientAuth.SCRAM, Security.Network.PEERED));
        plans.put("OAuth, public", Plans.with(plan, Security.ClientAuth.OAUTH, Security.Network.PUBLIC));
        plans.put("OAuth, Entra", Plans.oauth(plan, "entra"));
        plans.put("OAuth, Keycloak", Plans.oauth(plan, "keycloak"));
        plans.put("OAuth, Cognito", Plans.oauth(plan, "cognito"));
        plans.put("OAuth, unknown directory", Plans.oauth(plan, "none"));
        plans.put("mutual TLS, endpoint services", Plans.with(plan, Security.ClientAuth.MTLS, Security.Network.PRIVATELINK));
        plans.put("tiered", Plans.with(plan, Plans::tiered));
        plans.put("tiered on Azure", Plans.on(Plans.with(Plans.with(plan, Plans::tiered), Distribution.AKS, Optional.of("managed-csi"), List.of("kafka"), Optional.empty()), Provider.AZURE, true));
        plans.put("tiered on Google", Plans.on(Plans.with(Plans.with(plan, Plans::tiered), Distribution.GKE, Optional.empty(), List.of("kafka", "kafka-2"), Optional.empty()), Provider.GCP, true));
        plans.put("own data centres", Plans.on(Plans.with(plan, Distribution.RANCHER, Optional.of("ceph-block"), List.of(), Optional.empty()), Provider.ONPREM, true));
        plans.put("tiered in own data centres", Plans.on(Plans.with(plan, Plans::tiered), Provider.ONPREM, true));
        plans.put("another Kubernetes in AWS", Plans.on(Plans.with(plan, Distribution.RANCHER, Optional.of("ceph-block"), List.of(), Optional.empty()), Provider.AWS, false));
        plans.put("own authority", Plans.with(plan, Distribution.EKS, Optional.of("gp3"), List.of("kafka"), Optional.of(Certificates.Issuer.VAULT_PKI)));
        plans.put("unknown ground", Plans.with(plan, Distribution.OTHER, Optional.empty(), List.of("kafka"), Optional.of(Certificates.Issuer.STRIMZI_CA)));
        plans.put("single brokers", Plans.with(plan, Plans::singleBroker));
        plans.put("card payments", story("payments"));
        plans.put("several ways to sign in", PackPlans.severalWays());
        plans.put("several ways beside tokens", PackPlans.severalWaysBesideTokens());
        return plans;
    }

    @Test
    void brokersOnAzureActAsTheIdentityThatReachesTheirStorage() {
        Plan azure = plans().get("tiered on Azure");
        Map<String, String> tree = new TreeMap<>();
        new Strimzi().artifacts(azure, new Templates()).forEach(file -> tree.put(file.path().value(), file.text()));
        String site = azure.on("strimzi").getFirst().path();
        assertTrue(tree.get(site + "/kafka.yaml").contains("azure.workload.identity/client-id: <TIERED_STORAGE_CLIENT_ID>") || tree.get(site + "/kafka.yaml").contains("azure.workload.identity/client-id: \"<TIERED_STORAGE_CLIENT_ID>\""), tree.get(site + "/kafka.yaml"));
        assertTrue(tree.get(site + "/node-pools.yaml").contains("azure.workload.identity/use: \"true\""), tree.get(site + "/node-pools.yaml"));
        assertTrue(tree.get("strimzi/README.md").contains("`<TIERED_STORAGE_CLIENT_ID>`"));
    }

    private static Plan story(String name) {
        try {
            Path file = Path.of("generated-samples", name, "requirements.yaml");
            return Planner.plan(RequirementsReader.read("requirements.yaml", Files.readString(file)), Catalog.load());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<String> names() {
        return List.copyOf(plans().keySet());
    }

    private static List<Artifact> tree(String name) {
        return new Strimzi().artifacts(plans().get(name), TEMPLATES);
    }

    private static Map<String, String> texts(String name) {
        Map<String, String> texts = new TreeMap<>();
        tree(name).forEach(artifact -> texts.put(artifact.path().value(), artifact.text()));
        return texts;
    }

    /** Folders that are applied as one: a Kafka cluster, a Kubernetes cluster's operator, Argo CD's folder, a Flux. */
    private static Map<String, Map<String, String>> builds(Map<String, String> texts) {
        Map<String, Map<String, String>> builds = new TreeMap<>();
        texts.forEach((path, text) -> {
            String[] parts = path.split("/");
            int depth = parts[1].equals("argocd") ? 2 : 3;
            if (path.endsWith(".yaml")) {
                builds.computeIfAbsent(String.join("/", List.of(parts).subList(0, depth)), build -> new TreeMap<>()).put(path, text);
            }
        });
        boolean flux = texts.keySet().stream().anyMatch(path -> path.startsWith("strimzi/flux/"));
        if (!flux) {
            builds.values().forEach(files -> files.keySet().removeIf(path -> path.endsWith("values.yaml")));
        }
        return builds;
    }

    @ParameterizedTest
    @MethodSource("names")
    void itsReadersFindNothingToRefuse(String name) {
        Map<String, String> filled = texts(name);
        filled.replaceAll((path, text) -> CLIENT_ID.matcher(text).replaceAll(id -> "id-" + id.group(1).toLowerCase(Locale.ROOT).replace('_', '-')));
        builds(filled).forEach((build, files) -> assertEquals(List.of(), ManifestCheck.problems(files), build));
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyManifestReadsBackAsTheSameObject(String name) {
        int typed = builds(texts(name)).values().stream().flatMap(files -> files.values().stream()).mapToInt(RoundTrip::assertRoundTrips).sum();

        assertTrue(typed > 40, typed + " documents");
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyPlaceholderIsListedWithAQuestionInTheReadme(String name) {
        Map<String, String> texts = texts(name);
        String readme = texts.get("strimzi/README.md");
        for (Map.Entry<String, String> file : texts.entrySet()) {
            for (Matcher placeholder = PLACEHOLDER.matcher(file.getValue()); placeholder.find();) {
                boolean listed = readme.contains("| `" + placeholder.group() + "` | ") || placeholder.group().equals("<CLIENT_NAMESPACE>")
                        || CLIENT_ID.matcher(placeholder.group()).matches() && readme.contains("| `<OAUTH_CLIENT_ID_OF_...>` | ");
                assertTrue(listed, placeholder.group() + " in " + file.getKey());
            }
        }
        for (Matcher listed = Pattern.compile("\\| `(<[A-Z0-9_]+>)` \\|").matcher(readme); listed.find();) {
            String wanted = listed.group(1);
            assertTrue(texts.entrySet().stream().anyMatch(file -> !file.getKey().endsWith(".md") && file.getValue().contains(wanted)), wanted + " stands nowhere");
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void noPathStandsTwiceAndAllBelongToThePlatform(String name) {
        List<String> paths = tree(name).stream().map(artifact -> artifact.path().caseFolded()).toList();

        assertEquals(paths.size(), new TreeSet<>(paths).size());
        assertTrue(paths.stream().allMatch(path -> path.startsWith("strimzi/")));
    }

    @ParameterizedTest
    @MethodSource("names")
    void theReadmeHasNoHolesAndItsLinksLeadSomewhere(String name) {
        Map<String, String> texts = texts(name);
        String readme = texts.get("strimzi/README.md");
        assertFalse(readme.contains("$it") || readme.contains("null") || readme.contains("Optional[") || readme.contains("\n\n\n"), readme);
        for (Matcher link = Pattern.compile("]\\(([^)]+)\\)").matcher(readme); link.find();) {
            assertTrue(texts.containsKey("strimzi/" + link.group(1)), link.group(1));
        }
        for (Matcher applied = Pattern.compile("(?:-k|-f|--values) (strimzi/\\S+)").matcher(readme); applied.find();) {
            String path = applied.group(1);
            assertTrue(texts.containsKey(path) || texts.containsKey(path + "/kustomization.yaml"), path);
        }
    }

    @Test
    void thePlanDecidesEveryByte() {
        assertEquals(texts("as written"), texts("as written"));
    }

    @Test
    void aPlanWithoutThisPlatformWritesNothing() {
        Plan plan = Plans.plan();
        Plan without = new Plan(plan.client(), plan.sites(), plan.on("msk"), plan.watch(), plan.exclusions(), plan.decisions(), plan.assumptions(), plan.questions(), plan.delivery(),
                plan.estate(), plan.pins(), plan.platforms(), plan.figures(), plan.captures());

        assertEquals(List.of(), new Strimzi().artifacts(without, TEMPLATES));
    }

    @Test
    void productionAndItsRecoverySiteDifferOnlyWhereTheyMust() {
        Map<String, String> texts = texts("as written");
        String prod = "strimzi/prod/eu-west-1/";
        List<String> differing = texts.keySet().stream().filter(path -> path.startsWith(prod))
                .filter(path -> !texts.get(path).replace("northgate-payments-prod", "northgate-payments-dr")
                        .equals(texts.get(path.replace(prod, "strimzi/dr/eu-central-1/"))))
                .map(path -> path.substring(prod.length())).toList();

        assertEquals(List.of("kafka.yaml", "kustomization.yaml", "node-pools.yaml", "users/cross-region-mirror.yaml"), differing);
    }

    @Test
    void everyFileNamesWhatItAnswersAndWhoKeepsIt() {
        for (Artifact artifact : tree("as written")) {
            List<String> lines = artifact.text().lines().toList();
            int first = artifact.path().value().endsWith(".md") ? 1 : 0;
            assertTrue(lines.get(first + 1).contains("Strawman keeps this file"), artifact.path() + ": " + lines.get(first + 1));
            assertTrue(lines.get(first).endsWith("."), artifact.path() + ": " + lines.get(first));
        }
    }
}
