package dev.strawman.pack;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Templates;
import dev.strawman.catalog.Catalog;
import dev.strawman.plan.Decision;
import dev.strawman.plan.Delivery;
import dev.strawman.plan.Deployment;
import dev.strawman.plan.Exclusion;
import dev.strawman.plan.HandmadePlan;
import dev.strawman.plan.Plan;
import dev.strawman.plan.Planner;
import dev.strawman.plan.Site;
import dev.strawman.problem.Place;
import dev.strawman.requirements.Capture;
import dev.strawman.requirements.Captures;
import dev.strawman.requirements.DevProcess;
import dev.strawman.requirements.reading.RequirementsReader;
import dev.strawman.target.Target;
import dev.strawman.target.confluent.Confluent;
import dev.strawman.target.msk.Msk;
import dev.strawman.target.strimzi.Strimzi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Plans and trees for the tests of the packs. */
public final class PackPlans {

    public static final List<String> STORIES = List.of("payments", "notify");

    private PackPlans() {
    }

    /** What the samples' requirements say of the applications of payments, to add to it. */
    public static final String LEDGER = "      - {id: ledger-service, delivery: exactly-once}\n";

    /** The plan of a sample story, with pieces of its requirements replaced: each old one is followed by the new one. */
    public static Plan story(String name, String... replacements) {
        return story(name, text -> {
            String changed = text;
            for (int pair = 0; pair < replacements.length; pair += 2) {
                if (!changed.contains(replacements[pair])) {
                    throw new IllegalArgumentException(name + " does not say " + replacements[pair]);
                }
                changed = changed.replace(replacements[pair], replacements[pair + 1]);
            }
            return changed;
        });
    }

    /** The plan of a sample story that was told a little differently. */
    public static Plan story(String name, UnaryOperator<String> change) {
        return plan(change.apply(requirements(name)));
    }

    /** Card payments that are watched with these tools, {@code [datadog]}. */
    public static Plan watchedBy(String tools, String... replacements) {
        return story("payments", Stream.concat(Stream.of("monitoring: [prometheus, grafana]", "monitoring: " + tools), Stream.of(replacements)).toArray(String[]::new));
    }

    /** Card payments whose services sign in with tokens of this directory, where the platform takes them. */
    public static Plan oauth(String directory) {
        return story("payments", "directory: okta", "directory: " + directory, "clientAuth: {value: [iam, mtls]", "clientAuth: {value: [oauth, iam]");
    }

    /** Card payments whose gateway belongs to a partner, with a password and outside, and whose fraud scoring has a certificate. */
    public static Plan severalWays(String... replacements) {
        String[] all = Stream.concat(Stream.of(LEDGER, LEDGER + "      - {id: card-gateway, clientAuth: scram, outside: true}\n      - {id: fraud-scoring, clientAuth: mtls}\n"),
                Stream.of(replacements)).toArray(String[]::new);
        return story("payments", all);
    }

    /** The same with tokens for the others, in a public network. */
    public static Plan severalWaysBesideTokens() {
        return severalWays("clientAuth: {value: [iam, mtls]", "clientAuth: {value: [oauth]", "network: {value: private, priority: must", "network: {value: public, priority: must");
    }

    /** Card payments in Azure. */
    public static Plan inAzure(String... replacements) {
        return elsewhere("[azure]", "westeurope", "northeurope", "aks", replacements);
    }

    /** Card payments in Google Cloud. */
    public static Plan inGoogle(String... replacements) {
        return elsewhere("[gcp]", "europe-west1", "europe-west3", "gke", replacements);
    }

    /** Card payments in AWS, with the recovery region in Azure. */
    public static Plan inTwoClouds(String... replacements) {
        return elsewhere("[aws, azure]", "eu-west-1", "northeurope", "eks", replacements);
    }

    /** Card payments with production in two regions beside the one for recovery. */
    public static Plan inTwoRegions(String... replacements) {
        return story("payments", Stream.concat(Stream.of("purpose: prod, regions: [eu-west-1]", "purpose: prod, regions: [eu-west-1, eu-west-2]", "residency: {value: [eu-west-1", "residency: {value: [eu-west-2, eu-west-1",
                "    - {id: eu-central-1, role: dr", "    - {id: eu-west-2, role: active, zones: 3}\n    - {id: eu-central-1, role: dr"), Stream.of(replacements)).toArray(String[]::new));
    }

    private static Plan elsewhere(String providers, String primary, String recovery, String kubernetes, String... replacements) {
        return story("payments", Stream.concat(Stream.of("providers: [aws]", "providers: " + providers, "eu-west-1", primary, "eu-central-1", recovery, "distribution: eks", "distribution: " + kubernetes),
                Stream.of(replacements)).toArray(String[]::new));
    }

    /** What was captured for a sample story. */
    public static String requirements(String story) {
        try {
            return Files.readString(Path.of("generated-samples", story, "requirements.yaml"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Card payments that run on Strimzi in an own data centre, with a recovery region that only has platforms of AWS. */
    public static Plan recoveringElsewhere() {
        return story("payments", "providers: [aws]", "providers: [aws, onprem]", "eu-west-1", "leeds", "distribution: eks", "distribution: rancher",
                "purpose: prod, regions: [leeds]", "purpose: prod, regions: [leeds], options: [strimzi]", "purpose: dr, regions: [eu-central-1]", "purpose: dr, regions: [eu-central-1], options: [msk-standard, cc-enterprise]");
    }

    /** Card payments on three platforms, of which the recovery region has one. */
    public static Plan recoveringOnAmazonMskOnly() {
        return story("payments", "purpose: dr, regions: [eu-central-1]", "purpose: dr, regions: [eu-central-1], options: [msk-standard]");
    }

    public static Plan plan(String requirements) {
        return Planner.plan(RequirementsReader.read("requirements.yaml", requirements), Catalog.load());
    }

    /** What the targets make of a plan. */
    public static List<Artifact> tree(Plan plan) {
        Templates templates = new Templates();
        return List.<Target>of(new Msk(), new Confluent(), new Strimzi()).stream().flatMap(target -> target.artifacts(plan, templates).stream()).toList();
    }

    /** One production cluster on MSK, with Strimzi ruled out, and something of everything that a plan can hold. */
    public static Plan small() {
        Plan plan = HandmadePlan.plan();
        Site prod = plan.sites().get(1);
        Deployment msk = HandmadePlan.uncopied(HandmadePlan.msk(prod, "msk-express", "express.m7g.large", 0, dev.strawman.requirements.Security.ClientAuth.IAM));
        return new Plan(plan.client(), List.of(prod), List.of(msk), plan.watch(),
                List.of(new Exclusion("prod", "strimzi", "strimzi", "no-kubernetes", "infrastructure.kubernetes.distribution", "strimzi.kubernetes",
                        "needs Kubernetes; the client runs none")),
                List.of(new Decision("all", "How many partitions does a|b need?", "12", List.of(), "12 consumers read at once.", List.of(), List.of()),
                        new Decision("msk/prod/eu-west-1", "Which product of Amazon MSK?", "msk-express",
                                List.of(new Decision.Rejected("msk-standard", "would do: more settings, for more care")),
                                "AWS advises Express unless something asks for Standard", List.of("options", "security.network"), List.of("profiles.msk-express"))),
                List.of(new Plan.Assumption("security.network", "private (nothing was captured)"), new Plan.Assumption("support.response", "1 h (by mail) (assumed in the room)")),
                List.of(new Plan.Question("sla.availability", "Is <99.95 %> enough?", "head-of-payments")),
                plan.delivery(), plan.estate(), plan.pins(), plan.platforms(), plan.figures(), captures());
    }

    private static Captures captures() {
        SortedMap<String, Capture> byPath = new TreeMap<>();
        capture(byPath, "infrastructure.kubernetes.distribution", 12, false);
        capture(byPath, "sla.availability", 20, false);
        capture(byPath, "security.network", 0, true);
        return new Captures("requirements.yaml", byPath);
    }

    private static void capture(SortedMap<String, Capture> byPath, String path, int line, boolean defaulted) {
        byPath.put(path, new Capture(path, line == 0 ? Place.nowhere("requirements.yaml") : new Place("requirements.yaml", line, 3), "", 3,
                Capture.Priority.SHOULD, Optional.empty(), Optional.empty(), defaulted ? Capture.Confidence.ASSUMED : Capture.Confidence.KNOWN, Optional.empty(), defaulted));
    }

    /** The same plan, delivered by other tools. */
    public static Plan deliveredBy(Plan plan, DevProcess.SourceRepo repository, DevProcess.Pipeline pipeline, List<Delivery.Owner> owners, List<String> policyChecks) {
        Delivery delivery = new Delivery(repository, pipeline, plan.delivery().gitOps(), 2, List.of("main"), owners, plan.delivery().handles(), policyChecks, List.of("secrets"));
        return new Plan(plan.client(), plan.sites(), plan.deployments(), plan.watch(), plan.exclusions(), plan.decisions(), plan.assumptions(), plan.questions(), delivery,
                plan.estate(), plan.pins(), plan.platforms(), plan.figures(), plan.captures());
    }

    /** A Terraform root, as far as pipelines see it. */
    public static List<Artifact> root(String path, String provider, String variables) {
        String credentials = !provider.startsWith("confluentinc/") ? "provider \"aws\" {}\n"
                : path.endsWith("/data-plane") ? "# KAFKA_API_KEY and KAFKA_API_SECRET\n" : "# CONFLUENT_CLOUD_API_KEY and CONFLUENT_CLOUD_API_SECRET\n";
        return List.of(Artifact.of(path + "/versions.tf", "source = \"" + provider + "\"\n", "test"), Artifact.of(path + "/providers.tf", credentials, "test"),
                Artifact.of(path + "/variables.tf", variables + "\n", "test"));
    }

    /** A file that answers requirements. */
    public static Artifact file(String path, String... answers) {
        return Artifact.of(path, "x\n", "test", answers);
    }
}
