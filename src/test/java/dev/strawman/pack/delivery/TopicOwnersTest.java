package dev.strawman.pack.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.artifact.Artifact;
import dev.strawman.pack.PackPlans;
import dev.strawman.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Card payments of which the fraud team has a handle and decides what its own service writes. */
class TopicOwnersTest {

    private static final String FLOW = "      - {from: fraud-scoring, topic: payments.authorisation.decided, to: [ledger-service]}\n";
    private static final String EVENT = "      - {topic: payments.authorisation.decided, classification: {value: restricted, confidence: assumed}}\n";

    private static Plan owned(String... replacements) {
        return PackPlans.story("payments", Stream.concat(Stream.of("  - id: platform-lead\n", "  - {id: fraud, name: Fraud team, role: dev, handle: \"@northgate/fraud\"}\n  - id: platform-lead\n",
                PackPlans.LEDGER, PackPlans.LEDGER + "      - {id: fraud-scoring, owner: fraud}\n"), Stream.of(replacements)).toArray(String[]::new));
    }

    private static List<String> lines(Plan plan) {
        return TopicOwners.of(plan, PackPlans.tree(plan)).lines().stream().map(owner -> owner.path() + " " + owner.stakeholder() + " " + owner.handle()).toList();
    }

    @Test
    void topicsWithOneOwnerShareALineAndWhatNobodyOwnsHasNone() {
        assertEquals(List.of("/strimzi/*/*/topics/ledger.* head-of-payments ",
                "/strimzi/*/*/topics/payments.authorisation.decided.* fraud @northgate/fraud",
                "/strimzi/*/*/topics/payments.authorisation.requested.* head-of-payments ",
                "/msk/*/*/topics/topics-authorisation-to-ledger.tf fraud @northgate/fraud", "/msk/*/*/topics/topics-authorisation-to-ledger.tf head-of-payments ",
                "/confluent/*/*/data-plane/topics-authorisation-to-ledger.tf fraud @northgate/fraud", "/confluent/*/*/data-plane/topics-authorisation-to-ledger.tf head-of-payments "), lines(owned()));
        assertTrue(lines(PackPlans.story("payments")).contains("/strimzi/*/*/topics/payments.* head-of-payments "), "one owner of all that begins so");
    }

    /** What begins like a topic is another's where its line says so, for the last one counts. */
    @Test
    void aTopicThatIsTheBeginningOfAnothersStandsAlone() {
        List<String> lines = lines(owned("payments.authorisation.decided", "payments.authorisation.requested.decided"));
        assertTrue(lines.containsAll(List.of("/strimzi/*/*/topics/payments.authorisation.requested.yaml head-of-payments ",
                "/strimzi/*/*/topics/payments.authorisation.requested.decided.* fraud @northgate/fraud")), lines.toString());
    }

    @Test
    void whoeverOwnsEverythingNeedsNoLineForTopics() {
        assertEquals(List.of(), lines(PackPlans.story("payments", "owner: {value: head-of-payments, confidence: assumed}", "owner: platform-lead")));
    }

    @Test
    void theFileSaysWhyRightsAreNotAmongThem() {
        Plan plan = owned();
        String text = Trees.text(Trees.delivery(plan, PackPlans.tree(plan)), ".github/CODEOWNERS");
        assertTrue(text.contains("no team grants rights to itself.\n# /strimzi/*/*/topics/ledger.* <HANDLE>  ask head-of-payments for the handle, or that of the team\n"
                + "/strimzi/*/*/topics/payments.authorisation.decided.* @northgate/fraud\n"), text);
        assertFalse(text.contains("/users/fraud-scoring"), text);
        assertTrue(Trees.text(Trees.delivery(plan, PackPlans.tree(plan)), "ci/README.md").contains("ask platform-lead, ciso, head-of-payments."));
    }

    @Test
    void thousandsOfTopicsThatBeginDifferentlyGetNoLines() {
        String carried = "      value: [payments.authorisation.requested, ";
        Plan plan = owned(FLOW, FLOW + each("      - {from: %s, topic: t%d, to: [ledger-service]}\n"), EVENT, EVENT + each("      - {topic: t%2$d, classification: restricted}\n"),
                carried, carried + each("t%2$d, "));
        List<Artifact> tree = new ArrayList<>();
        plan.on("strimzi").forEach(deployment -> tree.add(PackPlans.file(deployment.path() + "/topics/t1.yaml")));
        TopicOwners owners = TopicOwners.of(plan, tree);
        assertTrue(owners.lines().isEmpty() && owners.tooMany());
    }

    private static String each(String line) {
        return IntStream.rangeClosed(0, TopicOwners.MOST).mapToObj(topic -> line.formatted(topic % 2 == 0 ? "fraud-scoring" : "card-gateway", topic)).collect(Collectors.joining());
    }
}
