package dev.strawman.requirements;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Who reads each topic, by the flows of the use cases and by the topics of sink connectors: as many consumer groups as there are names. */
public final class Readership {

    private Readership() {
    }

    /** Names of the readers by topic, of all use cases that are more than envisaged. */
    public static Map<String, Set<String>> of(Requirements wish) {
        Map<String, Set<String>> readers = new HashMap<>();
        wish.useCases().stream().filter(useCase -> useCase.state() != UseCase.State.ENVISAGED).flatMap(useCase -> useCase.flows().stream())
                .forEach(flow -> of(readers, flow.topic()).addAll(flow.to()));
        wish.features().connectors().stream().filter(connector -> connector.direction() == Features.Connector.Flow.SINK)
                .forEach(connector -> connector.topics().forEach(topic -> of(readers, topic).add(connector.name())));
        return readers;
    }

    private static Set<String> of(Map<String, Set<String>> readers, String topic) {
        return readers.computeIfAbsent(topic, unknown -> new LinkedHashSet<>());
    }
}
