package dev.strawman.requirements.rules;

import static dev.strawman.requirements.rules.Findings.each;

import dev.strawman.requirements.Requirements;
import dev.strawman.requirements.UseCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Rules about topics: their names, and that events, flows and workloads speak of the same ones. */
final class TopicRules {

    /** What a broker accepts (Apache Kafka, {@code org.apache.kafka.common.internals.Topic}). */
    private static final Pattern LEGAL = Pattern.compile("[a-zA-Z0-9._-]{1,249}");

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

    static void topicName(Requirements wish, Findings found) {
        eachTopic(wish, (path, topic) -> {
            if (!LEGAL.matcher(topic).matches() || topic.equals(".") || topic.equals("..")) {
                found.error(path, "is \"" + topic + "\", which no broker accepts as a topic name",
                        "write at most 249 letters, digits, dots, hyphens and underscores, for example payments.authorisation.requested");
            } else if (topic.startsWith("__")) {
                found.error(path, "is \"" + topic + "\", but names that begin with __ belong to Kafka itself", "take another name");
            }
        });
    }

    /** Metric names write a dot as an underscore, so brokers refuse the second of such a pair. */
    static void topicCollision(Requirements wish, Findings found) {
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
    static void unknownTopic(Requirements wish, Findings found) {
        List<String> known = wish.useCases().stream().flatMap(useCase -> useCase.events().stream()).map(UseCase.Event::topic).toList();
        eachTopic(wish, (path, topic) -> found.unknown(path, "is", topic, "event of a use case", known));
    }

    static void topicWithoutLoad(Requirements wish, Findings found) {
        List<String> loaded = wish.workloads().stream().flatMap(workload -> workload.topics().stream()).toList();
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

    static void eventWithoutProducer(Requirements wish, Findings found) {
        List<String> written = wish.useCases().stream().flatMap(useCase -> useCase.flows().stream()).map(UseCase.Flow::topic).toList();
        List<String> sourced = wish.features().connectors().stream().flatMap(connector -> connector.topics().stream()).toList();
        each("useCases", wish.useCases(), (path, useCase) -> each(path + ".events", useCase.events(), (eventPath, event) -> {
            if (active(useCase) && !written.contains(event.topic()) && !sourced.contains(event.topic())) {
                found.warning(eventPath + ".topic", "is \"" + event.topic() + "\", but no flow writes it: nobody will be allowed to",
                        "add a step to " + path + ".flows");
            }
        }));
    }

    private static boolean active(UseCase useCase) {
        return useCase.state() == UseCase.State.FIRST || useCase.state() == UseCase.State.CURRENT;
    }

    static void topicInTwoWorkloads(Requirements wish, Findings found) {
        Map<String, String> pathByTopic = new TreeMap<>();
        each("workloads", wish.workloads(), (path, workload) -> each(path + ".topics", workload.topics(), (topicPath, topic) -> {
            String first = pathByTopic.putIfAbsent(topic, topicPath);
            if (first != null) {
                found.error(topicPath, "is \"" + topic + "\", which has its load already from " + found.cite(first) + ": it would count twice",
                        "leave it in one workload");
            }
        }));
    }

    /** Two use cases may share a topic, if they say the same of it. */
    static void eventTwice(Requirements wish, Findings found) {
        List<UseCase.Event> earlier = new ArrayList<>();
        List<String> paths = new ArrayList<>();
        each("useCases", wish.useCases(), (path, useCase) -> each(path + ".events", useCase.events(), (eventPath, event) -> {
            for (int index = 0; index < earlier.size(); index++) {
                UseCase.Event other = earlier.get(index);
                boolean sameUseCase = paths.get(index).startsWith(path + ".");
                if (other.topic().equals(event.topic()) && (sameUseCase || !other.equals(event))) {
                    found.error(eventPath + ".topic", "is \"" + event.topic() + "\", which " + found.cite(paths.get(index) + ".topic") + " describes"
                            + (sameUseCase ? " already" : " differently"), "describe one event per topic, once");
                    break;
                }
            }
            earlier.add(event);
            paths.add(eventPath);
        }));
    }
}
