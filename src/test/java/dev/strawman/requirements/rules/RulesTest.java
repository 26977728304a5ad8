package dev.strawman.requirements.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.catalog.Catalog;
import dev.strawman.problem.Problem;
import dev.strawman.problem.Problem.Severity;
import dev.strawman.problem.ProblemsException;
import dev.strawman.requirements.reading.RequirementsReader;
import dev.strawman.requirements.reading.Starter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the rules draw their lines; what they say is pinned in the folders under {@code invalid/}. */
final class RulesTest {

    private static final Path INVALID = Path.of("src/test/resources/invalid");
    private static final Path SAMPLES = Path.of("generated-samples");

    private static final KnownRegions REGIONS = KnownRegions.of(Catalog.load().regionNames());

    private static final String SOUND = """
            apiVersion: strawman.dev/v1
            kind: Requirements
            engagement: {client: Example Ltd}
            stakeholders: [{id: owner, role: owner}]
            compliance: {regimes: [none]}
            operations: {cover: 8x5}
            infrastructure:
              providers: [aws]
              regions: [{id: eu-west-1}]
            sla:
              availability: 99.9 %
              regionLoss: {rpo: 24h, rto: 1d}
            environments: [{name: test, purpose: test}, {name: prod, purpose: prod}]
            useCases:
              - id: order-to-invoice
                state: first
                flows: [{from: shop, topic: orders.order.placed, to: [billing]}]
                key: {field: orderId}
                costOfFailure: {perHour: 100 GBP}
                events: [{topic: orders.order.placed}]
            workloads:
              - id: orders
                topics: [orders.order.placed]
                basis: estimate
                throughput: {average: 10/s, messageSize: 1 KB}
            """;

    @Test
    void findsNothingInASoundFile() {
        assertEquals(List.of(), check(SOUND));
    }

    @Test
    void acceptsBothStoriesAndNamesTheirTensions() throws IOException {
        assertEquals(List.of("rules.freeze-in-words operations.release.freezes[0]"), check(Files.readString(SAMPLES.resolve("notify/requirements.yaml"))).stream()
                .map(problem -> problem.rule() + " " + problem.path()).toList());
        List<Problem> payments = check(Files.readString(SAMPLES.resolve("payments/requirements.yaml")));
        assertEquals(List.of("rules.streams-without-application features.streamProcessing",
                "rules.retry-topics-break-order useCases[0].key.ordering",
                "rules.side-effect-twice useCases[0].correctness.sideEffects[0]",
                "rules.retry-topics-break-order useCases[1].key.ordering"),
                payments.stream().map(problem -> problem.rule() + " " + problem.path()).toList());
        assertTrue(payments.stream().noneMatch(Problem::stops));
    }

    @Test
    void everyRuleHasARefusedExampleWithThatFaultAlone() throws IOException {
        for (String id : Rules.ids()) {
            Path example = INVALID.resolve(id.replace('.', '-')).resolve("requirements.yaml");
            assertTrue(Files.exists(example), "no example of " + id + ": write " + example);
            List<String> rules = check(Files.readString(example)).stream().map(Problem::rule).distinct().toList();
            assertEquals(List.of(id), rules, example.toString());
        }
    }

    @Test
    void startersBreakNoRule() {
        assertEquals(List.of(), check(Starter.minimal()).stream().filter(Problem::stops).toList());
        assertEquals(List.of(), check(Starter.full()).stream().filter(Problem::stops).toList());
    }

    @Test
    void everyRuleIsNamedOnce() {
        assertEquals(Rules.ids().stream().distinct().toList(), Rules.ids());
    }

    @Test
    void anErrorStopsTheReaderAndAWarningDoesNot() {
        assertTrue(stops(SOUND.replace("average: 10/s", "average: 10/s, peak: 5/s")));
        assertFalse(stops(SOUND.replace("cover: 8x5", "cover: 24x7")));
    }

    @Test
    void fourNinesWithoutWeekendsIsAWarningAndWithoutNightsAnError() {
        assertEquals(Severity.ERROR, only("availability-cover", SOUND.replace("99.9 %", "99.99 %").replace("8x5", "12x5")).severity());
        assertEquals(Severity.WARNING, only("availability-cover", SOUND.replace("99.9 %", "99.99 %").replace("8x5", "24x5")).severity());
        assertEquals(List.of(), check(SOUND.replace("99.9 %", "99.98 %")));
    }

    @Test
    void aSingleCopyHasNothingToBeInSyncWith() {
        String one = SOUND.replace("rto: 1d}", "rto: 1d}\n  zoneLoss: {rpo: 1h}") + "    resilience: {replicationFactor: 1, minInsyncReplicas: 1}\n";
        assertEquals(List.of(), check(one));
        assertEquals("write 1", only("min-in-sync", one.replace("minInsyncReplicas: 1", "minInsyncReplicas: 2")).remedy());
    }

    @Test
    void asManyCopiesAsZonesAreFine() {
        String two = SOUND.replace("{id: eu-west-1}", "{id: eu-west-1, zones: 2}").replace("rto: 1d}", "rto: 1d}\n  zoneLoss: {rpo: 1h}");
        assertEquals(List.of(), check(two + "    resilience: {replicationFactor: 2, minInsyncReplicas: 1}\n"));
        assertEquals("rules.replication-above-zones", only("replication-above-zones", two).rule());
    }

    @Test
    void aRecoveryRegionWithFewerZonesLimitsTheCopiesToo() {
        String dr = SOUND.replace("[{id: eu-west-1}]", "[{id: eu-west-1}, {id: eu-west-3, role: dr, zones: 2}]")
                .replace("{name: prod, purpose: prod}", "{name: prod, purpose: prod}, {name: dr, purpose: dr}");
        assertTrue(only("replication-above-zones", dr).message().contains("eu-west-3 has 2 zones"));
    }

    @Test
    void oneCopyAcknowledgingIsOnlyAWarningWhereTheRecoveryPointIsADefault() {
        assertEquals(Severity.WARNING, only("zone-loss-without-loss", SOUND + "    resilience: {minInsyncReplicas: 1}\n").severity());
    }

    @Test
    void replayIsOnlyAWarningWhereItIsADefault() {
        assertEquals(Severity.WARNING, only("replay-beyond-retention", SOUND + "    retention: {keep: 6h}\n").severity());
        assertEquals(List.of(), check(SOUND + "    retention: {keep: 24h}\n"));
    }

    @Test
    void compactionBreaksALegalHold() {
        String held = SOUND + "    retention: {keep: 400d, legalHold: 365d, cleanup: both}\n";
        assertEquals("workloads[0].retention.cleanup", only("legal-hold", held).path());
        assertEquals(List.of(), check(held.replace("both", "delete")));
    }

    @Test
    void aRateWithoutASizeIsNoLoad() {
        assertTrue(only("no-load", SOUND.replace(", messageSize: 1 KB", "")).remedy().contains("throughput.messageSize"));
        assertEquals(List.of(), check(SOUND.replace("throughput: {average: 10/s, messageSize: 1 KB}", "volume: {perDay: 1 GiB}")));
    }

    @Test
    void nothingReplicatesSynchronouslyEvenWhenNothingIsNamed() {
        assertTrue(only("region-loss-without-loss", SOUND.replace("rpo: 24h", "rpo: 0")).message().contains("nothing copies synchronously"));
    }

    @Test
    void aWitnessHoldsNoDataAndNeedsNoResidency() {
        String witness = SOUND.replace("[{id: eu-west-1}]", "[{id: eu-west-1}, {id: eu-west-3, role: witness}]")
                .replace("regimes: [none]", "regimes: [none], residency: [eu-west-1]");
        assertEquals(List.of(), check(witness));
        assertEquals("infrastructure.regions[1].id", only("residency", witness.replace("witness", "active").replace("purpose: test", "purpose: test, regions: [eu-west-3]")).path());
    }

    @Test
    void residencyIsJudgedWhereSomethingRuns() {
        assertEquals(List.of(), check(SOUND.replace("[{id: eu-west-1}]", "[{id: eu-west-1}, {id: eu-west-3, role: active}]").replace("regimes: [none]", "regimes: [none], residency: [eu-west-1]")));
    }

    @Test
    void liveDataIsJudgedWhereItsUseCaseRuns() {
        String live = SOUND.replace("purpose: test", "purpose: test, dataKind: live").replace("events: [{topic: orders.order.placed}]", "events: [{topic: orders.order.placed, classification: confidential}]");
        assertEquals("environments[0].dataKind", only("live-data", live).path());
        String apart = live.replace("dataKind: live", "dataKind: live, useCases: [stock]").replace("workloads:", """
              - id: stock
                state: planned
                key: {field: article}
                costOfFailure: {reputation: L}
                events: [{topic: stock.level.changed}]
            workloads:""".indent(0).stripTrailing()).replace("topics: [orders.order.placed]", "topics: [orders.order.placed, stock.level.changed]");
        assertEquals(List.of(), check(apart));
    }

    @Test
    void someRegionMustBeHome() {
        assertEquals("infrastructure.regions", only("primary-region", SOUND.replace("{id: eu-west-1}", "{id: eu-west-1, role: dr}")).path());
        assertEquals(List.of(), check(SOUND.replace("{id: eu-west-1}", "{id: eu-west-1, role: active}")));
    }

    @Test
    void networksOfTwoRegionsMayOverlapWhereNothingIsCopied() {
        String two = SOUND.replace("[{id: eu-west-1}]", """
                [{id: eu-west-1}, {id: eu-west-3, role: active}]
                  networks: [{cidr: 10.0.0.0/8}, {region: eu-west-3, cidr: 10.1.0.0/16}]""");
        assertFalse(only("network-overlap", two).stops());
        assertTrue(only("network-overlap", two).message().contains("of another region: the two can never be peered"), only("network-overlap", two).message());
        assertEquals("infrastructure.networks[1].cidr", only("network-overlap", two.replace("region: eu-west-3, cidr", "cidr")).path());
    }

    @Test
    void aRegionOfAnotherCloudIsKnownAsSuch() {
        Problem problem = only("region-of-provider", SOUND.replace("eu-west-1", "us-central1"));
        assertEquals("infrastructure.regions[0].id is \"us-central1\", a region of gcp, which is none of the providers in use (infrastructure.providers, line 8)", problem.message());
        assertEquals("add gcp there, or write a region of aws", problem.remedy());
    }

    @Test
    void neighbouringNetworksDoNotOverlap() {
        assertEquals(List.of(), check(SOUND.replace("[{id: eu-west-1}]", "[{id: eu-west-1}]\n  networks: [{cidr: 10.0.0.0/17}, {cidr: 10.0.128.0/17}]")));
    }

    @Test
    void liveDataMayLeaveProductionWhenNoneOfItIsSensitive() {
        assertEquals(List.of(), check(SOUND.replace("purpose: test", "purpose: test, dataKind: live")));
    }

    @Test
    void windowsThatTouchDoNotMeet() {
        assertEquals(List.of(), check(SOUND.replace("{cover: 8x5}", "{cover: 8x5, release: {window: \"Sunday 06:00-08:00\"}}")));
        assertEquals("operations.release.window",
                only("windows-meet", SOUND.replace("{cover: 8x5}", "{cover: 8x5, release: {window: \"Sunday 05:59-08:00\"}}")).path());
    }

    @Test
    void workingHoursMayHoldABreakAndNothingElseBesideTheCover() {
        for (String fine : List.of("8x5, workingHours: 08:00-16:00", "8x5, workingHours: 08:30-17:30", "12x5, workingHours: 12:00-24:00")) {
            assertEquals(List.of(), check(SOUND.replace("cover: 8x5", "cover: " + fine)), fine);
        }
        for (String other : List.of("8x5, workingHours: 08:00-15:59", "8x5, workingHours: 08:00-17:01", "12x5, workingHours: 08:00-16:00")) {
            assertEquals(Severity.WARNING, only("working-hours", SOUND.replace("cover: 8x5", "cover: " + other)).severity(), other);
        }
        assertEquals(Severity.ERROR, only("working-hours", SOUND.replace("cover: 8x5", "cover: 8x5, workingHours: 22:00-06:00")).severity(), "nobody would be told when that is on a Monday");
        assertEquals(Severity.ERROR, only("working-hours", SOUND.replace("cover: 8x5", "cover: 8x5, workingHours: 08:00-08:00")).severity());
    }

    @Test
    void workingHoursHaveNoEffectWhereEveryHourIsCovered() {
        String all = SOUND.replace("cover: 8x5", "cover: 24x5, workingHours: 22:00-06:00");
        assertTrue(only("working-hours-without-effect", all).message().endsWith("so somebody answers at every hour from Monday to Friday"));
    }

    @Test
    void defaultsOfRetryAndOrderStandSideBySide() {
        assertEquals("useCases[0].key.ordering", only("retry-topics-break-order", SOUND + "dlq: {strategy: retrytopics}\n").path());
        assertEquals(List.of(), check(SOUND + "dlq: {strategy: parking}\n"));
    }

    @Test
    void personalDataMayBeKeptWhenItsKeyCanBeThrownAway() {
        String kept = SOUND.replace("[none]", "[uk-gdpr]") + "    retention: {keep: 90d}\n";
        String event = "{topic: orders.order.placed, classification: confidential, personalFields: [name]";
        assertEquals("workloads[0].retention.keep", only("erasure", kept.replace("{topic: orders.order.placed}", event + "}")).path());
        assertEquals(List.of(), check(kept.replace("{topic: orders.order.placed}", event + ", encryptedFields: [name]}")));
        String held = only("erasure", kept.replace("keep: 90d", "keep: 90d, legalHold: 60d").replace("{topic: orders.order.placed}", event + "}")).toString();
        assertTrue(held.contains("the law demands the records") && !held.contains("keep it 30d"), held);
    }

    @Test
    void twoUseCasesMayShareAnEventTheyDescribeAlike() {
        String second = """
              - id: order-to-parcel
                state: current
                flows: [{from: shop, topic: orders.order.placed, to: [warehouse]}]
                key: {field: orderId}
                costOfFailure: {perHour: 100 GBP}
                events: [{topic: orders.order.placed}]
            workloads:
            """.indent(0);
        assertEquals(List.of(), check(SOUND.replace("workloads:\n", second)));
    }

    @Test
    void topicsOfAPlannedUseCaseMayStillLackALoadAndAProducer() {
        String planned = SOUND.replace("workloads:\n", """
              - id: profiles
                state: planned
                key: {field: customerId}
                costOfFailure: {reputation: L}
                events: [{topic: profiles.profile.changed}]
            workloads:
            """);
        assertEquals(Severity.WARNING, only("topic-without-load", planned).severity());
        assertEquals(Severity.ERROR, check(planned.replace("planned", "current")).getLast().severity());
    }

    @Test
    void namesTheFirstFewOfManyKnownNames() {
        String many = SOUND.replace("[{id: owner, role: owner}]", "[{id: owner, role: owner}"
                + ", {id: p1, role: dev}, {id: p2, role: dev}, {id: p3, role: dev}, {id: p4, role: dev}, {id: p5, role: dev}"
                + ", {id: p6, role: dev}, {id: p7, role: dev}, {id: p8, role: dev}, {id: p9, role: dev}]")
                .replace("state: first", "state: first\n    owner: somebody-else");
        assertEquals("write one of owner, p1, p2, p3, p4, p5, p6, p7 and 2 more", only("unknown-stakeholder", many).remedy());
    }

    @Test
    void whatAWholeSectionWasSaidByIsObjectedToOnce() {
        String section = SOUND.replace("[{id: eu-west-1}]", "{value: [{id: eu-west-1, zones: 3}], saidBy: somebody-else}");
        assertEquals("infrastructure.regions", only("unknown-stakeholder", section).path());
    }

    private static Problem only(String rule, String text) {
        List<Problem> found = check(text);
        assertEquals(List.of("rules." + rule), found.stream().map(Problem::rule).toList(), found.toString());
        return found.getFirst();
    }

    private static boolean stops(String text) {
        return check(text).stream().anyMatch(Problem::stops) && refused(text);
    }

    private static boolean refused(String text) {
        try {
            RequirementsReader.read("requirements.yaml", text);
            return false;
        } catch (ProblemsException expected) {
            return true;
        }
    }

    /** Errors stop the reader, so they come with its refusal; mere warnings are asked for. */
    private static List<Problem> check(String text) {
        try {
            return RequirementsReader.reading("requirements.yaml", text, () -> REGIONS).warnings();
        } catch (ProblemsException refused) {
            return refused.problems();
        }
    }
}
