package dev.strawman.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.catalog.Catalog;
import dev.strawman.catalog.Duties;
import dev.strawman.pack.PackPlans;
import dev.strawman.plan.Plan.Question;
import dev.strawman.requirements.Compliance;
import dev.strawman.requirements.Spellings;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OpenDutiesTest {

    private static List<Question> questions(String requirement, String... replacements) {
        return PackPlans.story("rentals", replacements).questions().stream().filter(question -> question.requirement().equals(requirement)).toList();
    }

    @Test
    void aRegimeAsksForItsPapersOnEachPlatform() {
        List<Question> health = questions("compliance.regimes", "regimes: [eu-gdpr]", "regimes: [hipaa]");
        assertEquals(Set.of("HIPAA on Amazon MSK", "HIPAA on Confluent Cloud", "HIPAA on Strimzi"), health.stream().map(question -> question.text().split(":")[0]).collect(Collectors.toSet()));
        assertTrue(health.stream().allMatch(question -> question.text().contains("business associate") && question.text().endsWith("[unverified]")), health.toString());
        assertTrue(questions("compliance.regimes").stream().allMatch(question -> question.text().startsWith("EU GDPR on ") && question.text().contains("data processing")));
        assertEquals(List.of(), questions("compliance.regimes", "regimes: [eu-gdpr]", "regimes: [none]"));
    }

    @Test
    void aRegimeThatNobodyHereKnowsIsAQuestion() {
        List<Question> questions = questions("compliance.otherRegimes[1]", "regimes: [eu-gdpr]", "regimes: [eu-gdpr]\n  otherRegimes: [TISAX, GxP]");
        assertEquals(1, questions.size());
        assertTrue(questions.getFirst().text().startsWith("What does GxP demand of the platform") && questions.getFirst().text().endsWith("Nothing in this tree follows from it."));
    }

    @Test
    void regimesThatWantTheSamePaperAskOnce() {
        assertEquals(3, questions("compliance.regimes", "regimes: [eu-gdpr]", "regimes: [eu-gdpr, uk-gdpr]").stream().filter(question -> question.text().startsWith("EU GDPR, UK GDPR on ")).count());
    }

    @Test
    void whereAuditEventsGoIsConnectedOnEachPlatform() {
        List<Question> audits = questions("audit.destination", "\nsla:", "\naudit: {destination: splunk, retention: 400d}\nsla:");
        assertEquals(3, audits.size(), audits.toString());
        assertTrue(audits.stream().allMatch(question -> question.text().contains(" to splunk, to be kept there for 400d?") && !question.askWhom().isEmpty()), audits.toString());
        assertTrue(audits.stream().anyMatch(question -> question.text().contains("CloudTrail")) && audits.stream().anyMatch(question -> question.text().contains("audit log cluster")));
        assertEquals(List.of(), questions("audit.destination"));
    }

    @Test
    void everyPaperBelongsToARegimeAndAPlatform() {
        Catalog catalog = Catalog.load();
        List<String> regimes = Spellings.all(Compliance.Regime.class);
        List<String> platforms = catalog.platforms().stream().map(platform -> platform.id()).toList();
        assertTrue(catalog.duties().agreements().stream().allMatch(agreement -> regimes.containsAll(agreement.regimes()) && platforms.contains(agreement.platform())));
        assertEquals(platforms, catalog.duties().audits().stream().map(Duties.Audit::platform).toList());
    }
}
