package dev.strawman.requirements.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.problem.Place;
import dev.strawman.requirements.Capture;
import dev.strawman.requirements.Capture.Confidence;
import dev.strawman.requirements.Capture.Priority;
import dev.strawman.requirements.Captures;
import dev.strawman.requirements.Compliance;
import dev.strawman.requirements.Environment;
import dev.strawman.requirements.Grade;
import dev.strawman.requirements.Infrastructure;
import dev.strawman.requirements.Operations;
import dev.strawman.requirements.Requirements;
import dev.strawman.requirements.Stakeholder;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RequirementsReaderTest {

    private static Requirements read(String text) {
        return RequirementsReader.shape("requirements.yaml", text);
    }

    private static Requirements envelopes() {
        return read(ValidTexts.made("envelopes.yaml"));
    }

    private static Capture capture(Requirements requirements, String path) {
        return requirements.captures().at(path).orElseThrow(() -> new AssertionError(path + " is not captured"));
    }

    @Test
    void readsTypedValues() {
        Requirements full = read(Starter.full());
        assertEquals(Operations.Cover.TWENTY_FOUR_BY_SEVEN, full.operations().cover());
        assertEquals(new BigDecimal("99.95"), full.sla().availability().value());
        assertEquals(Duration.ofMinutes(5), full.sla().regionLoss().rpo());
        assertEquals(1_400, full.workloads().getFirst().throughput().messageSize().orElseThrow().bytes());
        assertEquals("1.33", full.infrastructure().kubernetes().version().orElseThrow());
        assertEquals(List.of(5, 8, 15), full.plan().workPackages().getFirst().effortDays());
        assertEquals(List.of(Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1)), full.dlq().backoff());
    }

    @Test
    void notesWhereAPlainValueStandsAndTakesItAsKnown() {
        Requirements read = read(ValidTexts.made("anchors.yaml"));
        assertEquals(new Capture("operations.cover", new Place("requirements.yaml", 10, 21), "24x7", 3, Priority.SHOULD, Optional.empty(),
                Optional.empty(), Confidence.KNOWN, Optional.empty(), false), capture(read, "operations.cover"));
        assertEquals(new Place("requirements.yaml", 23, 57), capture(read, "useCases[0].flows[0].to").place());
        assertEquals("tracking", capture(read, "useCases[0].flows[0].to[0]").text());
    }

    @Test
    void notesEveryDefaultAsAnAssumption() {
        Requirements read = read(Starter.minimal());
        assertEquals(new Capture("keys.rotation", Place.nowhere("requirements.yaml"), "365d", 3, Priority.SHOULD, Optional.empty(),
                Optional.empty(), Confidence.ASSUMED, Optional.empty(), true), capture(read, "keys.rotation"));
        assertEquals("[terraform]", capture(read, "devProcess.automation").text());
        assertTrue(capture(read, "workloads[0].resilience.replicationFactor").defaulted());
        assertEquals(Optional.empty(), read.captures().at("keys.kms"), "an optional value has no default to note");
        assertEquals(Optional.empty(), read.captures().at("dataClassification.levels[0].name"), "a default is noted as a whole");
        assertEquals("restricted", read.dataClassification().levels().getLast().name());
    }

    @Test
    void readsEnvelopesAroundValuesListsElementsAndSections() {
        Requirements read = envelopes();
        assertEquals(List.of(Compliance.Regime.NONE), read.compliance().regimes());
        Capture regimes = capture(read, "compliance.regimes");
        assertEquals(Priority.MUST, regimes.priority());
        assertEquals(Optional.of("2027-Q2"), regimes.timeframe());
        assertEquals(Optional.of("said twice"), regimes.note());
        assertEquals(Stakeholder.Role.OPS, read.stakeholders().get(1).role());
        assertEquals(1, capture(read, "stakeholders[1].role").weight());
        assertEquals(List.of(Infrastructure.Provider.AWS, Infrastructure.Provider.ONPREM), read.infrastructure().providers());
        assertEquals(Confidence.ASSUMED, capture(read, "infrastructure.providers[1]").confidence());
        assertEquals(15, read.scoring().weights().getFirst().weight());
    }

    @Test
    void whatIsSaidOfASectionHoldsForTheValuesInIt() {
        Requirements read = envelopes();
        assertEquals(4, capture(read, "engagement").weight());
        assertEquals(4, capture(read, "engagement.client").weight());
        assertEquals(Optional.of("owner"), capture(read, "engagement.client").saidBy());
        assertEquals(2, capture(read, "infrastructure.providers[1]").weight(), "where the inner envelope is silent");
        assertEquals(Confidence.ASSUMED, capture(read, "infrastructure.regions[0].id").confidence());
        assertEquals(Priority.MUST, capture(read, "sla.regionLoss.rpo").priority());
        assertEquals(Confidence.ASSUMED, capture(read, "sla.regionLoss.rpo").confidence(), "a value in an unknown section is a working assumption");
        assertEquals(3, capture(read, "sla.maintenanceWindow").weight(), "nobody said the defaults in it");
    }

    @Test
    void unknownValuesBecomeOpenQuestions() {
        Captures captures = envelopes().captures();
        assertEquals(List.of("compliance.reporting", "engagement.sector", "operations.cover", "operations.release", "sla", "sla.credits"),
                captures.unknown().stream().map(Capture::path).toList());
        assertTrue(captures.at("engagement.sector").orElseThrow().defaulted());
        assertEquals("other", captures.at("engagement.sector").orElseThrow().text(), "the default is used meanwhile");
        assertEquals(4, captures.at("engagement.sector").orElseThrow().place().line());
        assertEquals("24x7", captures.at("operations.cover").orElseThrow().text(), "a value that is given is used meanwhile");
        assertEquals("weekly", captures.at("operations.release.cadence").orElseThrow().text());
        assertEquals(Optional.empty(), envelopes().sla().credits());
        assertEquals(List.of(), envelopes().compliance().reporting());
    }

    @Test
    void takesNullAsLeftOut() {
        Requirements read = envelopes();
        assertEquals(Grade.M, read.stakeholders().get(1).influence());
        assertEquals(Optional.empty(), read.infrastructure().regions().getFirst().roundTrip());
    }

    @Test
    void takesASingleValueForAList() {
        Requirements read = envelopes();
        assertEquals(List.of("tracking"), read.useCases().getFirst().flows().getFirst().to());
        assertEquals("parcels.scanned", capture(read, "workloads[0].topics[0]").text());
    }

    @Test
    void followsAliasesAndMergesMappings() {
        Requirements read = read(ValidTexts.made("anchors.yaml"));
        assertEquals(Optional.of("Harbour Parcels"), read.stakeholders().getFirst().name());
        assertEquals(Duration.ofHours(24), read.sla().zoneLoss().rpo());
        assertEquals(List.of(Environment.Purpose.PROD, Environment.Purpose.DEV, Environment.Purpose.TEST),
                read.environments().stream().map(Environment::purpose).toList());
        assertEquals(Optional.of(Environment.DataKind.MASKED), read.environments().get(2).dataKind());
        assertEquals(List.of("eu-west-1"), read.environments().get(1).regions());
        assertEquals(new BigDecimal("10"), read.environments().get(2).scale().orElseThrow().value());
    }

    @Test
    void readsJsonWithTabsAndEscapes() {
        Requirements read = read(ValidTexts.made("tabs-and-escapes.json"));
        assertEquals("Harbour Parcels \uD83D\uDCE6", read.engagement().client());
        assertEquals(List.of("a \"parcel\" is found\nin a minute"), read.stakeholders().getFirst().requirements());
        assertEquals(Optional.of(2_000_000L), read.useCases().getFirst().key().cardinality());
        assertEquals(new Place("requirements.yaml", 10, 65), capture(read, "environments[1].name").place(), "a tab is one column");
    }

    @Test
    void readsATextWithAByteOrderMarkAndForeignLineEnds() {
        assertEquals(read(Starter.minimal()), read("\uFEFF" + Starter.minimal().replace("\n", "\r\n")));
    }

    @Test
    void orderOfKeysChangesNothingButThePlaces() {
        List<String> sections = List.of(Starter.full().split("\n\n"));
        String turned = sections.getFirst() + "\n\n" + sections.subList(1, sections.size()).reversed().stream().collect(Collectors.joining("\n\n"));
        Requirements one = read(Starter.full());
        Requirements other = read(turned);
        assertEquals(one.captures().byPath().keySet(), other.captures().byPath().keySet());
        assertEquals(withoutCaptures(one), withoutCaptures(other));
    }

    private static String withoutCaptures(Requirements requirements) {
        String all = requirements.toString();
        return all.substring(0, all.indexOf(", captures=Captures["));
    }
}
