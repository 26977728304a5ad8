package dev.strawman.plan;

import dev.strawman.requirements.Readership;
import dev.strawman.requirements.Requirements;
import dev.strawman.requirements.Security;
import dev.strawman.requirements.UseCase;
import dev.strawman.requirements.Workload;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The dataflow of the use cases of an environment: which topics there are, who writes and reads them, and which workload they carry. */
final class Flows {

    private final Requirements wish;
    private final Set<UseCase> useCases;
    private final Map<String, Integer> workloadOfTopic = new HashMap<>();
    private final Map<String, Set<String>> readership;
    private final Map<String, Channel> channels;
    private final List<Channel> inOrder;
    private final List<Party> parties;

    /** @param useCases those that run; one that is only envisaged brings nothing */
    Flows(Requirements wish, List<UseCase> useCases) {
        this.wish = wish;
        this.useCases = Collections.newSetFromMap(new IdentityHashMap<>());
        useCases.stream().filter(useCase -> useCase.state() != UseCase.State.ENVISAGED).forEach(this.useCases::add);
        for (int number = 0; number < wish.workloads().size(); number++) {
            for (String topic : wish.workloads().get(number).topics()) {
                workloadOfTopic.putIfAbsent(topic, number);
            }
        }
        this.readership = Readership.of(wish);
        this.channels = readChannels();
        this.inOrder = List.copyOf(channels.values());
        this.parties = readParties();
    }

    /**
     * A topic as captured.
     *
     * @param name     topic
     * @param useCase  use case that brings it here
     * @param key      key of its records, the same in every environment
     * @param event    event on it
     * @param workload load on it; empty when nobody described one
     * @param path     field path of the event
     * @param load     field path of the workload, or of the event where there is none
     * @param readers  who reads it, in any environment
     */
    record Channel(String name, UseCase useCase, UseCase.Key key, UseCase.Event event, Optional<Workload> workload, String path, String load, int readers) {
    }

    /**
     * Someone who writes or reads topics.
     *
     * @param clientAuth how it asks to sign in, in whichever use case says so; a connector signs in as its workers do
     * @param outside    some use case has it outside the client's own networks
     */
    record Party(String name, boolean connector, Optional<UseCase.Application> details, Optional<Security.ClientAuth> clientAuth, boolean outside, UseCase useCase, String path,
            List<String> writes, List<String> reads) {
    }

    /** Every topic that carries an event, in the order of the use cases. */
    List<Channel> channels() {
        return inOrder;
    }

    /** Everyone who writes or reads a topic, in the order in which the flows name them; connectors that no flow names come last. */
    List<Party> parties() {
        return parties;
    }

    /** Workloads of these topics. */
    List<Workload> workloads() {
        return wish.workloads().stream().filter(workload -> workload.topics().stream().anyMatch(channels::containsKey)).toList();
    }

    /** In the words of the use case that describes an event first, wherever that runs: a topic is the same in every environment. */
    private Map<String, Channel> readChannels() {
        Map<String, UseCase> wanted = wanted();
        Map<String, Channel> read = new LinkedHashMap<>();
        for (int number = 0; number < wish.useCases().size(); number++) {
            UseCase useCase = wish.useCases().get(number);
            for (int place = 0; place < useCase.events().size() && useCase.state() != UseCase.State.ENVISAGED; place++) {
                UseCase.Event event = useCase.events().get(place);
                if (wanted.containsKey(event.topic()) && !read.containsKey(event.topic())) {
                    read.put(event.topic(), channel(event, useCase.key(), wanted.get(event.topic()), "useCases[" + number + "].events[" + place + "]"));
                }
            }
        }
        return read;
    }

    /** The use case for which a topic is here: the first that has its event, or else writes or reads it. */
    private Map<String, UseCase> wanted() {
        Map<String, UseCase> wanted = new HashMap<>();
        List<UseCase> here = wish.useCases().stream().filter(useCases::contains).toList();
        here.forEach(useCase -> useCase.events().forEach(event -> wanted.putIfAbsent(event.topic(), useCase)));
        here.forEach(useCase -> useCase.flows().forEach(flow -> wanted.putIfAbsent(flow.topic(), useCase)));
        return wanted;
    }

    private Channel channel(UseCase.Event event, UseCase.Key key, UseCase useCase, String path) {
        Integer number = workloadOfTopic.get(event.topic());
        int readers = readership.getOrDefault(event.topic(), Set.of()).size();
        return number == null
                ? new Channel(event.topic(), useCase, key, event, Optional.empty(), path, path, readers)
                : new Channel(event.topic(), useCase, key, event, Optional.of(wish.workloads().get(number)), path, "workloads[" + number + "]", readers);
    }

    private List<Party> readParties() {
        Map<String, Party> read = new LinkedHashMap<>();
        for (int number = 0; number < wish.useCases().size(); number++) {
            UseCase useCase = wish.useCases().get(number);
            if (!useCases.contains(useCase)) {
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
        for (int number = 0; number < wish.features().connectors().size(); number++) {
            var connector = wish.features().connectors().get(number);
            String path = "features.connectors[" + number + "]";
            boolean writes = connector.direction() == dev.strawman.requirements.Features.Connector.Flow.SOURCE;
            connector.topics().stream().filter(channels::containsKey).forEach(topic -> add(parties, connector.name(), channels.get(topic).useCase(), path, topic, writes));
        }
    }

    private void add(Map<String, Party> parties, String name, UseCase useCase, String path, String topic, boolean writes) {
        boolean connector = wish.features().connectors().stream().anyMatch(candidate -> candidate.name().equals(name));
        Party party = parties.computeIfAbsent(name, unknown -> new Party(name, connector, said(name).findFirst(),
                said(name).filter(application -> !connector).flatMap(application -> application.clientAuth().stream()).findFirst(), said(name).anyMatch(UseCase.Application::outside),
                useCase, path, new ArrayList<>(), new ArrayList<>()));
        List<String> topics = writes ? party.writes() : party.reads();
        if (!topics.contains(topic)) {
            topics.add(topic);
        }
    }

    /** What the use cases say of an application, whichever runs here. */
    private Stream<UseCase.Application> said(String name) {
        return wish.useCases().stream().flatMap(useCase -> useCase.applications().stream()).filter(application -> application.id().equals(name));
    }
}
