package dev.strawman.plan;

import dev.strawman.catalog.Catalog;
import dev.strawman.catalog.SizingConstant;
import dev.strawman.requirements.DataClassification;
import dev.strawman.requirements.DeadLetters;
import dev.strawman.requirements.Requirements;
import dev.strawman.requirements.Schemas.Compatibility;
import dev.strawman.requirements.TechStack.DataFormat;
import dev.strawman.requirements.UseCase;
import dev.strawman.requirements.UseCase.Delivery;
import dev.strawman.requirements.Workload;
import dev.strawman.requirements.Workload.Retention.Cleanup;
import dev.strawman.unit.ByteSize;
import dev.strawman.unit.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The topics of one cluster: one for each event, and those that retries and dead letters need. */
final class Topics {

    private final Requirements wish;
    private final Catalog catalog;
    private final TieredRetention tiered;

    Topics(Requirements wish, Catalog catalog) {
        this.wish = wish;
        this.catalog = catalog;
        this.tiered = new TieredRetention(wish, catalog);
    }

    /** Topic of an event. */
    Topic event(Flows.Channel channel, String environment, String prefix, PartitionCounts.Count partitions) {
        UseCase.Event event = channel.event();
        String name = prefix + channel.name();
        DataFormat format = event.format().orElse(wish.techStack().dataFormats().getFirst());
        Compatibility compatibility = event.compatibility().orElse(wish.schemas().compatibility());
        Optional<Topic.Subject> subject = hasSchema(format) ? Optional.of(new Topic.Subject(name + "-value", format, compatibility)) : Optional.empty();
        int replicas = channel.workload().map(workload -> workload.resilience().replicationFactor()).orElse(3);
        return new Topic(name, channel.name(), Topic.Kind.EVENT, environment, channel.useCase().id(), partitions.partitions(),
                replicas, settings(channel), subject, level(event).name(), event.personalFields(), level(event).sensitive(),
                channel.workload().flatMap(workload -> workload.retention().legalHold()), channel.path(), partitions.arithmetic());
    }

    /** Class of an event's data: as captured, else the least sensitive one. */
    private DataClassification.Level level(UseCase.Event event) {
        List<DataClassification.Level> levels = wish.dataClassification().levels();
        return levels.stream().filter(level -> event.classification().filter(level.name()::equals).isPresent()).findFirst().orElse(levels.getFirst());
    }

    private static boolean hasSchema(DataFormat format) {
        return format == DataFormat.AVRO || format == DataFormat.PROTOBUF || format == DataFormat.JSONSCHEMA;
    }

    private List<Topic.Setting> settings(Flows.Channel channel) {
        List<Topic.Setting> settings = new ArrayList<>();
        Workload.Retention retention = channel.workload().map(Workload::retention)
                .orElse(new Workload.Retention(Duration.ofDays(7), Cleanup.DELETE, Optional.empty()));
        String load = wish.captures().named(channel.load());
        settings.add(new Topic.Setting("cleanup.policy", cleanup(retention.cleanup()), cleanupReason(retention.cleanup(), load)));
        settings.add(new Topic.Setting("compression.type", "producer", "brokers keep what producers compressed"));
        if (retention.cleanup() != Cleanup.DELETE) {
            settings.add(compactionLag(channel));
            settings.add(new Topic.Setting("delete.retention.ms", millis(days(SizingConstant.TOMBSTONE_DAYS)), "time for every consumer to see that a key was deleted"));
        }
        settings.add(largestMessage(channel));
        settings.add(new Topic.Setting("message.timestamp.type", "CreateTime", "retention counts from when the event happened"));
        int minimum = channel.workload().map(workload -> workload.resilience().minInsyncReplicas()).orElse(2);
        settings.add(new Topic.Setting("min.insync.replicas", Integer.toString(minimum), "copies that must exist before a write is acknowledged (" + load + ".resilience)"));
        if (retention.cleanup() != Cleanup.COMPACT) {
            settings.add(new Topic.Setting("retention.ms", millis(retention.keep()), Durations.text(retention.keep()) + " (" + load + ".retention.keep)"));
        }
        if (retention.cleanup() == Cleanup.DELETE && personal(channel)) {
            segment(retention.keep()).ifPresent(settings::add);
        }
        tiered.local(retention).ifPresent(local -> {
            settings.add(new Topic.Setting("remote.storage.enable", "true", "segments older than local.retention.ms live in object storage (features.tieredStorage)"));
            settings.add(new Topic.Setting("local.retention.ms", millis(local), Durations.text(local) + " stay on the brokers (features.tieredStorage.local)"));
        });
        settings.sort(Comparator.comparing(Topic.Setting::key));
        return settings;
    }

    private static String cleanup(Cleanup cleanup) {
        return switch (cleanup) {
            case DELETE -> "delete";
            case COMPACT -> "compact";
            case BOTH -> "compact,delete";
        };
    }

    private static String cleanupReason(Cleanup cleanup, String load) {
        String words = switch (cleanup) {
            case DELETE -> "records leave by age";
            case COMPACT -> "the latest record of each key stays";
            case BOTH -> "the latest record of each key stays until it is too old";
        };
        return words + " (" + load + ".retention.cleanup)";
    }

    /** Erasure within one month needs compaction sooner: what is deleted must really be gone in time. */
    private Topic.Setting compactionLag(Flows.Channel channel) {
        boolean personal = personal(channel);
        Duration lag = days(personal ? SizingConstant.ERASURE_COMPACTION_DAYS : SizingConstant.COMPACTION_DAYS);
        return new Topic.Setting("max.compaction.lag.ms", millis(lag), "old values are gone after " + Durations.text(lag)
                + (personal ? ", so that an erasure is done within a month" : " at the latest"));
    }

    private boolean personal(Flows.Channel channel) {
        return !channel.event().personalFields().isEmpty() || level(channel.event()).sensitive();
    }

    /** Kafka deletes whole segments and by default begins one a week where little is written, so that a record may be there a week too long. */
    private Optional<Topic.Setting> segment(Duration keep) {
        Duration least = Duration.ofHours((long) catalog.value(SizingConstant.SEGMENT_LEAST_HOURS));
        Duration share = Duration.ofHours((long) (keep.toHours() * catalog.value(SizingConstant.SEGMENT_SHARE_OF_RETENTION)));
        Duration segment = share.compareTo(least) < 0 ? least : share;
        return segment.compareTo(days(SizingConstant.SEGMENT_DAYS)) >= 0 ? Optional.empty() : Optional.of(new Topic.Setting("segment.ms", millis(segment),
                "sensitive data: segments are deleted whole, so that no record outlives its retention by more than " + Durations.text(segment)));
    }

    /** Kafka's own default, written down so that every platform has the same, unless records are captured that come near it. */
    private Topic.Setting largestMessage(Flows.Channel channel) {
        Optional<ByteSize> large = channel.workload().flatMap(workload -> workload.throughput().messageSizeP99());
        long usual = (long) catalog.value(SizingConstant.MESSAGE_LIMIT_BYTES);
        long wanted = large.map(size -> (long) (size.bytes() * catalog.value(SizingConstant.MESSAGE_ROOM))).filter(bytes -> bytes > usual).orElse(usual);
        String why = large.map(size -> "records have " + size + " in the 99th percentile" + (wanted > usual ? "; producers need max.request.size of as much" : "")).orElse("Kafka's default, no large records were captured");
        return new Topic.Setting("max.message.bytes", Long.toString(wanted), why);
    }

    private Duration days(SizingConstant constant) {
        return Duration.ofDays((long) catalog.value(constant));
    }

    private static String millis(Duration span) {
        return Long.toString(span.toMillis());
    }

    /** Topics that one reader of one topic needs for records it cannot process, in the order in which a record passes them; none where records may be lost. */
    List<Topic> failures(Topic topic, Flows.Party reader) {
        List<Topic> made = new ArrayList<>();
        DeadLetters.Strategy strategy = wish.dlq().strategy();
        boolean lossAllowed = wish.useCases().stream().anyMatch(useCase -> useCase.id().equals(topic.useCase()) && useCase.correctness().delivery() == Delivery.AT_MOST_ONCE);
        if (strategy == DeadLetters.Strategy.NONE || strategy == DeadLetters.Strategy.STOP || lossAllowed) {
            return made;
        }
        String base = topic.name() + "." + Names.slug(reader.name());
        if (strategy == DeadLetters.Strategy.RETRYTOPICS && !reader.connector()) {
            wish.dlq().backoff().forEach(wait -> made.add(failure(topic, base + ".retry-" + shortText(wait), Topic.Kind.RETRY,
                    "records wait " + Durations.text(wait) + " here before they are tried again (dlq.backoff)")));
        }
        String last = strategy == DeadLetters.Strategy.PARKING ? ".parking" : ".dlq";
        made.add(failure(topic, base + last, Topic.Kind.DEAD_LETTER, "records that could not be processed wait here for a person (dlq.strategy)"));
        return made;
    }

    private static String shortText(Duration wait) {
        return Durations.text(wait).replace(" ", "").replace("min", "m");
    }

    private Topic failure(Topic topic, String name, Topic.Kind kind, String why) {
        List<Topic.Setting> settings = new ArrayList<>(topic.settings().stream()
                .filter(setting -> List.of("compression.type", "max.message.bytes", "message.timestamp.type", "min.insync.replicas").contains(setting.key())).toList());
        settings.add(new Topic.Setting("cleanup.policy", "delete", why));
        settings.add(new Topic.Setting("retention.ms", millis(wish.dlq().retention()), Durations.text(wish.dlq().retention()) + " (dlq.retention)"));
        if (topic.sensitive() || !topic.personalFields().isEmpty()) {
            segment(wish.dlq().retention()).ifPresent(settings::add);
        }
        settings.sort(Comparator.comparing(Topic.Setting::key));
        String logical = topic.logicalName() + name.substring(topic.name().length());
        int partitions = Math.min(topic.partitions(), (int) catalog.value(SizingConstant.FAILURE_PARTITIONS));
        return new Topic(name, logical, kind, topic.environment(), topic.useCase(), partitions, topic.replicationFactor(), settings,
                Optional.empty(), topic.classification(), topic.personalFields(), topic.sensitive(), Optional.empty(), "dlq.strategy", "failures only, " + partitions + " partitions are enough");
    }
}
