package dev.strawman.pack.delivery;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.ArtifactPath;
import dev.strawman.plan.Delivery;
import dev.strawman.plan.Deployment;
import dev.strawman.plan.Names;
import dev.strawman.plan.Plan;
import dev.strawman.plan.Site;
import dev.strawman.plan.Topic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whose data a topic holds approves the files of the topic, and of those that it is retried in. Identities and rights are nobody's own, for no
 * team grants rights to itself.
 *
 * @param lines   paths with their owners; none where whoever answers for the whole tree owns them as well
 * @param tooMany the topics begin too differently to name them all, so that they are not among the lines
 */
record TopicOwners(List<Delivery.Owner> lines, boolean tooMany) {

    /** What a person still reads, and a tool still reads for each change. */
    static final int MOST = 300;
    private static final String NOBODY = "";

    TopicOwners {
        lines = List.copyOf(lines);
    }

    static TopicOwners of(Plan plan, List<Artifact> tree) {
        Set<String> everything = plan.delivery().owners().stream().filter(owner -> owner.path().equals("*")).map(Delivery.Owner::stakeholder).collect(Collectors.toSet());
        Map<String, List<String>> paths = new LinkedHashMap<>();
        List<Site> strimzi = plan.on("strimzi").stream().filter(deployment -> has(tree, deployment.path() + "/topics/")).map(Deployment::site).toList();
        beginnings(owned(strimzi, everything), 0).forEach((beginning, owner) -> paths.put("/strimzi/*/*/topics/" + beginning, List.of(owner)));
        boolean tooMany = paths.size() > MOST;
        if (tooMany) {
            paths.clear();
        }
        Map<String, List<String>> groups = new LinkedHashMap<>();
        groups.putAll(groups(plan, "msk", "topics", everything, tree));
        groups.putAll(groups(plan, "confluent", "data-plane", everything, tree));
        if (groups.size() <= MOST) {
            paths.putAll(groups);
        }
        List<Delivery.Owner> lines = new ArrayList<>();
        paths.forEach((path, owners) -> owners.forEach(owner -> lines.add(new Delivery.Owner(path, owner, plan.delivery().handles().getOrDefault(owner, "")))));
        return new TopicOwners(lines, tooMany || groups.size() > MOST);
    }

    private static boolean has(List<Artifact> tree, String folder) {
        return tree.stream().anyMatch(file -> file.path().value().startsWith(folder));
    }

    /** Owner of each event topic by the name of its file. */
    private static SortedMap<String, String> owned(List<Site> sites, Set<String> everything) {
        SortedMap<String, String> owned = new TreeMap<>();
        for (Site site : sites) {
            Map<String, String> owners = site.topicOwners();
            events(site.topics()).forEach(topic -> owned.put(ArtifactPath.fileName(Names.kubernetes(topic.name())), owner(topic, owners, everything)));
        }
        return owned;
    }

    private static List<Topic> events(List<Topic> topics) {
        return topics.stream().filter(topic -> topic.kind() == Topic.Kind.EVENT).toList();
    }

    private static String owner(Topic topic, Map<String, String> owners, Set<String> everything) {
        String owner = owners.getOrDefault(topic.name(), NOBODY);
        return everything.contains(owner) ? NOBODY : owner;
    }

    /**
     * The fewest words that names begin with, so that all that begin so have one owner. A topic that is itself the beginning of another's stands alone.
     *
     * @param words words that all of these names share
     */
    private static Map<String, String> beginnings(SortedMap<String, String> owned, int words) {
        Map<String, SortedMap<String, String>> byBeginning = new TreeMap<>();
        owned.forEach((name, owner) -> byBeginning.computeIfAbsent(beginning(name, words + 1), unknown -> new TreeMap<>()).put(name, owner));
        Map<String, String> patterns = new LinkedHashMap<>();
        byBeginning.forEach((beginning, names) -> {
            if (Set.copyOf(names.values()).size() == 1) {
                put(patterns, beginning + ".*", names.values().iterator().next());
            } else {
                String itself = names.remove(beginning);
                put(patterns, beginning + ".yaml", itself == null ? NOBODY : itself);
                patterns.putAll(beginnings(names, words + 1));
            }
        });
        return patterns;
    }

    private static void put(Map<String, String> patterns, String pattern, String owner) {
        if (!owner.equals(NOBODY)) {
            patterns.put(pattern, owner);
        }
    }

    private static String beginning(String name, int words) {
        int end = -1;
        for (int word = 0; word < words; word++) {
            end = name.indexOf('.', end + 1);
            if (end < 0) {
                return name;
            }
        }
        return name.substring(0, end);
    }

    /** Files that hold the topics of a use case, with all owners of its events; none where one of these is nobody's. */
    private static Map<String, List<String>> groups(Plan plan, String platform, String folder, Set<String> everything, List<Artifact> tree) {
        Map<String, Set<String>> owners = new LinkedHashMap<>();
        for (Deployment deployment : plan.on(platform)) {
            Site site = deployment.site();
            Map<String, String> own = site.topicOwners();
            events(site.topics()).forEach(topic -> owners.computeIfAbsent("/topics-" + Names.slug(site.group(topic)) + ".tf", unknown -> new TreeSet<>()).add(owner(topic, own, everything)));
        }
        Set<String> written = tree.stream().map(file -> file.path().value()).filter(path -> path.startsWith(platform + "/") && path.contains("/" + folder + "/"))
                .map(path -> path.substring(path.lastIndexOf('/'))).collect(Collectors.toSet());
        Map<String, List<String>> paths = new LinkedHashMap<>();
        owners.forEach((file, all) -> {
            if (written.contains(file) && !all.contains(NOBODY)) {
                paths.put("/" + platform + "/*/*/" + folder + file, List.copyOf(all));
            }
        });
        return paths;
    }
}
