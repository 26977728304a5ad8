package dev.strawman.target.msk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.plan.Application;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GrantTest {

    private static List<String> topics(String name, int count) {
        return IntStream.range(0, count).mapToObj(number -> "payments.settlement." + name + "." + number).toList();
    }

    private static Application application(List<String> writes, List<String> reads) {
        return new Application("archive", "archive", "prod", true, Optional.empty(), writes, reads, Optional.of("connect-archive"), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), false, "useCases[0]");
    }

    @Test
    void onePolicyIsEnoughForAFewTopics() {
        List<Grant> grants = Grant.of(application(topics("in", 3), topics("out", 3)), List.of());

        assertEquals(List.of("archive"), grants.stream().map(Grant::key).toList());
    }

    @Test
    void manyTopicsAreSpreadOverPoliciesThatIamAccepts() {
        List<String> writes = topics("in", 40);
        List<String> reads = topics("out", 40);

        List<Grant> grants = Grant.of(application(writes, reads), List.of());

        assertEquals(List.of("archive", "archive-part-2", "archive-part-3", "archive-part-4"), grants.stream().map(Grant::key).toList());
        assertEquals(writes, grants.stream().flatMap(grant -> grant.writes().stream()).toList());
        assertEquals(reads, grants.stream().flatMap(grant -> grant.reads().stream()).toList());
        for (Grant grant : grants) {
            int arns = Stream.concat(grant.writes().stream(), grant.reads().stream())
                    .mapToInt(topic -> ("\"arn:aws:kafka:eu-central-1:123456789012:topic/a-cluster-name-of-forty-characters-here-1/"
                            + "12345678-1234-1234-1234-123456789012-12/" + topic + "\",").length()).sum();
            assertTrue(arns < 5_000, grant.key() + " has " + arns + " characters of ARNs");
        }
    }

    @Test
    void anApplicationWithoutTopicsMayStillConnect() {
        assertEquals(1, Grant.of(application(List.of(), List.of()), List.of()).size());
    }
}
