package dev.strawman.plan;

import dev.strawman.requirements.DataClassification;
import dev.strawman.requirements.Requirements;
import dev.strawman.requirements.UseCase;
import dev.strawman.requirements.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The dataflow of all use cases: which topics there are, who writes and reads them, and which workload they carry. */
final class Flows {

    private final Requirements wish;
    private final Map<String, Integer> workloadOfTopic = new HashMap<>();
    private final Map<String, Channel> channels;
    private final List<Party> parties;

    Flows(Requirements wish) {
        this.wish = wish;
        for (int number = 0; number < wish.workloads().size(); number++) {
            for (String topic : wish.workloads().get(number).topics()) {
                workloadOfTopic.putIfAbsent(topic, number);
            }
        }
        this.channels = readChannels();
        this.parties = readParties();
    }

    /**
     * A topic as captured.
     *
     * @param name     topic
     * @param useCase  use case that brings it
     * @param event    event on it
     * @param workload load on it; empty when nobody described one
     * @param path     field path of the event
     * @param load     field path of the workload, or of the event where there is none
     */
    record Channel(String name, UseCase useCase, UseCase.Event event, Optional<Workload> workload, String path, String load) {
    }

    /** Someone who writes or reads topics. */
    record Party(String name, boolean connector, Optional<UseCase.Application> details, UseCase useCase, String path,
            List<String> writes, List<String> reads) {
    }

    /** Every topic that carries an event, in the order of the use cases. */
    List<Channel> channels() {
        return List.copyOf(channels.values());
    }

    /** Everyone who writes or reads a topic, in the order in which the flows name them; connectors that no flow names come last. */
    List<Party> parties() {
        return parties;
    }

    private Map<String, Channel> readChannels() {
        Map<String, Channel> read = new LinkedHashMap<>();
        for (int number = 0; number < wish.useCases().size(); number++) {
            UseCase useCase = wish.useCases().get(number);
            if (useCase.state() == UseCase.State.ENVISAGED) {
                continue;
            }
            for (int place = 0; place < useCase.events().size(); place++) {
                UseCase.Event event = useCase.events().get(place);
                String path = "useCases[" + number + "].events[" + place + "]";
                read.putIfAbsent(event.topic(), channel(event, useCase, path));
            }
        }
        return read;
    }

    private Channel channel(UseCase.Event event, UseCase useCase, String path) {
        Integer number = workloadOfTopic.get(event.topic());
        return number == null
                ? new Channel(event.topic(), useCase, event, Optional.empty(), path, path)
                : new Channel(event.topic(), useCase, event, Optional.of(wish.workloads().get(number)), path, "workloads[" + number + "]");
    }

    private List<Party> readParties() {
        Map<String, Party> read = new LinkedHashMap<>();
        for (int number = 0; number < wish.useCases().size(); number++) {
            UseCase useCase = wish.useCases().get(number);
            if (useCase.state() == UseCase.State.ENVISAGED) {
                continue;
            }
            for (int step = 0; step < useCase.flows().size(); step++) {
                UseCase.Flow flow = useCase.flows().get(step);
                String path = "useCases[" + number + "].flows[" + step + "]";
                add(read, flow.from(), useCase, path + ".from", flow.topic(), true);
                flow.to().forEach(reader -> add(read, reader, useCase, path + ".to", flow.topic(), false));
            }
        }
        addConnectors(read);
        return List.copyOf(read.values());
    }

    private void addConnectors(Map<String, Party> parties) {
        UseCase first = wish.useCases().getFirst();
        for (int number = 0; number < wish.features().connectors().size(); number++) {
            var connector = wish.features().connectors().get(number);
            String path = "features.connectors[" + number + "]";
            boolean writes = connector.direction() == dev.strawman.requirements.Features.Connector.Flow.SOURCE;
            connector.topics().forEach(topic -> add(parties, connector.name(), useCaseOf(topic).orElse(first), path, topic, writes));
        }
    }

    private Optional<UseCase> useCaseOf(String topic) {
        return Optional.ofNullable(channels.get(topic)).map(Channel::useCase);
    }

    private void add(Map<String, Party> parties, String name, UseCase useCase, String path, String topic, boolean writes) {
        boolean connector = wish.features().connectors().stream().anyMatch(candidate -> candidate.name().equals(name));
        Party party = parties.computeIfAbsent(name, unknown ->
                new Party(name, connector, details(name), useCase, path, new ArrayList<>(), new ArrayList<>()));
        List<String> topics = writes ? party.writes() : party.reads();
        if (!topics.contains(topic)) {
            topics.add(topic);
        }
    }

    private Optional<UseCase.Application> details(String name) {
        return wish.useCases().stream().flatMap(useCase -> useCase.applications().stream())
                .filter(application -> application.id().equals(name)).findFirst();
    }

    /** Class of an event's data: as captured, else the least sensitive one. */
    DataClassification.Level level(UseCase.Event event) {
        List<DataClassification.Level> levels = wish.dataClassification().levels();
        return levels.stream().filter(level -> event.classification().filter(level.name()::equals).isPresent()).findFirst()
                .orElse(levels.getFirst());
    }
}
