package dev.strawman.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DidYouMeanTest {

    private static final List<String> KNOWN = List.of("topics", "topic", "minInsyncReplicas", "rpo", "rto", "msk-serverless", "eu-west-2", "L");

    @ParameterizedTest
    @CsvSource({
        "topcis, topics, two neighbours swapped are one slip",
        "topc, topic, a letter is missing",
        "toppics, topics, a letter too many",
        "min_insync_replicas, minInsyncReplicas, underscores and case do not count",
        "MSKServerless, msk-serverless, hyphens and case do not count",
        "minInsinkReplica, minInsyncReplicas, three slips in a long word",
        "rop, rpo, short words may have one slip",
        "eu-west-9, eu-west-2, a wrong digit",
        "serverless, msk-serverless, a piece of it",
        "insync, minInsyncReplicas, a piece in the middle",
        "eu-west-2-london, eu-west-2, with something behind it",
        "replicasMinInsync, minInsyncReplicas, words in another order",
        "top, topics or topic, a piece of two",
    })
    void findsTheWordThatWasMeant(String written, String meant, String why) {
        assertEquals(Optional.of(meant), DidYouMean.of(written, KNOWN), why);
    }

    @ParameterizedTest
    @CsvSource({
        "colour, nothing is near",
        "rexx, two slips are too many in a short word",
        "M, another word of one letter",
        "minInsiikReplics, four slips",
    })
    void findsNothingWhereNothingIsNear(String written, String why) {
        assertEquals(Optional.empty(), DidYouMean.of(written, KNOWN), why);
    }

    @Test
    void takesTheFirstOfEquallyNearWords() {
        assertEquals(Optional.of("rpo"), DidYouMean.of("ro", KNOWN));
    }

    @Test
    void looksAtNoWordOfAbsurdLength() {
        assertEquals(Optional.empty(), DidYouMean.of("topics".repeat(100_000), List.of("topics".repeat(100_000) + "s")));
    }
}
