package dev.strawman.plan;

import dev.strawman.requirements.Features;
import dev.strawman.requirements.Requirements;
import dev.strawman.requirements.UseCase;
import dev.strawman.unit.ByteSize;
import dev.strawman.unit.Decimals;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

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
                quota(party, flow, own), party.clientAuth(), party.outside(), party.path());
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

    /** Twice the peak of what it moves, in whole MiB/s: far above normal use, far below what would starve the others. */
    private Optional<Application.Quota> quota(Flows.Party party, Map<String, Traffic.Flow> flow, OwnTopics own) {
        if (!wish.features().securityOptions().contains(Features.SecurityOption.QUOTAS)) {
            return Optional.empty();
        }
        double in = sum(party.writes(), flow, Traffic.Flow::peakInMiBps) + own.peakIn();
        double out = sum(party.reads(), flow, Traffic.Flow::peakInMiBps) + own.peakOut();
        return Optional.of(new Application.Quota(bytes(in), bytes(out), "twice the peak of its topics: writes "
                + Decimals.plain(in, 2) + " MiB/s, reads " + Decimals.plain(out, 2) + " MiB/s"
                + (own.none() ? "" : ", of it " + Decimals.plain(own.peakIn(), 2) + " and " + Decimals.plain(own.peakOut(), 2) + " MiB/s of topics that Kafka Streams makes (estimated)")));
    }

    private static double sum(List<String> topics, Map<String, Traffic.Flow> flow, ToDoubleFunction<Traffic.Flow> part) {
        return topics.stream().filter(flow::containsKey).mapToDouble(topic -> part.applyAsDouble(flow.get(topic))).sum();
    }

    private static long bytes(double mebibytesPerSecond) {
        return (long) Math.max(1, Math.ceil(2 * mebibytesPerSecond)) * ByteSize.MIB;
    }

    /** Topics by captured name, for looking up what a flow names. */
    static Map<String, Topic> byCapturedName(List<Topic> topics) {
        Map<String, Topic> names = new LinkedHashMap<>();
        topics.forEach(topic -> names.put(topic.logicalName(), topic));
        return names;
    }
}
