package dev.strawman.requirements.rules;

import static dev.strawman.requirements.rules.Objections.each;

import dev.strawman.requirements.Features.Connector;
import dev.strawman.requirements.Requirements;
import dev.strawman.requirements.Spellings;
import dev.strawman.requirements.UseCase;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules about connectors: that they and the flows say the same. */
final class ConnectorRules {

    private ConnectorRules() {
    }

    private static Stream<UseCase.Flow> flows(Requirements wish) {
        return wish.useCases().stream().flatMap(useCase -> useCase.flows().stream());
    }

    /** A source writes and a sink reads. */
    static void connectorDirection(Requirements wish, Objections found) {
        each("features.connectors", wish.features().connectors(), (path, connector) -> {
            boolean source = connector.direction() == Connector.Flow.SOURCE;
            flows(wish).filter(flow -> source ? flow.to().contains(connector.name()) : flow.from().equals(connector.name())).findFirst().ifPresent(flow ->
                    found.error(path + ".direction", "is " + Spellings.of(connector.direction()) + ", but a flow has " + connector.name() + (source ? " read " : " write ") + flow.topic()
                            + ": it would be allowed to do both", "write " + (source ? "sink" : "source") + ", or name another application in the flow"));
        });
    }

    /** What a connector lists comes on top of the flows, so a topic too many is a right too many. */
    static void connectorTopics(Requirements wish, Objections found) {
        each("features.connectors", wish.features().connectors(), (path, connector) -> {
            boolean source = connector.direction() == Connector.Flow.SOURCE;
            Set<String> moved = flows(wish).filter(flow -> source ? flow.from().equals(connector.name()) : flow.to().contains(connector.name()))
                    .map(UseCase.Flow::topic).collect(Collectors.toCollection(TreeSet::new));
            each(path + ".topics", connector.topics(), (at, topic) -> {
                List<String> writers = source ? flows(wish).filter(flow -> flow.topic().equals(topic)).map(UseCase.Flow::from).distinct().toList() : List.of();
                if (!moved.contains(topic) && (!moved.isEmpty() || !writers.isEmpty())) {
                    found.warning(at, "is \"" + topic + "\", which no flow has " + connector.name() + (source ? " write" : " read")
                            + (writers.isEmpty() ? "" : ", but " + String.join(", ", writers)) + ": it would be allowed to all the same", "take it out, or add it to a flow");
                }
            });
        });
    }

    /** A topic whose order holds over all records has one partition, which one task reads. */
    static void idleTasks(Requirements wish, Objections found) {
        Set<String> single = wish.useCases().stream().filter(useCase -> useCase.key().ordering() == UseCase.Key.Ordering.GLOBAL)
                .flatMap(useCase -> useCase.events().stream()).map(UseCase.Event::topic).collect(Collectors.toSet());
        each("features.connectors", wish.features().connectors(), (path, connector) -> {
            Set<String> read = Stream.concat(connector.topics().stream(), flows(wish).filter(flow -> flow.to().contains(connector.name())).map(UseCase.Flow::topic)).collect(Collectors.toSet());
            if (connector.direction() == Connector.Flow.SINK && connector.tasks() > 1 && !read.isEmpty() && single.containsAll(read)) {
                found.warning(path + ".tasks", "is " + connector.tasks() + ", but what it reads has one partition, because the order over all records is relied on: one task works, the others wait",
                        "write tasks: 1");
            }
        });
    }
}
