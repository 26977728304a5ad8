package dev.strawman.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.catalog.Catalog;
import dev.strawman.pack.PackPlans;
import dev.strawman.kubernetes.KafkaConfigs;
import dev.strawman.requirements.Captures;
import dev.strawman.requirements.Features;
import dev.strawman.requirements.Infrastructure;
import dev.strawman.requirements.Security;
import dev.strawman.problem.Problem;
import dev.strawman.requirements.Requirements;
import dev.strawman.requirements.reading.RequirementsReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small requirements and what is planned for them; each test changes one thing of the same base. */
class PlannerTest {

    static final Catalog CATALOG = Catalog.load();

    private static final String BASE = """
            apiVersion: strawman.dev/v1
            kind: Requirements
            engagement: {client: Harbour Logistics}
            stakeholders: [{id: lead, role: ops}]
            compliance: {regimes: none}
            operations: {cover: 8x5}
            security: {network: private}
            infrastructure:
              providers: [aws]
              regions: [{id: eu-west-1}, {id: eu-central-1, role: dr}]
              kubernetes: {distribution: eks}
            sla: {availability: 99.9 %, regionLoss: {rpo: 24h, rto: 2d}}
            environments:
              - {name: prod, purpose: prod}
              - {name: dev, purpose: dev}
            useCases:
              - id: track
                state: first
                flows: [{from: scanner, topic: parcels.parcel.scanned, to: [tracker]}]
                key: {field: parcelId}
                costOfFailure: {reputation: L}
                events: [{topic: parcels.parcel.scanned}]
            workloads:
              - id: scans
                topics: [parcels.parcel.scanned]
                basis: estimate
                throughput: {average: 1000/s, messageSize: 1004 B}
                growthPerYear: 0 %
                retention: {keep: 1d}
            """;

    static Plan plan(String... replacements) {
        String text = BASE;
        for (int pair = 0; pair < replacements.length; pair += 2) {
            assertTrue(text.contains(replacements[pair]), replacements[pair]);
            text = text.replace(replacements[pair], replacements[pair + 1]);
        }
        return Planner.plan(RequirementsReader.read("requirements.yaml", text), CATALOG);
    }

    private static Site site(Plan plan, String environment) {
        return plan.sites().stream().filter(site -> site.environment().equals(environment)).findFirst().orElseThrow();
    }

    static Deployment on(Plan plan, String platform, String environment) {
        return plan.at(platform, site(plan, environment)).orElseThrow(() -> new AssertionError(plan.exclusions().toString()));
    }

    private static List<String> topicNames(Site site) {
        return site.topics().stream().map(Topic::name).toList();
    }

    private static String exclusionRules(Plan plan, String option) {
        return plan.exclusions().stream().filter(exclusion -> exclusion.option().equals(option)).map(Exclusion::rule).distinct().collect(Collectors.joining(" "));
    }

    @Test
    void plansEveryPlatformForEveryEnvironment() {
        Plan plan = plan();
        assertEquals(List.of("msk/prod/eu-west-1", "confluent/prod/eu-west-1", "strimzi/prod/eu-west-1",
                "msk/dev/eu-west-1", "confluent/dev/eu-west-1", "strimzi/dev/eu-west-1"), plan.deployments().stream().map(Deployment::path).toList());
    }

    @Test
    void peakIsTwiceTheAverageWhenUnknown() {
        assertEquals(2.0 * 1000 * 1024 / 1_048_576, site(plan(), "prod").load().peakInMiBps(), 1e-9);
    }

    @Test
    void loadGrowsToTheEndOfTheHorizon() {
        Plan grown = plan("growthPerYear: 0 %", "growthPerYear: 21 %");
        assertEquals(1.21 * 1.21, site(grown, "prod").load().peakInMiBps() / site(plan(), "prod").load().peakInMiBps(), 1e-9);
    }

    @Test
    void smallerEnvironmentsCarryTheirShare() {
        Plan plan = plan();
        assertEquals(0.1, site(plan, "dev").load().peakInMiBps() / site(plan, "prod").load().peakInMiBps(), 1e-9);
    }

    @Test
    void partitionsAreTheSameEverywhere() {
        Plan plan = plan();
        assertEquals(site(plan, "prod").topics().getFirst().partitions(), site(plan, "dev").topics().getFirst().partitions());
    }

    @Test
    void tasksOfASinkCountAsConsumers() {
        String connector = "security: {network: private}\nfeatures: {connectors: [{name: NAME, direction: sink, tasks: 25TOPICS}]}";
        Plan listed = plan("security: {network: private}", connector.replace("NAME", "lake-sink").replace("TOPICS", ", topics: [parcels.parcel.scanned]"));
        assertEquals(39, site(listed, "prod").topics().getFirst().partitions());
        Decision decision = decision(listed, "all", "How many partitions does parcels.parcel.scanned need?");
        assertTrue(decision.reason().contains("25 tasks of lake-sink) = 25, x 1.5"), decision.reason());
        assertTrue(decision.requirements().contains("features.connectors[0].tasks"));
        Plan flowing = plan("security: {network: private}", connector.replace("NAME", "tracker").replace("TOPICS", ""));
        assertEquals(39, site(flowing, "dev").topics().getFirst().partitions(), "a flow names it");
        assertTrue(site(plan(), "prod").topics().getFirst().partitions() < 39);
    }

    @Test
    void globalOrderNeedsOnePartition() {
        assertEquals(1, site(plan("key: {field: parcelId}", "key: {field: parcelId, ordering: global}"), "prod").topics().getFirst().partitions());
    }

    @Test
    void sharedClusterSetsEnvironmentsApartByPrefix() {
        Plan plan = plan("  - {name: dev, purpose: dev}", "  - {name: dev, purpose: dev}\n  - {name: test, purpose: test, sharesClusterWith: dev}");
        assertEquals(2, plan.sites().size());
        Site dev = site(plan, "dev");
        assertEquals(List.of("dev", "test"), dev.serves());
        assertTrue(topicNames(dev).containsAll(List.of("dev.parcels.parcel.scanned", "test.parcels.parcel.scanned")), topicNames(dev).toString());
        assertEquals(List.of("dev-scanner", "dev-tracker", "test-scanner", "test-tracker", "kafka-probe"), dev.applications().stream().map(Application::principal).toList());
        assertEquals(2 * 0.1 * site(plan, "prod").load().peakInMiBps(), dev.load().peakInMiBps(), 1e-9);
    }

    @Test
    void retriesGetATopicForEachWaitAndOneForTheDead() {
        assertEquals(List.of("parcels.parcel.scanned", "parcels.parcel.scanned.tracker.retry-1m", "parcels.parcel.scanned.tracker.retry-10m",
                "parcels.parcel.scanned.tracker.retry-1h", "parcels.parcel.scanned.tracker.dlq", "kafka-probe"), topicNames(site(plan(), "prod")));
    }

    @Test
    void readerMayWriteItsRetryTopicsButNotTheSource() {
        Application tracker = site(plan(), "prod").applications().get(1);
        assertTrue(tracker.reads().contains("parcels.parcel.scanned"));
        assertFalse(tracker.writes().contains("parcels.parcel.scanned"));
        assertTrue(tracker.writes().contains("parcels.parcel.scanned.tracker.dlq"));
        assertFalse(tracker.reads().contains("parcels.parcel.scanned.tracker.dlq"), "a dead letter waits for a person");
    }

    @Test
    void topicsThatKafkaStreamsMakesCountInLoadQuotaAndSize() {
        Plan plan = plan("    key: {field: parcelId}", "    applications: [{id: tracker, kafkaStreams: true}]\n    key: {field: parcelId, cardinality: 1000000}");
        Site.Load load = site(plan, "prod").load();
        Site.Load plain = site(plan(), "prod").load();
        int partitions = site(plan, "prod").topics().getFirst().partitions();
        assertEquals(2 * plain.peakInMiBps(), load.peakInMiBps(), 1e-9, "half of it repartitioned, half of it as a change of state");
        assertEquals(2 * plain.averageInMiBps(), load.averageInMiBps(), 1e-9);
        assertEquals(plain.peakOutMiBps() + plain.peakInMiBps() / 2, load.peakOutMiBps(), 1e-9);
        assertEquals(plain.partitions() + 2 * partitions, load.partitions());
        assertEquals(plain.storedGiB() + 1_000_000 * 1004.0 / (1 << 30), load.storedGiB(), 1e-9);
        Quota.Rate quota = site(plan, "prod").applications().get(1).quota().orElseThrow().ofCluster();
        assertEquals((long) Math.ceil(2 * plain.peakInMiBps()) << 20, quota.producerBytesPerSecond());
        assertEquals((long) Math.ceil(2 * 1.5 * plain.peakInMiBps()) << 20, quota.consumerBytesPerSecond());
        assertTrue(quota.why().endsWith(", of it 1.95 and 0.98 MiB/s of topics that Kafka Streams makes (estimated)"), quota.why());
        assertEquals("1.95 MiB/s in, 0.98 MiB/s out, " + 2 * partitions + " partitions, 0.9 GiB of state (estimated)",
                decision(plan, "all", "What do the topics carry that Kafka Streams makes for tracker?").choice());
        assertTrue(decision(plan, "confluent/prod/eu-west-1", "How many and how big?").reason().contains(". Of it, topics that Kafka Streams makes (estimated): 1.95 MiB/s in"));
        assertTrue(decision(plan, "confluent/prod/eu-west-1", "How many and how big?").reason().contains("ingress: 3.91 x"), "the sizing counts them");
    }

    @Test
    void anEstimateRulesNothingOut() {
        String[] loaded = {"average: 1000/s", "average: 65000/s", "- {name: prod,", "- {name: prod, options: [msk-serverless],"};
        String[] streams = {"    key: {field: parcelId}", "    applications: [{id: tracker, kafkaStreams: true}]\n    key: {field: parcelId, cardinality: 1000000}"};
        assertEquals("msk-serverless", on(plan(loaded), "msk", "prod").option());
        Plan estimated = plan(java.util.stream.Stream.of(loaded, streams).flatMap(java.util.Arrays::stream).toArray(String[]::new));
        assertEquals("msk-serverless", on(estimated, "msk", "prod").option());
        String why = decision(estimated, "msk/prod/eu-west-1", "How many and how big?").reason();
        assertTrue(why.contains("with them ingress: 253.9 MiB/s exceeds 200, so measure them before you choose it"), why);
    }

    private static Decision decision(Plan plan, String scope, String question) {
        return plan.decisions().stream().filter(decision -> decision.scope().equals(scope) && decision.question().equals(question)).findFirst().orElseThrow();
    }

    @Test
    void theFieldIsCitedThatLimitsTheOptions() {
        Plan plan = plan("{name: dev, purpose: dev}", "{name: dev, purpose: dev, options: [strimzi]}", "engagement:", "options: [strimzi, msk-standard]\nengagement:");
        assertEquals(List.of("prod options", "dev environments[1].options"), plan.exclusions().stream().filter(exclusion -> exclusion.rule().equals(Exclusion.NOT_ASKED_FOR))
                .map(exclusion -> exclusion.environment() + " " + exclusion.requirement()).distinct().toList());
        assertTrue(decision(plan, "strimzi/dev/eu-west-1", "Which product of Strimzi?").requirements().contains("environments[1].options"));
    }

    @Test
    void noKubernetesRulesStrimziOut() {
        Plan plan = plan("{distribution: eks}", "{distribution: none}");
        assertEquals(List.of(), plan.on("strimzi"));
        assertEquals("no-kubernetes", exclusionRules(plan, "strimzi"));
    }

    @Test
    void anotherProviderRulesMskOut() {
        Plan plan = plan("providers: [aws]", "providers: [gcp]", "eu-west-1", "europe-west1", "eu-central-1", "europe-west3");
        assertEquals(List.of(), plan.on("msk"));
        assertTrue(exclusionRules(plan, "msk-express").contains("provider-not-offered"));
    }

    @Test
    void kafkaStreamsKeepsMskOnStandard() {
        assertEquals("msk-express", on(plan(), "msk", "prod").option());
        assertEquals("msk-standard", on(plan("security: {network: private}", "security: {network: private}\nfeatures: {streamProcessing: [kstreams]}"), "msk", "prod").option());
    }

    @Test
    void twoZonesKeepMskOnStandard() {
        Plan plan = plan("{id: eu-west-1}", "{id: eu-west-1, zones: 2}", "    retention: {keep: 1d}", "    retention: {keep: 1d}\n    resilience: {replicationFactor: 2, minInsyncReplicas: 1}");
        assertEquals("msk-standard", on(plan, "msk", "prod").option());
        assertEquals("too-few-zones", exclusionRules(plan, "msk-express"));
    }

    @Test
    void publicNetworkNeedsNoEnterprise() {
        Deployment open = on(plan("network: private", "network: public"), "confluent", "prod");
        assertEquals("cc-standard", open.option());
        assertEquals(Security.Network.PUBLIC, open.network());
    }

    @Test
    void privateNetworkIsAPrivateLinkOnConfluentCloud() {
        Deployment enterprise = on(plan(), "confluent", "prod");
        assertEquals("cc-enterprise", enterprise.option());
        assertEquals(Security.Network.PRIVATELINK, enterprise.network());
    }

    @Test
    void eachPlatformTakesThePreferredIdentityThatItOffers() {
        Plan plan = plan("network: private", "network: private, clientAuth: [iam, mtls]");
        assertEquals(Security.ClientAuth.MTLS, on(plan, "strimzi", "prod").authentication());
        assertEquals(Security.ClientAuth.IAM, on(plan, "msk", "prod").authentication());
        assertEquals(Security.ClientAuth.MTLS, on(plan, "confluent", "prod").authentication());
        assertEquals(Security.ClientAuth.MTLS, on(plan("network: private", "network: private, clientAuth: [mtls, iam]"), "msk", "prod").authentication());
    }

    @Test
    void theDecisionSaysWhichPreferredIdentityIsNotOffered() {
        Decision identity = plan("network: private", "network: private, clientAuth: [iam, mtls]").decisions().stream()
                .filter(decision -> decision.scope().startsWith("strimzi/prod") && decision.question().startsWith("How do services prove")).findFirst().orElseThrow();
        assertEquals("of what was asked, it comes first of what the product offers", identity.reason());
        assertEquals(List.of(new Decision.Rejected("IAM", "Strimzi on Kubernetes does not offer it")), identity.rejected());
    }

    @Test
    void identityThatNobodyOffersIsAGap() {
        Deployment cloud = on(plan("network: private", "network: private, clientAuth: [iam], directory: okta"), "confluent", "prod");
        assertEquals(Security.ClientAuth.OAUTH, cloud.authentication());
        assertTrue(cloud.gaps().stream().anyMatch(gap -> gap.asked().equals("IAM for services")), cloud.gaps().toString());
    }

    private static Plan withRegistry(String registry) {
        return plan("events: [{topic: parcels.parcel.scanned}]", "events: [{topic: parcels.parcel.scanned, format: avro}]", "security: {network: private}",
                "security: {network: private}\nfeatures: {schemaRegistry: " + registry + "}");
    }

    private static List<String> registryGaps(Plan plan, String platform) {
        return on(plan, platform, "prod").gaps().stream().filter(gap -> gap.requirement().equals("features.schemaRegistry")).map(Deployment.Gap::asked).toList();
    }

    private static String registryDecision(Plan plan, String platform) {
        return plan.decisions().stream().filter(decision -> decision.question().equals("Which registry holds the schemas on " + platform + "?")).map(Decision::choice).findFirst().orElseThrow();
    }

    @Test
    void theRegistryOfAPlatformHoldsTheSchemasWhenNoOtherWasNamed() {
        Plan any = withRegistry("any");
        assertEquals(Optional.of(Features.SchemaRegistry.GLUE), on(any, "msk", "prod").registry());
        assertEquals(Optional.of(Features.SchemaRegistry.CONFLUENT), on(any, "confluent", "prod").registry());
        assertEquals(List.of(), registryGaps(any, "msk"));
        assertEquals(List.of("a schema registry"), registryGaps(any, "strimzi"));
        assertEquals("AWS Glue Schema Registry", registryDecision(any, "Amazon MSK"));
    }

    @Test
    void theCapturedRegistryCountsAndIsAGapWhereThePlatformBringsAnother() {
        Plan apicurio = withRegistry("apicurio");
        for (String platform : List.of("msk", "confluent", "strimzi")) {
            assertEquals(Optional.empty(), on(apicurio, platform, "prod").registry());
            assertEquals(List.of("Apicurio as the schema registry"), registryGaps(apicurio, platform));
        }
        assertEquals("Apicurio, beside the brokers", registryDecision(apicurio, "Amazon MSK"));
        for (String platform : List.of("msk", "confluent")) {
            assertTrue(on(apicurio, platform, "prod").teamOperates().contains("schema registry") && !on(apicurio, platform, "prod").vendorOperates().contains("schema registry"), platform);
            assertTrue(on(withRegistry("any"), platform, "prod").vendorOperates().contains("schema registry"), platform);
        }
        assertEquals(Optional.of(Features.SchemaRegistry.GLUE), on(withRegistry("glue"), "msk", "prod").registry());
        assertEquals(List.of("AWS Glue Schema Registry as the schema registry"), registryGaps(withRegistry("glue"), "confluent"));
    }

    @Test
    void noRegistryIsMissedWhereNoneWasWanted() {
        Plan none = withRegistry("none");
        assertEquals(Optional.empty(), on(none, "msk", "prod").registry());
        assertEquals(List.of(), registryGaps(none, "strimzi"));
        assertEquals("none", registryDecision(none, "Strimzi"));
    }

    @Test
    void promiseBelowTheAskedAvailabilityIsAGap() {
        Deployment msk = on(plan("availability: 99.9 %", "availability: 99.95 %"), "msk", "prod");
        assertTrue(msk.gaps().stream().anyMatch(gap -> gap.lost().equals("0.05 points of promised availability")), msk.gaps().toString());
        assertFalse(on(plan(), "msk", "prod").gaps().stream().anyMatch(gap -> gap.asked().startsWith("availability")));
    }

    @Test
    void recoveryEnvironmentIsATargetOfReplication() {
        Plan plan = plan("rpo: 24h, rto: 2d", "rpo: 5 min, rto: 30 min", "  - {name: dev, purpose: dev}", "  - {name: dev, purpose: dev}\n  - {name: dr, purpose: dr}");
        assertEquals("eu-central-1", site(plan, "dr").region());
        assertEquals(Site.Recovery.Part.SOURCE, site(plan, "prod").recovery().part());
        assertEquals(Site.Recovery.Part.TARGET, site(plan, "dr").recovery().part());
        assertEquals("dr/eu-central-1", site(plan, "prod").recovery().peer().orElseThrow());
        assertEquals(Site.Recovery.Part.ALONE, site(plan, "dev").recovery().part());
    }

    @Test
    void disksGrowNoFurtherThanTheProductLets() {
        Plan plan = plan("retention: {keep: 1d}", "retention: {keep: 1000d}", "security: {network: private}", "security: {network: private}\noptions: [msk-standard, strimzi]");
        Capacity.Brokers msk = (Capacity.Brokers) on(plan, "msk", "prod").capacity();
        assertTrue(msk.diskGiB() * 2 > 16384, "so that the limit matters: " + msk.diskGiB());
        assertEquals(16384, msk.maximumDiskGiB());
        Capacity.Brokers own = (Capacity.Brokers) on(plan, "strimzi", "prod").capacity();
        assertEquals(own.diskGiB() * 2, own.maximumDiskGiB());
    }

    @Test
    void aLoadThatNothingCarriesLeavesNoPlatform() {
        String text = BASE.replace("average: 1000/s", "average: 4200000000/s");
        Requirements wish = RequirementsReader.read("requirements.yaml", text);
        Plan plan = Planner.plan(wish, CATALOG);
        assertEquals(List.of(), plan.deployments());
        List<Problem> problems = Unserved.problems(wish, CATALOG, plan);
        assertEquals(2, problems.size());
        assertTrue(problems.getFirst().stops());
        assertTrue(problems.getFirst().message().contains("strimzi: brokers: "), problems::toString);
    }

    @Test
    void aLoadBeyondAllCountingIsRefusedLikeAnyOtherTooLargeOne() {
        Requirements wish = RequirementsReader.read("requirements.yaml", BASE.replace("average: 1000/s", "average: 99999999999999/s"));
        assertEquals(List.of(), Planner.plan(wish, CATALOG).deployments());
    }

    @Test
    void aPlatformThatServesOnlySomeClustersIsAskedAbout() {
        Plan plan = plan("- {name: prod,", "- {name: prod, options: [msk-serverless, strimzi],", "average: 1000/s", "average: 400000/s");
        assertTrue(plan.questions().stream().anyMatch(question -> question.text().startsWith("Amazon MSK can serve dev/eu-west-1, but not prod/eu-west-1: ")), plan.questions()::toString);
        Decision none = plan.decisions().stream().filter(decision -> decision.scope().equals("msk/prod/eu-west-1")).findFirst().orElseThrow();
        assertEquals("none", none.choice());
        assertTrue(none.rejected().stream().anyMatch(rejected -> rejected.option().equals("msk-serverless") && rejected.why().contains("exceeds")), none::toString);
    }

    @Test
    void aPlatformThatNobodyAskedForIsNotAskedAbout() {
        Plan plan = plan("- {name: prod,", "- {name: prod, options: [strimzi],");
        assertTrue(plan.questions().stream().noneMatch(question -> question.text().contains("can serve")), plan.questions()::toString);
        assertTrue(plan.decisions().stream().noneMatch(decision -> decision.scope().equals("msk/prod/eu-west-1")));
    }

    @Test
    void brokersAreControllersTooOnlyWhereTheyMakeAQuorum() {
        assertTrue(((Capacity.Brokers) on(plan(), "strimzi", "dev").capacity()).controllers().isEmpty());
        Capacity.Brokers many = (Capacity.Brokers) on(plan("average: 1000/s", "average: 600000/s"), "strimzi", "dev").capacity();
        assertTrue(many.brokers() > 5, many::toString);
        assertEquals(3, many.controllers().orElseThrow().count());
    }

    private static final String TWO = "- {name: prod, purpose: prod, options: [msk-standard]}\n  - {name: plant, purpose: prod, options: [strimzi]}\n  - {name: dr, purpose: dr, options: [strimzi]%s}";
    private static final String SOON = "rpo: 5 min, rto: 2h";

    private static Plan twoProductions(String recovers) {
        return plan("- {name: prod, purpose: prod}", TWO.formatted(recovers), "rpo: 24h, rto: 2d", SOON);
    }

    @Test
    void aRecoveryEnvironmentStandsByForTheProductionThatItCanCopy() {
        Plan plan = twoProductions("");
        assertEquals("plant/eu-west-1", site(plan, "dr").recovery().peer().orElseThrow());
        assertEquals("dr/eu-central-1", site(plan, "plant").recovery().peer().orElseThrow());
        assertTrue(on(plan, "strimzi", "dr").holdsCopy());
        assertTrue(site(plan, "prod").recovery().peer().isEmpty());
        assertTrue(plan.questions().stream().anyMatch(question -> question.text().startsWith("What brings prod/eu-west-1 back when its region is lost? ")
                && question.text().contains("stands by for it; dr does for plant")), plan.questions()::toString);
    }

    @Test
    void whoeverCapturedForWhichItStandsByIsBelieved() {
        Plan plan = twoProductions(", recovers: prod");
        assertEquals("prod/eu-west-1", site(plan, "dr").recovery().peer().orElseThrow());
        assertTrue(site(plan, "plant").recovery().peer().isEmpty());
    }

    @Test
    void eachProductionHasARecoveryEnvironmentOfItsOwn() {
        Plan plan = plan("- {name: prod, purpose: prod}", "- {name: prod, purpose: prod}\n  - {name: plant, purpose: prod}\n  - {name: dr, purpose: dr}\n  - {name: dr-two, purpose: dr}\n  - {name: dr-three, purpose: dr}",
                "rpo: 24h, rto: 2d", SOON);
        assertEquals("prod/eu-west-1", site(plan, "dr").recovery().peer().orElseThrow());
        assertEquals("plant/eu-west-1", site(plan, "dr-two").recovery().peer().orElseThrow());
        assertEquals("dr-two/eu-central-1", site(plan, "plant").recovery().peer().orElseThrow());
        assertEquals("no production is left that it could stand by for", site(plan, "dr-three").recovery().reason());
        assertTrue(plan.questions().stream().noneMatch(question -> question.text().startsWith("What brings")), plan.questions()::toString);
    }

    @Test
    void withoutARecoveryEnvironmentAShortRpoIsAnOpenQuestion() {
        assertTrue(plan("rpo: 24h, rto: 2d", SOON).questions().stream().anyMatch(question -> question.text().startsWith("What brings prod/eu-west-1 back")));
        assertTrue(plan().questions().stream().noneMatch(question -> question.text().startsWith("What brings")));
    }

    @Test
    void clustersOfOneEnvironmentInTwoRegionsHaveNamesOfTheirOwn() {
        Plan plan = plan("- {name: prod, purpose: prod}", "- {name: prod, purpose: prod, regions: [eu-west-1, eu-central-1]}");
        assertEquals(List.of("harbour-logistics-prod-eu-west-1", "harbour-logistics-prod-eu-central-1"),
                plan.sites().stream().filter(site -> site.environment().equals("prod")).map(Site::clusterName).toList());
        assertEquals("harbour-logistics-dev", site(plan, "dev").clusterName());
    }

    @Test
    void theSameShapeAsProductionIsTheSameSizeAtTheSameLoad() {
        Plan plan = plan("  - {name: dev, purpose: dev}", "  - {name: dev, purpose: dev}\n  - {name: perf, purpose: perf, sameShape: true}\n  - {name: dr, purpose: dr}",
                "average: 1000/s", "average: 60000/s", "rpo: 24h, rto: 2d", SOON);
        for (String platform : List.of("msk", "confluent", "strimzi")) {
            assertEquals(on(plan, platform, "prod").capacity(), on(plan, platform, "perf").capacity(), platform);
        }
    }

    @Test
    void productsDifferFromCloudToCloud() {
        Plan plan = PackPlans.story("payments", "providers: [aws]", "providers: [azure]", "eu-west-1", "westeurope", "eu-central-1", "northeurope", "distribution: eks", "distribution: aks");
        assertEquals(Set.of("strimzi", "confluent"), plan.deployments().stream().map(Deployment::platform).collect(Collectors.toSet()));
        assertEquals(List.of("provider-not-offered: runs on aws; westeurope is azure"), plan.exclusions().stream().filter(exclusion -> exclusion.option().equals("msk-standard") && exclusion.environment().equals("prod"))
                .map(exclusion -> exclusion.rule() + ": " + exclusion.why()).toList());
        assertTrue(on(PackPlans.story("payments"), "confluent", "prod").uses(Security.ClientAuth.MTLS));
        assertFalse(on(plan, "confluent", "prod").uses(Security.ClientAuth.MTLS));
        assertEquals(Infrastructure.Provider.AZURE, on(plan, "confluent", "prod").site().provider());
    }

    @Test
    void aWayToSignInThatMustBeChoosesTheProductThatOffersIt() {
        Plan plan = PackPlans.inAzure("clientAuth: {value: [iam, mtls]", "clientAuth: {value: [mtls], priority: must");
        assertEquals("cc-dedicated", on(plan, "confluent", "prod").option());
        assertTrue(on(plan, "confluent", "prod").uses(Security.ClientAuth.MTLS));
        assertTrue(plan.exclusions().stream().anyMatch(exclusion -> exclusion.option().equals("cc-enterprise") && exclusion.why().equals("mutual TLS must be; not offered here, but by Confluent Cloud Dedicated")));
        assertEquals("cc-enterprise", on(PackPlans.inAzure(), "confluent", "prod").option(), "what is only asked is a gap");
    }

    @Test
    void theSameShapeAsProductionHasAsManyBrokersAtAPartOfTheLoad() {
        for (String product : List.of("msk-express", "msk-standard", "strimzi")) {
            Plan plan = plan("  - {name: dev, purpose: dev}", "  - {name: dev, purpose: dev}\n  - {name: perf, purpose: perf, sameShape: true, scale: 20 %}\n  - {name: half, purpose: perf, scale: 20 %}",
                    "average: 1000/s", "average: 60000/s", "engagement:", "options: [" + product + "]\nengagement:");
            String platform = product.startsWith("msk") ? "msk" : product;
            Capacity.Brokers production = (Capacity.Brokers) on(plan, platform, "prod").capacity();
            Capacity.Brokers same = (Capacity.Brokers) on(plan, platform, "perf").capacity();
            assertEquals(production.brokers(), same.brokers(), product);
            assertEquals("as many brokers as prod/eu-west-1 -> " + production.brokers(), same.binding().arithmetic(), product);
            assertTrue(((Capacity.Brokers) on(plan, platform, "half").capacity()).brokers() < production.brokers(), product);
        }
    }

    @ParameterizedTest
    @CsvSource({"latest, 4.3.1, 4.1.x.kraft", "n-1, 4.2.1, 3.9.x.kraft", "lts, 4.3.1, 3.9.x.kraft", "pinned, 4.3.1, 3.9.x.kraft"})
    void theVersionPolicyDecidesWhereTheTeamRunsKafkaAndTheCloudRecommends(String policy, String own, String cloud) {
        Plan plan = plan("operations: {cover: 8x5}", "operations: {cover: 8x5, versionPolicy: " + policy + "}", "- {name: prod,", "- {name: prod, options: [strimzi, msk-standard],");
        assertEquals(own, on(plan, "strimzi", "prod").kafkaVersion());
        assertEquals(cloud, on(plan, "msk", "prod").kafkaVersion());
        assertEquals(own, plan.decisions().stream().filter(decision -> decision.scope().equals("strimzi/prod/eu-west-1") && decision.question().equals("Which Kafka version?")).findFirst().orElseThrow().choice());
    }

    @Test
    void readersOfTheFlowsAreCountedWhereNobodyCountedGroups() {
        Site one = site(plan(), "prod");
        Site three = site(plan("to: [tracker]", "to: [tracker, billing, archive]"), "prod");
        Site captured = site(plan("to: [tracker]", "to: [tracker, billing, archive]", "messageSize: 1004 B", "messageSize: 1004 B, consumerGroups: 5"), "prod");
        assertEquals(one.load().peakOutMiBps() * 3, three.load().peakOutMiBps(), 1e-9);
        assertEquals(one.load().peakOutMiBps() * 5, captured.load().peakOutMiBps(), 1e-9);
    }

    @Test
    void whatMayBeLostIsNotTriedAgain() {
        assertEquals(List.of("parcels.parcel.scanned", "kafka-probe"), topicNames(site(plan("costOfFailure: {reputation: L}", "costOfFailure: {reputation: L}\n    correctness: {delivery: at-most-once}"), "prod")));
        assertTrue(topicNames(site(plan(), "prod")).size() > 2);
    }

    @Test
    void keysAreRotatedWithinWhatTheKeyServiceTakes() {
        Plan often = plan("security: {network: private}", "security: {network: private}\nkeys: {byok: true, rotation: 30d}");
        assertEquals(90, often.keyRotationDays(site(often, "prod")));
        Plan yearly = plan("security: {network: private}", "security: {network: private}\nkeys: {byok: true, rotation: 365d}");
        assertEquals(365, yearly.keyRotationDays(site(yearly, "prod")));
    }

    @Test
    void cloudWatchAloneIsAGapWhereItSeesNothing() {
        Plan plan = plan("security: {network: private}", "security: {network: private}\ntooling: {monitoring: [cloudwatch]}");
        String asked = "monitoring with cloudwatch alone";
        assertTrue(on(plan, "strimzi", "prod").gaps().stream().anyMatch(gap -> gap.asked().equals(asked)));
        assertTrue(on(plan, "msk", "prod").gaps().stream().noneMatch(gap -> gap.asked().equals(asked)));
        assertTrue(on(plan("security: {network: private}", "security: {network: private}\ntooling: {monitoring: [cloudwatch, prometheus]}"), "strimzi", "prod").gaps().stream()
                .noneMatch(gap -> gap.asked().equals(asked)));
    }

    @Test
    void everyDeploymentSaysWhichDimensionDecided() {
        for (Deployment deployment : plan().deployments()) {
            assertTrue(deployment.capacity().binding().count() >= deployment.capacity().next().count(), deployment.path());
            assertFalse(deployment.capacity().binding().arithmetic().isBlank(), deployment.path());
        }
    }

    @Test
    void tieredStorageIsUsedOnlyWhereItSavesSomething() {
        String asked = "security: {network: private}\nfeatures: {tieredStorage: {acceptable: true}, streamProcessing: [kstreams]}";
        Plan shortLived = plan("security: {network: private}", asked);
        assertFalse(on(shortLived, "msk", "prod").tiered(), "1d against 12h");
        Plan longLived = plan("security: {network: private}", asked, "keep: 1d", "keep: 400d");
        Deployment msk = on(longLived, "msk", "prod");
        assertTrue(msk.tiered());
        assertTrue(msk.settings(msk.site().topics().getFirst()).stream().anyMatch(setting -> setting.key().equals("remote.storage.enable")));
    }

    @ParameterizedTest
    @CsvSource({"30d, 30d, ''", "31d, 30d, 2592000000", "3d, 12h, 43200000", "2d, 12h, ''"})
    void aTopicIsTieredWhereItIsKeptLongerThanOnTheBrokers(String keep, String local, String onBrokers) {
        Plan plan = plan("security: {network: private}", "security: {network: private}\nfeatures: {tieredStorage: {acceptable: true, local: " + local + "}}", "keep: 1d", "keep: " + keep);
        Topic topic = on(plan, "msk", "prod").site().topics().getFirst();
        assertEquals(onBrokers, topic.setting("local.retention.ms").orElse(""));
        Map<String, String> settings = topic.settings().stream().collect(Collectors.toMap(Topic.Setting::key, Topic.Setting::value));
        assertEquals(List.of(), KafkaConfigs.topicProblems(settings, true));
        assertTrue(onBrokers.isEmpty() || !KafkaConfigs.topicProblems(shorterBy1(settings), true).isEmpty(), "Kafka refuses a shorter one");
    }

    /** Kept a millisecond less than on the brokers. */
    private static Map<String, String> shorterBy1(Map<String, String> settings) {
        Map<String, String> changed = new TreeMap<>(settings);
        changed.put("retention.ms", Long.toString(Long.parseLong(settings.get("local.retention.ms")) - 1));
        return changed;
    }

    @Test
    void whatTheLawDemandsIsKnownOfTheTopicAndNotOfItsFailures() {
        Plan plan = plan("keep: 1d", "keep: 400d, legalHold: 365d");
        assertEquals(Set.of(Topic.Kind.EVENT), on(plan, "msk", "prod").site().topics().stream().filter(topic -> topic.legalHold().isPresent()).map(Topic::kind).collect(Collectors.toSet()));
    }

    /** Kafka deletes whole segments, of which it begins one a week unless told otherwise. */
    @Test
    void sensitiveRecordsDoNotOutliveTheirRetentionByAWeek() {
        Map<String, Optional<String>> segments = new TreeMap<>();
        on(PackPlans.story("payments"), "msk", "prod").site().topics().stream().filter(topic -> topic.kind() == Topic.Kind.EVENT || topic.kind() == Topic.Kind.DEAD_LETTER)
                .forEach(topic -> segments.put(topic.logicalName(), topic.setting("segment.ms")));
        assertEquals(Optional.of(Long.toString(Duration.ofHours(16).toMillis())), segments.get("payments.authorisation.requested"), "a tenth of a week");
        assertEquals(Optional.of(Long.toString(Duration.ofHours(33).toMillis())), segments.get("payments.authorisation.requested.fraud-scoring.dlq"), "a tenth of 14 days");
        assertEquals(Optional.empty(), segments.get("customer.profile.changed"), "compaction ends segments of its own");
        assertEquals(Optional.empty(), on(plan(), "msk", "prod").site().topics().getFirst().setting("segment.ms"), "nothing sensitive in it");
    }

    @Test
    void defaultsAreAssumptionsAndUnknownsAreQuestions() {
        Plan plan = plan("retention: {keep: 1d}", "retention: {keep: {value: 1d, confidence: unknown, saidBy: lead}}");
        assertTrue(plan.assumptions().stream().anyMatch(assumption -> assumption.requirement().equals("sla.latencyP99.produce")), "default");
        assertEquals(List.of("workloads[0].retention.keep", "infrastructure.regions[1].role", "security.network"), plan.questions().stream().map(Plan.Question::requirement).toList());
        assertEquals("lead", plan.questions().getFirst().askWhom());
        assertEquals("infrastructure.regions[eu-central-1].role is dr, but no environment runs in eu-central-1: nothing is copied there, and the loss of a region is not covered."
                + " Keep it, or add an environment such as {name: dr, purpose: dr}?", plan.questions().get(1).text(), "what the rules warn of is asked");
        assertEquals("Time a record is kept; the latest per key stays for ever when compacted: not known", plan.questions().getFirst().text());
    }

    @Test
    void whatNothingFollowsFromIsNotedAndNoAssumption() {
        Plan plan = plan("sla:", "cost: {budgetMonthly: 900 GBP, newItems: [{what: licence, price: 20 GBP}, {what: course}]}\naudit: {online: 30d}\nsla:");
        assertTrue(plan.captures().noted().containsAll(List.of(new Captures.Noted("audit.online", "30d"), new Captures.Noted("cost.budgetMonthly", "900 GBP"),
                new Captures.Noted("cost.newItems", "20 GBP, licence, course"))), plan.captures().noted()::toString);
        assertTrue(plan.captures().noted().stream().noneMatch(noted -> noted.path().startsWith("sla.availability")));
        assertTrue(plan.assumptions().stream().noneMatch(assumption -> assumption.requirement().startsWith("cost.")), "defaults that change nothing");
    }

    @Test
    void sameRequirementsGiveTheSamePlan() {
        assertEquals(plan(), plan());
    }

    @Test
    void theCopyToAnotherRegionReadsEverythingOnceMore() {
        Plan alone = plan();
        Plan copied = plan("rpo: 24h, rto: 2d", "rpo: 5 min, rto: 30 min", "  - {name: dev, purpose: dev}", "  - {name: dev, purpose: dev}\n  - {name: dr, purpose: dr}");
        Site.Load once = site(alone, "prod").load();
        for (String side : List.of("prod", "dr")) {
            assertEquals(once.peakOutMiBps() + once.peakInMiBps(), site(copied, side).load().peakOutMiBps(), 1e-9, side);
        }
        assertEquals(site(alone, "dev").load(), site(copied, "dev").load());
        assertTrue(copied.watch().of(on(copied, "msk", "prod").path()).orElseThrow().ceilings().stream().filter(ceiling -> ceiling.signal().equals("bytes-out")).findFirst().orElseThrow()
                .why().endsWith("read once more by the copy between regions"));
    }

    @Test
    void clientAccountsMakeTheirOwnConnections() {
        assertTrue(on(plan("network: private", "network: privatelink"), "msk", "prod").gaps().stream().anyMatch(gap -> gap.asked().equals("clients in other accounts")));
        assertFalse(on(plan(), "msk", "prod").gaps().stream().anyMatch(gap -> gap.asked().equals("clients in other accounts")));
    }
}
