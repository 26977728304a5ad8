package dev.strawman.requirements.rules;

import static dev.strawman.requirements.rules.Objections.each;

import dev.strawman.requirements.Features.Connector;
import dev.strawman.requirements.Requirements;
import dev.strawman.requirements.UseCase;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Rules about topics: their names, and that events, flows and workloads speak of the same ones. */
final class TopicRules {

    private TopicRules() {
    }

    /** Every place that names a topic, in the order of the requirements. */
    private static void eachTopic(Requirements wish, BiConsumer<String, String> visit) {
        each("features.connectors", wish.features().connectors(), (path, connector) -> each(path + ".topics", connector.topics(), visit));
        each("useCases", wish.useCases(), (path, useCase) -> {
            each(path + ".flows", useCase.flows(), (flowPath, flow) -> visit.accept(flowPath + ".topic", flow.topic()));
            each(path + ".events", useCase.events(), (eventPath, event) -> visit.accept(eventPath + ".topic", event.topic()));
        });
        each("workloads", wish.workloads(), (path, workload) -> each(path + ".topics", workload.topics(), visit));
    }

    static void reservedTopic(Requirements wish, Objections found) {
        eachTopic(wish, (path, topic) -> {
            if (topic.startsWith("__")) {
                found.error(path, "is \"" + topic + "\", but names that begin with __ belong to Kafka itself", "take another name");
            }
        });
    }

    /** Metric names write a dot as an underscore, so brokers refuse the second of such a pair. */
    static void topicCollision(Requirements wish, Objections found) {
        Map<String, String> firstByMetric = new TreeMap<>();
        Map<String, String> pathByTopic = new TreeMap<>();
        eachTopic(wish, (path, topic) -> {
            String first = firstByMetric.putIfAbsent(topic.replace('.', '_'), topic);
            boolean met = pathByTopic.putIfAbsent(topic, path) != null;
            if (first != null && !first.equals(topic) && !met) {
                found.error(path, "is \"" + topic + "\", which differs from \"" + first + "\" (" + found.cite(pathByTopic.get(first))
                        + ") only in . and _: a broker that has one refuses the other", "take one spelling for both, or another name");
            }
        });
    }

    /** A topic exists because a use case has an event on it. */
    static void unknownTopic(Requirements wish, Objections found) {
        Set<String> known = wish.useCases().stream().flatMap(useCase -> useCase.events().stream()).map(UseCase.Event::topic)
                .collect(Collectors.toCollection(TreeSet::new));
        eachTopic(wish, (path, topic) -> found.unknown(path, "is", topic, "event of a use case", known));
    }

    static void topicWithoutLoad(Requirements wish, Objections found) {
        Set<String> loaded = wish.workloads().stream().flatMap(workload -> workload.topics().stream()).collect(Collectors.toCollection(TreeSet::new));
        each("useCases", wish.useCases(), (path, useCase) -> each(path + ".events", useCase.events(), (eventPath, event) -> {
            if (loaded.contains(event.topic())) {
                return;
            }
            String fact = "is \"" + event.topic() + "\", but no workload says what it carries: it cannot be sized";
            String remedy = "add it to the topics of a workload";
            if (active(useCase)) {
                found.error(eventPath + ".topic", fact, remedy);
            } else {
                found.warning(eventPath + ".topic", fact, remedy);
            }
        }));
    }

    static void eventWithoutProducer(Requirements wish, Objections found) {
        Set<String> written = wish.useCases().stream().flatMap(useCase -> useCase.flows().stream()).map(UseCase.Flow::topic)
                .collect(Collectors.toCollection(TreeSet::new));
        wish.features().connectors().stream().filter(connector -> connector.direction() == Connector.Flow.SOURCE)
                .forEach(connector -> written.addAll(connector.topics()));
        each("useCases", wish.useCases(), (path, useCase) -> each(path + ".events", useCase.events(), (eventPath, event) -> {
            if (active(useCase) && !written.contains(event.topic())) {
                found.warning(eventPath + ".topic", "is \"" + event.topic()
                        + "\", but neither a flow nor a source connector writes it: nobody will be allowed to",
                        "add a step to " + path + ".flows");
            }
        }));
    }

    private static boolean active(UseCase useCase) {
        return useCase.state() == UseCase.State.FIRST || useCase.state() == UseCase.State.CURRENT;
    }

    static void topicInTwoWorkloads(Requirements wish, Objections found) {
        Map<String, String> pathByTopic = new TreeMap<>();
        each("workloads", wish.workloads(), (path, workload) -> each(path + ".topics", workload.topics(), (topicPath, topic) -> {
            String first = pathByTopic.putIfAbsent(topic, topicPath);
            if (first != null) {
                found.error(topicPath, "is \"" + topic + "\", which has its load already from " + first + " (" + found.line(first) + "): it would count twice",
                        "leave it in one workload");
            }
        }));
    }

    /** Two use cases may share a topic, if they say the same of it. */
    static void eventTwice(Requirements wish, Objections found) {
        Map<String, Described> earlier = new TreeMap<>();
        each("useCases", wish.useCases(), (path, useCase) -> each(path + ".events", useCase.events(), (eventPath, event) -> {
            Described first = earlier.putIfAbsent(event.topic(), new Described(path, eventPath, event));
            if (first != null && (first.useCase().equals(path) || !first.event().equals(event))) {
                found.error(eventPath + ".topic", "is \"" + event.topic() + "\", which " + first.path() + " (" + found.line(first.path()) + ") describes "
                        + (first.useCase().equals(path) ? "already" : "differently"), "describe the event of a topic once, or the same everywhere");
            }
        }));
    }

    private record Described(String useCase, String path, UseCase.Event event) {
    }
}
