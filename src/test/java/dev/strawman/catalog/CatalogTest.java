package dev.strawman.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogTest {

    private static final Catalog CATALOG = Catalog.load();

    @Test
    void listsEveryOptionOnce() {
        assertEquals(List.of("msk-standard", "msk-express", "msk-serverless",
                        "cc-basic", "cc-standard", "cc-enterprise", "cc-freight", "cc-dedicated", "strimzi"),
                CATALOG.options().stream().map(Option::id).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "msk-serverless, cluster, INGRESS_MIB_PER_SECOND, 200",
        "msk-serverless, cluster, EGRESS_MIB_PER_SECOND, 400",
        "msk-serverless, cluster, PARTITIONS, 2400",
        "msk-serverless, cluster, COMPACTED_PARTITIONS, 120",
        "msk-serverless, partition, INGRESS_MIB_PER_SECOND, 5",
        "msk-standard, broker, CONNECTIONS, 3000",
        "msk-standard, cluster, BROKERS, 60",
        "msk-express, partition, INGRESS_MIB_PER_SECOND, 15",
        "cc-basic, unit, PARTITIONS, 30",
        "cc-basic, unit, CONNECTIONS, 20",
        "cc-standard, unit, EGRESS_MIB_PER_SECOND, 75",
        "cc-standard, cluster, UNITS, 10",
        "cc-enterprise, unit, COMPACTED_PARTITIONS, 360",
        "cc-enterprise, cluster, UNITS, 32",
        "cc-enterprise, cluster, UNITS_OVER_PRIVATE_LINK, 10",
        "cc-freight, cluster, PARTITIONS, 50000",
        "cc-dedicated, unit, PARTITIONS, 4500",
        "cc-dedicated, cluster, UNITS, 152"})
    void knowsThePublishedLimits(String option, String scope, Limit limit, double value) {
        Limits limits = CATALOG.option(option).limits();
        Optional<Fact> fact = switch (scope) {
            case "partition" -> limits.perPartition(limit);
            case "broker" -> limits.perBroker(limit);
            case "unit" -> limits.perUnit(limit);
            default -> limits.perCluster(limit);
        };
        assertEquals(value, fact.orElseThrow().value());
    }

    @Test
    void clusterLimitsOfUnitTypesAreUnitsTimesTheLimitOfOne() {
        for (String id : List.of("cc-basic", "cc-standard", "cc-enterprise", "cc-freight", "cc-dedicated")) {
            Limits limits = CATALOG.option(id).limits();
            double units = limits.perCluster(Limit.UNITS).orElseThrow().value();
            for (Limit limit : List.of(Limit.INGRESS_MIB_PER_SECOND, Limit.EGRESS_MIB_PER_SECOND, Limit.CONNECTIONS)) {
                assertEquals(units * limits.perUnit(limit).orElseThrow().value(), limits.perCluster(limit).orElseThrow().value(), id + " " + limit);
            }
        }
    }

    @Test
    void freightHasNoTransactionsNoIdempotentProducerAndNoCompaction() {
        Option freight = CATALOG.option("cc-freight");
        assertFalse(freight.offers(Feature.TRANSACTIONS));
        assertFalse(freight.offers(Feature.IDEMPOTENT_PRODUCER));
        assertFalse(freight.offers(Feature.COMPACTION));
        assertFalse(freight.offers(Feature.LOW_LATENCY));
        assertEquals(Optional.empty(), freight.limits().perUnit(Limit.COMPACTED_PARTITIONS));
    }

    @Test
    void serverlessKnowsOnlyIamAndNoKafkaAcls() {
        Option serverless = CATALOG.option("msk-serverless");
        for (ClientAuthentication way : ClientAuthentication.values()) {
            assertEquals(way == ClientAuthentication.IAM, serverless.offers(way), way.toString());
        }
        assertFalse(serverless.offers(Authorisation.ACL));
    }

    @Test
    void onlyTheSelfManagedOptionRunsAirGapped() {
        assertEquals(List.of("strimzi"), CATALOG.options().stream().filter(option -> option.offers(NetworkAccess.AIRGAPPED)).map(Option::id).toList());
    }

    @Test
    void factsCarryTheirSourceAndItsTrust() {
        Fact limit = CATALOG.option("msk-serverless").limits().perCluster(Limit.PARTITIONS).orElseThrow();
        assertEquals(Status.VERIFIED, limit.status());
        assertEquals("Amazon MSK developer guide, MSK Serverless and its quotas (2026-10-15)", limit.source().citation());
        assertEquals(LocalDate.of(2026, 10, 15), limit.source().asOf());
    }

    @Test
    void whatNobodyLookedUpIsMarkedUnverified() {
        assertEquals(Status.UNVERIFIED, CATALOG.constant(SizingConstant.TLS_CPU_FACTOR).status());
        assertEquals(Status.UNVERIFIED, CATALOG.offer("cc-freight", "eu-west-1").orElseThrow().status());
        assertEquals(Status.UNVERIFIED, CATALOG.offer("cc-enterprise", "eu-west-2").orElseThrow().status());
    }

    @Test
    void recommendsAKafkaVersionWhereWeChoose() {
        assertEquals("4.3.1", CATALOG.recommendedKafka("strimzi").orElseThrow().version());
        assertEquals("4.3-IV0", CATALOG.recommendedKafka("strimzi").orElseThrow().metadataVersion());
        assertEquals("3.9.x.kraft", CATALOG.recommendedKafka("msk-express").orElseThrow().version());
        assertEquals(Optional.empty(), CATALOG.recommendedKafka("cc-standard"));
    }

    @Test
    void pinsTheProvidersItWasCheckedWith() {
        assertEquals(">= 6.40, < 7.0", CATALOG.platformOf("msk-express").pin("hashicorp/aws"));
        assertEquals("~> 2.83", CATALOG.platformOf("cc-basic").pin("confluentinc/confluent"));
        assertThrows(IllegalStateException.class, () -> CATALOG.platformOf("cc-basic").pin("hashicorp/aws"));
    }

    @ParameterizedTest
    @CsvSource({"eu-west-1, IE, EU, euw1-az1", "eu-west-2, GB, UK, euw2-az1", "eu-central-1, DE, EEA, euc1-az1"})
    void knowsWhoseLawARegionStandsUnder(String region, String country, String group, String firstZone) {
        Region found = CATALOG.region(region).orElseThrow();
        assertEquals(country, found.country());
        assertTrue(found.groups().contains(group));
        assertEquals(firstZone, found.zoneIds().getFirst());
    }

    @Test
    void zurichIsNotInTheUnion() {
        assertEquals(List.of(), CATALOG.region("eu-central-2").orElseThrow().groups());
    }

    @Test
    void offersSayWhereAnOptionCanBeHad() {
        assertEquals(Status.VERIFIED, CATALOG.offer("msk-serverless", "eu-west-2").orElseThrow().status());
        assertEquals(Optional.empty(), CATALOG.offer("msk-serverless", "me-south-1"));
        assertTrue(CATALOG.offer("strimzi", "a region nobody listed").isPresent());
    }

    @Test
    void promisesRiseWithTheUnits() {
        List<Promise> promises = CATALOG.promises("cc-dedicated");
        assertEquals(List.of(99.95, 99.99), promises.stream().map(Promise::availabilityPercent).toList());
        assertEquals(List.of(1, 2), promises.stream().map(Promise::minimumUnits).toList());
        assertEquals(List.of(), CATALOG.promises("strimzi"));
    }

    @Test
    void everyBrokerSizeOfAnOptionHasTheFiguresItsSizingNeeds() {
        for (String option : List.of("strimzi", "msk-standard")) {
            CATALOG.instanceTypes(option).stream().filter(type -> !type.developmentOnly()).forEach(type ->
                    assertTrue(type.ebsMiBPerSecond() != null && type.nicMiBPerSecond() != null, type.name()));
        }
        CATALOG.instanceTypes("msk-express").forEach(type ->
                assertTrue(type.ingressMiBPerSecond() != null && type.egressMiBPerSecond() != null && type.recommendedPartitions() != null, type.name()));
        assertEquals(List.of(), CATALOG.instanceTypes("cc-basic"));
    }

    @Test
    void digestIsStableAndHexadecimal() {
        assertEquals(Catalog.load().digest(), CATALOG.digest());
        assertTrue(CATALOG.digest().matches("[0-9a-f]{64}"), CATALOG.digest());
    }

    @Test
    void loadsFastOnceWarm() {
        for (int i = 0; i < 10; i++) {
            Catalog.load();
        }
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 10; i++) {
            long start = System.nanoTime();
            Catalog.load();
            best = Math.min(best, System.nanoTime() - start);
        }
        assertTrue(Duration.ofNanos(best).toMillis() < 250, "took " + Duration.ofNanos(best));
    }

    @Test
    void whatSeveralOptionsLackIsSaidOfEachOfThem() {
        for (Option option : CATALOG.options()) {
            assertTrue(CATALOG.profile(option.id()).gaps().stream().anyMatch(gap -> gap.when() == KnownGap.Case.REST_PROXY), option.id());
            assertTrue(CATALOG.profile(option.id()).gaps().stream().anyMatch(gap -> gap.when() == KnownGap.Case.CONNECTORS && gap.classes().isEmpty()), option.id());
        }
    }
}
