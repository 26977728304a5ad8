package dev.strawman.plan;

import dev.strawman.requirements.Features;
import dev.strawman.requirements.Requirements;
import dev.strawman.requirements.UseCase;
import dev.strawman.unit.Percent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Who may use the topics of one cluster, each with the least it needs. */
final class Applications {

    private final Requirements wish;

    Applications(Requirements wish) {
        this.wish = wish;
    }

    /**
     * One application in one environment.
     *
     * @param topics   topics of that environment by captured name
     * @param failures topics for what the application cannot process
     * @param flow     traffic of a topic by captured name, for the quota
     * @param own      topics that Kafka Streams makes for it, for the quota too
     */
    Application application(Flows.Party party, String environment, boolean shared, Map<String, Topic> topics, List<Topic> failures,
            Map<String, Traffic.Flow> flow, OwnTopics own) {
        List<String> writes = new ArrayList<>(names(party.writes(), topics));
        List<String> reads = new ArrayList<>(names(party.reads(), topics));
        failures.forEach(topic -> writes.add(topic.name()));
        failures.stream().filter(topic -> topic.kind() == Topic.Kind.RETRY).forEach(topic -> reads.add(topic.name()));
        String identity = Names.slug(party.name());
        String principal = Names.shorten(shared ? environment + "-" + identity : identity, 60);
        String prefix = shared ? environment + "." : "";
        boolean streams = StreamTopics.runsStreams(party);
        String group = prefix + party.details().flatMap(UseCase.Application::consumerGroup).orElse(party.connector() ? "connect-" + identity : identity);
        return new Application(party.name(), principal, environment, party.connector(), owner(party), writes, reads,
                reads.isEmpty() && !streams ? Optional.empty() : Optional.of(group), Optional.empty(),
                exactlyOnce(party, writes) || streams && eos(party) ? Optional.of(group) : Optional.empty(),
                streams ? Optional.of(group + "-") : Optional.empty(),
                quota(party, topics, flow, own), party.clientAuth(), party.outside(), party.path());
    }

    private static List<String> names(List<String> captured, Map<String, Topic> topics) {
        return captured.stream().filter(topics::containsKey).map(name -> topics.get(name).name()).toList();
    }

    private Optional<String> owner(Flows.Party party) {
        return party.details().flatMap(UseCase.Application::owner).or(party.useCase()::owner);
    }

    private boolean eos(Flows.Party party) {
        return party.details().flatMap(UseCase.Application::delivery).orElse(party.useCase().correctness().delivery()) == UseCase.Delivery.EXACTLY_ONCE;
    }

    private boolean exactlyOnce(Flows.Party party, List<String> writes) {
        return !party.connector() && !writes.isEmpty() && eos(party);
    }

    private Optional<Quota> quota(Flows.Party party, Map<String, Topic> topics, Map<String, Traffic.Flow> flow, OwnTopics own) {
        if (!wish.features().securityOptions().contains(Features.SecurityOption.QUOTAS)) {
            return Optional.empty();
        }
        double hottest = party.useCase().key().topShare().map(Percent::fraction).orElse(0.0);
        Stream<Quota.Moved> captured = Stream.concat(party.writes().stream(), party.reads().stream()).distinct().filter(name -> flow.containsKey(name) && topics.containsKey(name))
                .map(name -> new Quota.Moved(topics.get(name).partitions(), hottest, party.writes().contains(name) ? flow.get(name).peakInMiBps() : 0,
                        party.reads().contains(name) ? flow.get(name).peakInMiBps() : 0, false));
        Stream<Quota.Moved> made = own.none() ? Stream.empty() : Stream.of(new Quota.Moved(own.partitions(), hottest, own.peakIn(), own.peakOut(), true));
        return Optional.of(new Quota(Stream.concat(captured, made).toList()));
    }

    /** Topics by captured name, for looking up what a flow names. */
    static Map<String, Topic> byCapturedName(List<Topic> topics) {
        Map<String, Topic> names = new LinkedHashMap<>();
        topics.forEach(topic -> names.put(topic.logicalName(), topic));
        return names;
    }
}
