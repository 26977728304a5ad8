package dev.strawman.pack.runbooks;

import dev.strawman.plan.Deployment;
import dev.strawman.plan.Plan;
import dev.strawman.plan.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A platform with its clusters, production first: what all its pages share, found once. */
final class Platform {

    private static final Pattern READING = Pattern.compile("signal (kafka:[a-z0-9_:]+)");
    private static final Pattern EMPTY_BLOCK = Pattern.compile("```bash\n```\n*");
    private static final Pattern LINK = Pattern.compile("\\[([^]]+)]\\(([A-Za-z-]+)\\.md\\)");

    private final Plan plan;
    private final String id;
    private final List<Cluster> clusters;
    private final Set<String> tags = new TreeSet<>();
    private final Set<String> alerts = new TreeSet<>();
    private final Set<String> records = new HashSet<>();
    private final List<String> operations;
    private final Map<String, Set<String>> useCases = new HashMap<>();
    private final SignIns signIns;
    private final Words words;
    private final String names;

    private Platform(Plan plan, String id, List<Cluster> clusters) {
        this.plan = plan;
        this.id = id;
        this.clusters = clusters;
        clusters.forEach(cluster -> tags.addAll(cluster.tags()));
        clusters.forEach(cluster -> alerts.addAll(Told.names(cluster)));
        clusters.forEach(cluster -> records.addAll(cluster.records()));
        clusters.forEach(cluster -> useCases.put(cluster.deployment().path(), cluster.site().topics().stream().map(Topic::useCase).collect(Collectors.toSet())));
        this.operations = OperationPages.names(tags);
        this.signIns = SignIns.of(clusters);
        this.words = new PlatformWords(plan, id, clusters, tags).words();
        this.names = words.fill(names(clusters, tags));
    }

    /** Platforms of the plan that have a cluster, in the order of the deployments. */
    static List<Platform> of(Plan plan) {
        return plan.deployments().stream().map(Deployment::platform).distinct().map(id -> {
            List<Cluster> clusters = new ArrayList<>(plan.on(id).stream().map(deployment -> new Cluster(plan, deployment, plan.watch().of(deployment.path()).orElseThrow())).toList());
            clusters.sort(Comparator.comparingInt(Platform::rank));
            return new Platform(plan, id, List.copyOf(clusters));
        }).toList();
    }

    private static int rank(Cluster cluster) {
        return !cluster.site().production() ? 2 : cluster.site().standby() ? 1 : 0;
    }

    Plan plan() {
        return plan;
    }

    String id() {
        return id;
    }

    List<Cluster> clusters() {
        return clusters;
    }

    /** What a section of its pages may depend on: what holds of any of its clusters. */
    Set<String> tags() {
        return tags;
    }

    /** Names of the alerts that any of its clusters has, sorted; each has a page. */
    Set<String> alerts() {
        return alerts;
    }

    /** Use cases that a cluster has topics of. */
    Set<String> useCases(Cluster cluster) {
        return useCases.get(cluster.deployment().path());
    }

    /** Operations that have a page, in the order of the index. */
    List<String> operations() {
        return operations;
    }

    /** What a section of a text says on such a page of it. */
    String body(Fragment fragment, String title, Set<String> page) {
        return fragment.body(title, page, signIns);
    }

    /** What its texts may name. */
    Words words() {
        return words;
    }

    /** Blocks that set the names, one for each cluster. */
    String names() {
        return names;
    }

    /** The same with the tools of a page that depends on something else than most. */
    String names(Set<String> page) {
        return page.equals(tags) ? names : words.fill(names(clusters, page));
    }

    /** Those of the clusters that a page is about alone, so that nobody pastes another one there. */
    String names(Predicate<Cluster> meant) {
        return words.fill(names(clusters.stream().filter(meant).toList(), tags));
    }

    String name() {
        return switch (id) {
            case "strimzi" -> "Strimzi";
            case "msk" -> "Amazon MSK";
            default -> "Confluent Cloud";
        };
    }

    /** The cluster that matters most. */
    Cluster first() {
        return clusters.getFirst();
    }

    /** Who answers for the platform as a whole. */
    String team() {
        return plan.delivery().team();
    }

    /** The text without commands that read what nothing here measures, and without rows and links that lead to an alert or operation that this platform does not have. */
    String fitting(String text) {
        return linked(measured(text));
    }

    private String measured(String text) {
        if (!text.contains("signal kafka:")) {
            return text;
        }
        String kept = text.lines().filter(line -> {
            Matcher reading = READING.matcher(line);
            return !reading.lookingAt() || records.contains(reading.group(1));
        }).collect(Collectors.joining("\n"));
        return EMPTY_BLOCK.matcher(kept).replaceAll("").strip();
    }

    private String linked(String text) {
        if (!text.contains(".md)")) {
            return text;
        }
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            boolean dead = LINK.matcher(line).results().anyMatch(link -> !leads(link));
            if (!dead) {
                lines.add(line);
            } else if (!line.startsWith("|")) {
                lines.add(LINK.matcher(line).replaceAll(link -> Matcher.quoteReplacement(leads(link) ? link.group() : link.group(1))));
            }
        }
        return String.join("\n", lines);
    }

    private boolean leads(MatchResult link) {
        return alerts.contains(link.group(2)) || operations.contains(link.group(2));
    }

    private String names(List<Cluster> clusters, Set<String> page) {
        Fragment fragment = Fragment.load("names/" + id);
        StringBuilder blocks = new StringBuilder();
        for (Cluster cluster : clusters) {
            blocks.append(blocks.isEmpty() ? "" : "\n\n").append(new Words(cluster.words()).fill(fragment.body("Cluster", cluster.tags())));
        }
        return blocks + "\n\n" + fragment.body("Tools", page);
    }
}
