package dev.strawman.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class CatalogAuditTest {

    private final SequencedMap<String, String> texts = shipped();

    @Test
    void takesWhatWeShip() {
        assertEquals(Catalog.load().digest(), Catalog.read(texts).digest());
    }

    @Test
    void digestChangesWithOneCharacter() {
        texts.put("sla.yaml", texts.get("sla.yaml") + "#\n");
        assertNotEquals(Catalog.load().digest(), Catalog.read(texts).digest());
    }

    @Test
    void refusesAnUnknownSource() {
        change("sizing.yaml", "recordOverheadBytes: {value: 20, source: broker-rule", "recordOverheadBytes: {value: 20, source: hearsay");
        refuses("sizing.yaml: constants.recordOverheadBytes names the unknown source \"hearsay\"");
    }

    @Test
    void refusesAGapOfAnUnknownOption() {
        change("profiles.yaml", "options: [strimzi]\n    when: rest-proxy", "options: [strimsi]\n    when: rest-proxy");
        refuses("profiles.yaml: a gap of the unknown option strimsi");
    }

    @Test
    void refusesANumberWithoutSource() {
        change("sizing.yaml", "tlsCpuFactor: {value: 1.25, source: practice,", "tlsCpuFactor: {value: 1.25,");
        refuses("sizing.yaml: constants.tlsCpuFactor names no source");
    }

    @Test
    void refusesACapabilityWithoutSource() {
        change("confluent.yaml", "scram: {offered: false, source: types}", "scram: {offered: false}");
        refuses("confluent.yaml: options[cc-basic].clientAuthentication.scram names no source");
    }

    @Test
    void refusesNumbersThatAreNotAboveZero() {
        change("sizing.yaml", "diskFill: {value: 0.6", "diskFill: {value: 0");
        change("sizing.yaml", "heapGiB: {value: 6", "heapGiB: {value: -6");
        refuses("sizing.yaml: constants.diskFill.value is 0; a number must be above zero",
                "sizing.yaml: constants.heapGiB.value is -6; a number must be above zero");
    }

    @Test
    void refusesTheSameIdTwice() {
        change("msk.yaml", "name: kafka.m7g.xlarge", "name: kafka.m7g.large");
        refuses("msk.yaml: instanceTypes[kafka.m7g.large] comes twice");
    }

    @Test
    void refusesTheSameOptionInTwoFiles() {
        change("confluent.yaml", "id: cc-basic", "id: msk-express");
        refuses("option msk-express comes twice", "sla.yaml: promises for the unknown option cc-basic");
    }

    @Test
    void refusesAKeyTwice() {
        change("sizing.yaml", "  heapGiB:", "  diskFill:");
        refuses("sizing.yaml:", ": diskFill is written twice");
    }

    @Test
    void refusesAnUnknownProperty() {
        change("strimzi.yaml", "licence: foss", "license: foss");
        refuses("strimzi.yaml:", ": license is not a field of Option");
    }

    @Test
    void refusesAWordThatIsNoneOfThoseKnown() {
        change("msk.yaml", "status: disputed", "status: rumour");
        refuses("is \"rumour\" and not one of [verified, estimated, disputed, unverified]");
    }

    @Test
    void refusesTextWhereANumberIsNeeded() {
        change("sizing.yaml", "heapGiB: {value: 6", "heapGiB: {value: six");
        refuses("sizing.yaml:" + line("sizing.yaml", "heapGiB: {value: six") + ": this value is \"six\" and not a number");
    }

    @Test
    void refusesAValueWhereAListIsNeeded() {
        change("strimzi.yaml", "clouds: [", "clouds: everywhere # [");
        refuses("strimzi.yaml:" + line("strimzi.yaml", "clouds: everywhere") + ": this value");
    }

    @Test
    void refusesTextThatIsNoYaml() {
        change("sla.yaml", "sources:", "sources: [");
        refuses("sla.yaml: ");
    }

    @Test
    void refusesASourceWithoutADate() {
        change("sla.yaml", "asOf: 2026-09-27", "asOf: last autumn");
        refuses("sla.yaml: source \"msk-sla\" needs asOf as a date, not \"last autumn\"");
    }

    @Test
    void refusesAnOptionThatLeavesAQuestionOpen() {
        change("strimzi.yaml", "      compaction: {offered: true, source: kafka}\n", "");
        refuses("option strimzi says nothing about compaction");
    }

    @Test
    void refusesAConstantLeftOut() {
        change("sizing.yaml", "  unitHeadroom: {value: 1.3, source: confluent-planner}\n", "");
        refuses("sizing.yaml: has no constant unitHeadroom");
    }

    @Test
    void refusesOffersInPlacesNobodyKnows() {
        change("regions.yaml", "    everywhere: true", "    regions: [eu-west-9]");
        change("msk.yaml", "options: [msk-express], architecture", "options: [msk-swift], architecture");
        refuses("regions.yaml: offers the unknown region eu-west-9", "msk.yaml: speaks of the unknown option msk-swift");
    }

    @Test
    void listsTheMistakesOfAllFilesAtOnce() {
        change("sizing.yaml", "diskFill: {value: 0.6", "diskFill: {value: 0");
        change("sla.yaml", "asOf: 2026-09-27", "asOf: last autumn");
        refuses("constants.diskFill.value is 0", "source \"msk-sla\" needs asOf");
    }

    private void change(String file, String from, String to) {
        assertTrue(texts.get(file).contains(from), file + " no longer has " + from);
        texts.put(file, texts.get(file).replaceFirst(java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to)));
    }

    private long line(String file, String text) {
        return texts.get(file).substring(0, texts.get(file).indexOf(text)).lines().count();
    }

    private void refuses(String... parts) {
        String message = assertThrows(IllegalStateException.class, () -> Catalog.read(texts)).getMessage();
        assertFalse(parts.length == 0);
        for (String part : parts) {
            assertTrue(message.contains(part), message);
        }
    }

    private static SequencedMap<String, String> shipped() {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        for (String file : Catalog.FILES) {
            try (InputStream stream = Catalog.class.getResourceAsStream("/blueprints/catalog/" + file)) {
                texts.put(file, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return texts;
    }
}
