package dev.strawman.pack.runbooks;

import dev.strawman.pack.Markdown;
import dev.strawman.plan.Application;
import dev.strawman.plan.Deployment;
import dev.strawman.plan.Ways;
import dev.strawman.requirements.Security.ClientAuth;
import dev.strawman.requirements.Spellings;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who signs in how on a platform where not all do so alike: a page then has sections for several ways, and each says whom it is about.
 *
 * @param ways by the tag of their sections, the clusters' own first; none where all sign in alike
 */
record SignIns(Map<String, Way> ways) {

    static final SignIns ALIKE = new SignIns(Map.of());

    /** What an example of an application is called in texts. */
    private static final String APPLICATION = "{{application}}";

    /**
     * A way to sign in.
     *
     * @param who     in words, as Markdown
     * @param example principal of an application that signs in so
     */
    record Way(String who, Optional<String> example) {
    }

    static SignIns of(List<Cluster> clusters) {
        List<Deployment> deployments = clusters.stream().map(Cluster::deployment).toList();
        if (deployments.stream().allMatch(deployment -> deployment.otherSignIns().isEmpty())) {
            return ALIKE;
        }
        Map<String, Way> ways = new LinkedHashMap<>();
        deployments.stream().map(Deployment::authentication).forEach(way -> ways.put(Spellings.of(way), way(way, "all others", deployments)));
        deployments.stream().flatMap(deployment -> deployment.otherSignIns().stream()).forEach(other -> ways.computeIfAbsent(Spellings.of(other.way()), unknown -> way(other.way(),
                applications(other.way(), deployments).stream().map(Application::principal).distinct().map(Markdown::code).collect(Collectors.joining(", ")), deployments)));
        return new SignIns(ways);
    }

    private static Way way(ClientAuth way, String who, List<Deployment> deployments) {
        return new Way(Ways.words(way) + " (" + who + ")", example(applications(way, deployments)).map(Application::principal));
    }

    private static List<Application> applications(ClientAuth way, List<Deployment> deployments) {
        return deployments.stream().flatMap(deployment -> deployment.applications(way).stream()).toList();
    }

    /** An application that reads, to try commands with; rather one whose place a copy carries. */
    static Optional<Application> example(List<Application> applications) {
        return applications.stream().filter(application -> application.consumerGroup().isPresent() && !application.reads().isEmpty())
                .min(Comparator.comparing(Application::kafkaStreams)).or(() -> applications.stream().findFirst());
    }

    /** Whom a section is about; empty where it is about all. */
    String about(Fragment.Section section, Set<String> page) {
        Set<String> named = named(section, page);
        return named.isEmpty() || named.size() == ways.size() ? "" : ways.entrySet().stream().filter(way -> named.contains(way.getKey())).map(way -> way.getValue().who()).collect(Collectors.joining(", "));
    }

    /** Its text, with an example that signs in so. */
    String text(Fragment.Section section, Set<String> page) {
        return named(section, page).stream().flatMap(way -> ways.get(way).example().stream()).findFirst()
                .map(example -> section.body().replace(APPLICATION, example)).orElse(section.body());
    }

    /** Ways without which the section would not be on the page. */
    private Set<String> named(Fragment.Section section, Set<String> page) {
        List<Set<String>> holding = section.tags().stream().filter(page::containsAll).toList();
        boolean all = holding.stream().anyMatch(tags -> tags.stream().noneMatch(ways::containsKey));
        return all ? Set.of() : holding.stream().flatMap(Set::stream).filter(ways::containsKey).collect(Collectors.toCollection(TreeSet::new));
    }
}
