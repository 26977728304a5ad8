package dev.strawman.pack.runbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.cli.Blueprint;
import dev.strawman.plan.Deployment;
import dev.strawman.plan.Plan;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages of card payments on MSK Serverless, whose brokers nobody sees, sizes, upgrades or reads the log of. */
class ServerlessPagesTest {

    /** What only a provisioned cluster has. */
    private static final Pattern PROVISIONED = Pattern.compile("BROKERS|LOG_GROUP|Broker ID|Provisioned|kafka_version|instance_type|get-compatible-kafka-versions|reassign-partitions|log-dirs"
            + "|under-replicated|leader-election|broker logs|brokers by number|other brokers|[Bb]rokers restart|quota for its identity|quota;|hours of brokers|KMS_KEY_ID|kafka acls");

    private static final SortedMap<String, String> TREE = new TreeMap<>();

    @BeforeAll
    static void generate() {
        Plan plan = Pages.plan(Pages.SERVERLESS);
        assertEquals(List.of("msk-serverless"), plan.deployments().stream().map(Deployment::option).distinct().toList());
        Blueprint.artifacts(plan).forEach(file -> TREE.put(file.path().value(), file.text()));
    }

    private static String page(String name) {
        return TREE.get("runbooks/msk/" + name + ".md");
    }

    @Test
    void noPageSpeaksOfWhatOnlyAProvisionedClusterHas() {
        TREE.forEach((path, text) -> {
            if (path.startsWith("runbooks/msk/")) {
                assertEquals(List.of(), PROVISIONED.matcher(text).results().map(found -> path + ": " + found.group()).toList());
            }
        });
    }

    @Test
    void whoScalesReadsHowNearTheQuotasTheLoadComesAndHowATopicGetsPartitions() {
        String scale = page("scale");
        assertTrue(scale.contains("| `msk/prod/eu-west-1` | ") && scale.contains("(quota)"), scale);
        assertTrue(scale.contains("kafka topics --alter --topic \"$TOPIC\" --partitions \"$PARTITIONS\"") && scale.contains("| `<PARTITIONS>` |"), scale);
    }

    @Test
    void vendorUpgradesAndTopicsComeFromTheScript() {
        assertFalse(page("upgrade").contains("Now: "), page("upgrade"));
        assertTrue(page("onboard-a-team").contains("bash \"msk/$ENVIRONMENT/$AWS_REGION/topics/topics.sh\""), page("onboard-a-team"));
        assertTrue(page("topic-restore").contains("bash \"msk/$ENVIRONMENT/$AWS_REGION/topics/topics.sh\""), page("topic-restore"));
        assertTrue(TREE.containsKey("msk/prod/eu-west-1/topics/topics.sh"));
    }

    @Test
    void nobodyIsRemindedOfAKeyThatIsNotTheirs() {
        assertFalse(TREE.get("runbooks/calendar.md").contains("Keys for data at rest"));
        assertTrue(Pages.of("payments").get("runbooks/calendar.md").contains("Keys for data at rest"));
    }

    @Test
    void readmeGivesTheRightToMakeTopicsToPeopleAndSpeaksOfNoBrokers() {
        String readme = TREE.get("msk/README.md");
        assertEquals(List.of(), Pattern.compile("brokers one by one|brokers and their settings|log group|kafka-acls|`CreateTopic`|key for data at rest").matcher(readme).results().map(found -> found.group()).toList());
        assertTrue(readme.contains("| **`administrator_policy_arn`** | create topics"), readme);
        assertTrue(TREE.get("msk/prod/eu-west-1/access/administrator.tf").contains("\"kafka-cluster:CreateTopic\""));
    }

    @Test
    void besideAnotherProductEachKeepsItsOwn() {
        SortedMap<String, String> pages = Pages.of(Pages.serverless("[msk-standard, msk-serverless]", text -> text.replace("- {name: prod,", "- {name: prod, options: [msk-standard],")
                .replace("- {name: dev,", "- {name: dev, options: [msk-serverless],")));
        String upgrade = pages.get("runbooks/msk/upgrade.md");
        assertTrue(upgrade.contains("On Serverless:") && upgrade.contains("Set `kafka_version`") && !upgrade.contains("Now: ."), upgrade);
        assertTrue(Pattern.compile("CLUSTER='\\S+-prod' BROKERS='\\d+' LOG_GROUP=").matcher(upgrade).find(), upgrade);
        assertTrue(Pattern.compile("(?m)CLUSTER='\\S+-dev'$").matcher(upgrade).find(), upgrade);
    }
}
