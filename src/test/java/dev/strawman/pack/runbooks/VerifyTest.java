package dev.strawman.pack.runbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a page asks for before an alert counts as over. */
class VerifyTest {

    /** Clusters that a block is for, and the thresholds in it. */
    private static final Pattern LABELLED = Pattern.compile("(?m)^((?:`[^`]+`(?:, )?)+):\\n\\n```bash\\n((?:promtool .*\\n)+)```$");

    private static String verify(SortedMap<String, String> pages, String page) {
        String text = pages.get("runbooks/" + page + ".md");
        return text.substring(text.indexOf("\n## Verify\n"), text.indexOf("\n## Escalate\n"));
    }

    private static List<String> blocks(String verify) {
        return LABELLED.matcher(verify).results().map(block -> block.group(1).replace("`", "") + " asks " + Pattern.compile("> (\\d+)\\)").matcher(block.group(2)).results()
                .map(threshold -> threshold.group(1)).toList()).toList();
    }

    @Test
    void eachClusterIsAskedForItsOwnThreshold() {
        assertEquals(List.of("strimzi/prod/eu-west-1, strimzi/dr/eu-central-1 asks [21029346]", "strimzi/dev/eu-west-1, strimzi/test/eu-west-1 asks [2102935]", "strimzi/preprod/eu-west-1 asks [10514673]"),
                blocks(verify(Pages.of("payments"), "strimzi/KafkaLoadAbovePlan")));
    }

    @Test
    void oneThresholdForAllNeedsNoLabel() {
        String verify = verify(Pages.of("payments"), "strimzi/KafkaConsumerLag");
        assertTrue(verify.contains("This prints nothing:\n\n```bash\npromtool"), verify);
    }

    @Test
    void whatCloudWatchWatchesOfSomeClustersIsAskedOfItBesideTheOthers() {
        String verify = verify(Pages.of(Pages.serverless("[msk-standard, msk-serverless]", text -> text.replace("- {name: prod,", "- {name: prod, options: [msk-standard],")
                .replace("- {name: dev,", "- {name: dev, options: [msk-serverless],"))), "msk/KafkaLoadAbovePlan");
        assertTrue(verify.contains("promtool query instant"), verify);
        assertTrue(Pattern.compile("`msk/dev/eu-west-1`.*: The alarm that tells people is not raised").matcher(verify).find(), verify);
    }
}
