package dev.strawman.plan;

import dev.strawman.catalog.Catalog;
import dev.strawman.catalog.KafkaVersion;
import dev.strawman.catalog.Option;
import dev.strawman.catalog.Status;
import dev.strawman.plan.Decision.Rejected;
import dev.strawman.requirements.Operations.VersionPolicy;
import dev.strawman.requirements.Requirements;
import dev.strawman.requirements.Spellings;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The Kafka version that a deployment begins with. Where the team runs Kafka itself, the captured policy decides among the versions of the
 * operator's release. A cloud sells few versions and recommends one of them: only who wants the newest gets another.
 */
final class KafkaVersions {

    private static final String POLICY = "operations.versionPolicy";

    private final Catalog catalog;
    private final VersionPolicy policy;

    KafkaVersions(Requirements wish, Catalog catalog) {
        this.catalog = catalog;
        this.policy = wish.operations().versionPolicy();
    }

    /** As the platform spells it; empty where the vendor chooses it. */
    String of(Option option) {
        return chosen(option).map(KafkaVersion::version).orElse("");
    }

    void explain(Option option, String scope, Decisions decisions) {
        chosen(option).ifPresent(chosen -> decisions.add(scope, "Which Kafka version?", chosen.version(), why(option, chosen), List.of(POLICY), List.of("kafkaVersions." + chosen.version()),
                offered(option).stream().filter(other -> !other.equals(chosen)).map(other -> new Rejected(other.version(), rejection(other))).toArray(Rejected[]::new)));
    }

    private Optional<KafkaVersion> chosen(Option option) {
        Optional<KafkaVersion> recommended = catalog.recommendedKafka(option.id());
        List<KafkaVersion> newest = offered(option).stream().filter(version -> version.status() != Status.DISPUTED).toList();
        return switch (policy) {
            case LATEST -> newest.stream().findFirst().or(() -> recommended);
            case N_1 -> option.kubernetes() ? newest.stream().filter(version -> !line(version).equals(line(newest.getFirst()))).findFirst().or(() -> recommended) : recommended;
            case LTS, PINNED -> recommended;
        };
    }

    /** The newest first. */
    private List<KafkaVersion> offered(Option option) {
        return catalog.platformOf(option.id()).kafkaVersions().stream().filter(version -> version.options().contains(option.id()))
                .sorted(Comparator.comparing(KafkaVersions::number).reversed()).toList();
    }

    private String why(Option option, KafkaVersion chosen) {
        String cloud = !option.kubernetes() && policy == VersionPolicy.N_1 ? ", and a cloud's clusters begin with what it recommends" : "";
        return "the policy is " + Spellings.of(policy) + cloud + (chosen.note().isEmpty() ? "" : "; " + chosen.note());
    }

    private static String rejection(KafkaVersion other) {
        return other.status() == Status.DISPUTED ? "disputed: " + other.note() : "not what the policy takes";
    }

    /** {@code 4.3} of 4.3.1 and of 4.3.x.kraft. */
    private static String line(KafkaVersion version) {
        return version.version().replaceFirst("^(\\d+\\.\\d+).*", "$1");
    }

    /** Major, minor and patch, comparable; x is no number of its own. */
    private static int number(KafkaVersion version) {
        String[] parts = version.version().split("\\.");
        int patch = parts.length > 2 && parts[2].chars().allMatch(Character::isDigit) ? Integer.parseInt(parts[2]) : 0;
        return (Integer.parseInt(parts[0]) * 100 + Integer.parseInt(parts[1])) * 100 + patch;
    }
}
