package dev.strawman.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rules by themselves, without Terraform: what is not known yet is never refused for its value. */
class RuleTest {

    @Test
    void everyRuleNamesArgumentsOfTheSchema() {
        assertKnown(Provider.aws().schema().resources(), AwsRules.RESOURCES);
        assertKnown(Provider.aws().schema().dataSources(), AwsRules.DATA_SOURCES);
        assertKnown(Provider.confluent().schema().resources(), ConfluentRules.RESOURCES);
        assertKnown(Provider.datadog().schema().resources(), DatadogRules.RESOURCES);
        assertKnown(Map.of("confluent", Provider.confluent().schema().provider()), ConfluentRules.PROVIDER);
    }

    @Test
    void aRuleReachesEveryBlockOfAName() {
        Rule rule = Rule.between("disk.volume.size", 1, 10);
        assertEquals(List.of("disk.volume.size is 11; it must be between 1 and 10"), sentences(rule, Map.of("volume",
                List.of(Map.of("size", BigDecimal.ONE), Map.of("size", BigDecimal.valueOf(11)), Map.of("size", Unknown.ANYTHING)))));
    }

    @Test
    void whatIsNotKnownYetMayStillBeTheOneThatIsNeeded() {
        Rule rule = Rule.exactlyOne("rule", "network", "group");
        assertEquals(1, sentences(rule, Map.of()).size());
        assertEquals(List.of(), sentences(rule, Map.of("network", Unknown.ANYTHING)));
        assertEquals(List.of(), sentences(rule, Map.of("network", "10.0.0.0/16", "group", Unknown.ANYTHING)));
        assertEquals(1, sentences(rule, Map.of("network", "10.0.0.0/16", "group", Unknown.textThatBegins("sg-"))).size());
    }

    @Test
    void hostBitsOfANetworkMustBeZero() {
        assertTrue(Networks.hasNoHostBits("10.0.0.0/16"));
        assertTrue(Networks.hasNoHostBits("0.0.0.0/0"));
        assertTrue(Networks.hasNoHostBits("10.1.2.3/32"));
        for (String wrong : List.of("10.0.0.1/16", "10.0.0.0", "10.0.0.0/33", "10.0.256.0/24", "network")) {
            assertEquals(false, Networks.hasNoHostBits(wrong), wrong);
        }
    }

    private static List<String> sentences(Rule rule, Map<String, ?> values) {
        return rule.check().apply(new Arguments(rule.type(), values)).map(Refusal::sentence).toList();
    }

    private static void assertKnown(Map<String, Schema.Block> schema, List<Rule> rules) {
        rules.stream().flatMap(rule -> rule.arguments().stream()).forEach(path -> {
            String[] steps = path.split("\\.");
            Schema.Block block = schema.get(steps[0]);
            for (int i = 1; i < steps.length - 1; i++) {
                block = block.blocks().get(steps[i]).block();
            }
            String last = steps[steps.length - 1];
            assertTrue(block.attributes().containsKey(last) || block.blocks().containsKey(last), path);
        });
    }
}
