package dev.strawman.pack.runbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.artifact.Artifact;
import dev.strawman.cli.Blueprint;
import dev.strawman.pack.PackPlans;
import dev.strawman.plan.Plan;
import dev.strawman.plan.WatchedPlans;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the commands of Amazon MSK's runbooks and scripts need, against what the policies for people give. */
class OperatorRightsTest {

    private static final Pattern COMMAND = Pattern.compile("(?<!aws |[\\w./-])kafka(?:-([a-z-]+)\\.sh| ([a-z-]+)) ([^|>\\n]*)");
    private static final Pattern POLICY = Pattern.compile("(?s)resource \"aws_iam_policy\" \"(\\w+)\" \\{(.*?)\n}\n");
    private static final Pattern ACTION = Pattern.compile("\"kafka-cluster:(\\w+)\"");

    /** A plan with Amazon MSK in it. */
    private record Case(String name, Plan plan) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> plans() {
        return Stream.concat(Stream.of("payments", "notify", "rentals").map(story -> new Case(story, PackPlans.story(story))),
                Stream.of("msk-standard", "msk-express", "msk-serverless").map(option -> new Case(option, WatchedPlans.onMsk(option, 3))));
    }

    private static SortedMap<String, String> tree(Plan plan) {
        SortedMap<String, String> tree = new TreeMap<>();
        for (Artifact file : Blueprint.artifacts(plan)) {
            tree.put(file.path().value(), file.text());
        }
        return tree;
    }

    /** Actions that the policies of all clusters give, by policy. */
    private static Map<String, Set<String>> given(SortedMap<String, String> tree) {
        Map<String, Set<String>> given = new TreeMap<>();
        tree.forEach((path, text) -> {
            if (path.matches("msk/.*/access/(operators|administrator)\\.tf")) {
                POLICY.matcher(text).results().forEach(policy -> ACTION.matcher(policy.group(2)).results()
                        .forEach(action -> given.computeIfAbsent(policy.group(1), unknown -> new TreeSet<>()).add(action.group(1))));
            }
        });
        return given;
    }

    private static SortedMap<String, String> pages(SortedMap<String, String> tree) {
        SortedMap<String, String> pages = new TreeMap<>(tree);
        pages.keySet().removeIf(path -> !path.matches("runbooks/msk/.*\\.md"));
        return pages;
    }

    /** What the commands in a page's blocks need, and the script that makes topics, where they run it. */
    private static Set<String> needs(String page) {
        String commands = String.join("\n", Pages.blocks(page));
        Set<String> needs = needsOf(commands);
        if (commands.contains("/topics/topics.sh")) {
            needs.addAll(needs("topics", "--create"));
        }
        return needs;
    }

    private static Set<String> needsOf(String commands) {
        Set<String> needs = new TreeSet<>();
        COMMAND.matcher(commands.replace("\\\n", " ").replaceAll("(?m)^ *(#|kafka\\(\\)).*$", "")).results().forEach(command -> needs.addAll(needs(tool(command), command.group(3))));
        return needs;
    }

    private static String tool(MatchResult command) {
        return command.group(1) == null ? command.group(2) : command.group(1);
    }

    /** Amazon MSK's action for each operation that Apache Kafka documents for the requests of a tool. */
    private static List<String> needs(String tool, String arguments) {
        List<String> needs = new ArrayList<>(List.of("Connect"));
        switch (tool) {
            // The second is run by the application's owner, with its identity.
            case "broker-api-versions", "streams-application-reset" -> { }
            case "log-dirs", "metadata-quorum" -> needs.add("DescribeCluster");
            case "get-offsets" -> needs.add("DescribeTopic");
            case "topics" -> needs.addAll(arguments.contains("--create") ? List.of("CreateTopic") : arguments.contains("--alter") ? List.of("AlterTopic", "DescribeTopic")
                    : arguments.contains("--list") ? List.of("DescribeTopic") : List.of("DescribeTopic", "DescribeTopicDynamicConfiguration", "DescribeCluster"));
            case "acls" -> needs.add(arguments.contains("--list") ? "DescribeCluster" : "AlterCluster");
            case "leader-election" -> needs.add("AlterCluster");
            case "console-consumer" -> needs.addAll(List.of("DescribeTopic", "ReadData", "DescribeGroup", "AlterGroup"));
            // The dry run is repeated with --execute.
            case "consumer-groups" -> needs.addAll(arguments.contains("--reset-offsets") ? List.of("DescribeGroup", "DescribeTopic", "AlterGroup", "ReadData")
                    : List.of("DescribeGroup", "DescribeTopic"));
            case "configs" -> needs.addAll(configs(arguments.contains("--alter"), arguments.contains("--entity-type topics")));
            // The limit for the time of the move is a setting of brokers and topics.
            case "reassign-partitions" -> needs.addAll(arguments.contains("--list") ? List.of("DescribeCluster")
                    : arguments.contains("--generate") ? List.of("DescribeCluster", "DescribeTopic")
                    : List.of("DescribeCluster", "DescribeTopic", "AlterCluster", "AlterClusterDynamicConfiguration", "DescribeTopicDynamicConfiguration", "AlterTopicDynamicConfiguration"));
            default -> throw new AssertionError("say what kafka-" + tool + " needs: " + arguments);
        }
        return needs;
    }

    private static List<String> configs(boolean alter, boolean topics) {
        String of = topics ? "Topic" : "Cluster";
        return alter ? List.of("Describe" + of + "DynamicConfiguration", "Alter" + of + "DynamicConfiguration") : List.of("Describe" + of + "DynamicConfiguration");
    }

    @ParameterizedTest
    @MethodSource("plans")
    void theCommandLinePageNamesEveryPolicyThatAPageNeedsBesideTheFirst(Case one) {
        SortedMap<String, String> tree = tree(one.plan());
        Map<String, Set<String>> given = given(tree);
        String commandLine = tree.get("runbooks/msk/command-line.md");
        assertTrue(commandLine.contains("| `operator_policy_arn` |"), commandLine);
        pages(tree).forEach((path, page) -> {
            String name = path.substring(path.lastIndexOf('/') + 1);
            Set<String> missing = needs(page);
            missing.removeAll(given.get("operator"));
            List<String> rows = commandLine.lines().filter(line -> line.startsWith("| [") && line.contains("](" + name + ")")).toList();
            assertEquals(missing.isEmpty(), rows.isEmpty(), name + " needs " + missing + ", the page says " + rows);
            rows.forEach(row -> given.forEach((policy, actions) -> {
                if (row.contains("`" + policy + "_policy_arn`")) {
                    assertTrue(missing.removeAll(actions), name + " does not need " + policy);
                }
            }));
            assertEquals(Set.of(), missing, name);
        });
    }

    @ParameterizedTest
    @MethodSource("plans")
    void peopleGetNoActionThatNoCommandNeeds(Case one) {
        SortedMap<String, String> tree = tree(one.plan());
        Set<String> needed = new TreeSet<>();
        pages(tree).values().forEach(page -> needed.addAll(needs(page)));
        tree.forEach((path, text) -> {
            if (path.matches("msk/.*/(access|topics)/.*\\.sh")) {
                needed.addAll(needsOf(text));
            }
        });
        Set<String> unused = new TreeSet<>();
        given(tree).values().forEach(unused::addAll);
        unused.removeAll(needed);
        assertEquals(Set.of(), unused);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void onlyThePolicyForRecordsReadsThem(Case one) {
        Map<String, Set<String>> given = given(tree(one.plan()));
        assertFalse(given.get("operator").stream().anyMatch(action -> !action.startsWith("Describe") && !action.equals("Connect")), given.toString());
        assertEquals(Set.of("AlterGroup", "ReadData"), given.get("operator_records"));
        assertFalse(given.getOrDefault("administrator", Set.of()).contains("ReadData"), given.toString());
    }
}
