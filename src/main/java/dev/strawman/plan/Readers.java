package dev.strawman.plan;

import dev.strawman.plan.monitoring.Stake;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Use cases whose topics are read on one cluster, and the consumer groups that read them; each topic and group belongs to one. */
record Readers(List<Reader> useCases, Duration interval) {

    /**
     * A use case on this cluster.
     *
     * @param topics its topics that somebody reads at once; retry topics hold their records on purpose
     * @param owners stakeholders whose teams own what reads them, as far as somebody named them
     * @param groups groups that read them, without those that another use case has already
     * @param alone  no other use case is read here, so nothing needs to be told apart
     * @param waits  it has retry topics, which need to be told apart
     */
    record Reader(Stake stake, Set<String> owners, Set<String> topics, Set<String> groups, boolean alone, boolean waits, String exampleGroup, String exampleTopic) {

        /** Who sees to it: the team that reads; where several do, the use case's owner, who knows them all. */
        String owner() {
            return owners.size() == 1 ? owners.iterator().next() : stake.owner();
        }

        /** What is lost, and who reads where that is not one team. */
        String impact() {
            return stake.sentence() + (owners.size() > 1 ? "; it is read by applications of " + String.join(" and ", owners) : "");
        }

        /** Whether a signal with these labels is its own: a group that reads for two use cases is told of once, at the first of them. */
        boolean owns(List<String> by) {
            return by.contains("topic") || !groups.isEmpty();
        }

        /** Labels of its values as regular expressions, for a signal with these labels. */
        Map<String, String> match(List<String> by) {
            if (by.contains("topic")) {
                return alone && !waits ? Map.of() : Map.of("topic", either(topics));
            }
            return alone ? Map.of() : Map.of("group", either(groups));
        }

        /** Labels of one of its values. */
        Map<String, String> example(List<String> by) {
            Map<String, String> labels = new LinkedHashMap<>();
            by.forEach(label -> labels.put(label, label.equals("topic") ? exampleTopic : exampleGroup));
            return labels;
        }
    }

    static Readers of(Site site, List<Stake> stakes, Duration interval) {
        Map<String, Topic> known = site.topics().stream().filter(topic -> topic.kind() != Topic.Kind.PROBE)
                .collect(Collectors.toMap(Topic::name, topic -> topic, (one, other) -> one, LinkedHashMap::new));
        Set<String> waiting = new LinkedHashSet<>();
        Map<String, Set<String>> topics = new LinkedHashMap<>();
        Map<String, Set<String>> owners = new LinkedHashMap<>();
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        Map<String, String[]> examples = new LinkedHashMap<>();
        Set<String> taken = new LinkedHashSet<>();
        for (Application application : site.applications()) {
            Optional<String> group = application.consumerGroup();
            for (String topic : group.isEmpty() ? List.<String>of() : application.reads()) {
                String useCase = known.get(topic).useCase();
                if (known.get(topic).kind() == Topic.Kind.RETRY) {
                    waiting.add(useCase);
                    continue;
                }
                topics.computeIfAbsent(useCase, unknown -> new TreeSet<>()).add(topic);
                application.owner().ifPresent(owners.computeIfAbsent(useCase, unknown -> new TreeSet<>())::add);
                Set<String> own = groups.computeIfAbsent(useCase, unknown -> new TreeSet<>());
                if (own.contains(group.get()) || taken.add(group.get())) {
                    if (own.isEmpty()) {
                        examples.remove(useCase);
                    }
                    own.add(group.get());
                }
                examples.putIfAbsent(useCase, new String[] {group.get(), topic});
            }
        }
        boolean alone = topics.size() == 1;
        return new Readers(stakes.stream().filter(stake -> examples.containsKey(stake.useCase()))
                .map(stake -> new Reader(stake, owners.get(stake.useCase()), topics.get(stake.useCase()), groups.get(stake.useCase()), alone, waiting.contains(stake.useCase()),
                        examples.get(stake.useCase())[0], examples.get(stake.useCase())[1]))
                .toList(), interval);
    }

    /** A regular expression for any of the names; it is anchored where it is used. */
    static String either(Iterable<String> names) {
        StringBuilder expression = new StringBuilder();
        for (String name : names) {
            expression.append(expression.isEmpty() ? "" : "|").append(name.replace(".", "\\."));
        }
        return expression.toString();
    }

    List<Stake> stakes() {
        return useCases.stream().map(Reader::stake).toList();
    }

    /** What all use cases here lose, in one sentence. */
    String everybody() {
        return useCases.isEmpty() ? "No use case reads from this cluster yet." : useCases.stream().map(reader -> reader.stake().sentence()).collect(Collectors.joining("; "));
    }
}
