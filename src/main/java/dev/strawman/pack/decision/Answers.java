package dev.strawman.pack.decision;

import dev.strawman.pack.decision.Comparison.Line;
import dev.strawman.plan.Application;
import dev.strawman.plan.Capacity;
import dev.strawman.plan.Deployment;
import dev.strawman.plan.Plan;
import dev.strawman.plan.Site;
import dev.strawman.plan.Topic;
import dev.strawman.plan.Ways;
import dev.strawman.plan.monitoring.CopyAlarms;
import dev.strawman.requirements.Security;
import dev.strawman.requirements.Spellings;
import dev.strawman.unit.Decimals;
import dev.strawman.unit.Durations;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What one deployment answers to the questions of the comparison. */
final class Answers {

    private final Plan plan;
    private final Realised realised;

    Answers(Plan plan, Realised realised) {
        this.plan = plan;
        this.realised = realised;
    }

    List<Line> product(Deployment deployment) {
        String version = deployment.kafkaVersion().isEmpty() ? "Kafka version of the vendor's choice" : "Kafka " + deployment.kafkaVersion();
        return List.of(Line.of(deployment.optionName()).to(realised.home(deployment)), Line.of(version));
    }

    List<Line> size(Deployment deployment) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(deployment.capacity().summary()).to(realised.answer(deployment, "workloads", "sla.availability")));
        switch (deployment.capacity()) {
            case Capacity.Brokers brokers -> {
                lines.add(Line.of(brokers.vCpus() + " vCPU and " + brokers.memoryGiB() + " GiB each"
                        + (brokers.heapGiB() > 0 ? ", heap " + brokers.heapGiB() + " GiB" : "")));
                if (brokers.maximumDiskGiB() > 0) {
                    lines.add(Line.of("disks may grow to " + brokers.maximumDiskGiB() + " GiB each"));
                }
                brokers.controllers().ifPresent(controllers -> lines.add(Line.of(controllers.count() + " controllers of " + controllers.vCpus() + " vCPU and "
                        + controllers.memoryGiB() + " GiB, disk " + controllers.diskGiB() + " GiB")));
            }
            case Capacity.Units units -> lines.add(Line.of(units.highAvailability() ? "spread over zones" : "not spread over zones"));
            case Capacity.Pooled pooled -> { }
        }
        return lines;
    }

    List<Line> binding(Deployment deployment) {
        return List.of(Line.of(words(deployment.capacity().binding())), Line.of("next " + words(deployment.capacity().next())));
    }

    private static String words(Capacity.Bound bound) {
        return bound.dimension() + ": " + bound.arithmetic();
    }

    List<Line> network(Deployment deployment) {
        Site site = deployment.site();
        String range = site.network().map(cidr -> "network " + cidr).orElse("address range not captured");
        return List.of(Line.of(Spellings.of(deployment.network())).to(realised.answer(deployment, "security.network", "infrastructure.networks")),
                Line.of(range), Line.of(site.region() + ", " + Decimals.counted(site.zones(), "zone")));
    }

    List<Line> identity(Deployment deployment) {
        long identities = deployment.site().applications().stream().map(Application::principal).distinct().count();
        String access = switch (deployment.authorisation()) {
            case ACL -> "access rules of Kafka (ACL)" + (iamBeside(deployment) ? " and IAM policies" : "");
            case RBAC -> "role bindings (RBAC)";
            case IAM -> "IAM policies" + (deployment.otherSignIns().isEmpty() ? "" : " and access rules of Kafka (ACL)");
            case OPA -> "Open Policy Agent";
        };
        List<Line> lines = new ArrayList<>(List.of(Line.of(Ways.words(deployment.authentication())).to(realised.answer(deployment, "security.clientAuth"))));
        deployment.otherSignIns().forEach(other -> lines.add(Line.of(Ways.words(other.way()) + " for " + String.join(", ", other.applications()))));
        lines.addAll(List.of(Line.of(access), Line.of(Decimals.counted(identities, "identity", "identities"))));
        return lines;
    }

    /** Those who sign in with IAM have policies instead of access rules. */
    private static boolean iamBeside(Deployment deployment) {
        return deployment.otherSignIns().stream().anyMatch(other -> other.way() == Security.ClientAuth.IAM);
    }

    List<Line> keys(Deployment deployment) {
        Site.Protection protection = deployment.site().protection();
        List<Line> lines = new ArrayList<>();
        lines.add(atRest(deployment));
        if (deployment.uses(Security.ClientAuth.MTLS)) {
            lines.add(Line.of("client certificates: " + Durations.text(protection.clientCertificate())));
        }
        return lines;
    }

    /** Disks of brokers on Kubernetes are encrypted by their storage class, which this tree names and does not make. */
    private Line atRest(Deployment deployment) {
        String rotation = ", rotated every " + Durations.text(deployment.site().protection().keyRotation());
        if (deployment.platform().equals("strimzi")) {
            return Line.of("at rest: as the storage class encrypts" + (deployment.customerKeys() ? "; the client's key" + rotation + " is for its owner to set up" : ""))
                    .to(realised.readme(deployment.platform()));
        }
        return deployment.customerKeys() ? Line.of("at rest: the client's key" + rotation).to(realised.answer(deployment, "keys"))
                : Line.of("at rest: the provider's key").to(realised.home(deployment));
    }

    List<Line> topics(Deployment deployment) {
        List<Topic> topics = deployment.site().topics();
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(kinds(topics)).to(realised.folderOr(deployment, "topics", "useCases")));
        lines.add(Line.of(partitions(topics.stream().filter(topic -> topic.kind() != Topic.Kind.PROBE).toList())));
        List<Topic> probe = topics.stream().filter(topic -> topic.kind() == Topic.Kind.PROBE).toList();
        if (!probe.isEmpty()) {
            lines.add(Line.of("beside them the probe's " + partitions(probe) + ", too little to count in the sizing"));
        }
        // On Kubernetes they are annotations of the topics, whichever registry is read from them.
        boolean written = deployment.registry().isPresent() || deployment.platform().equals("strimzi");
        List<Topic.Subject> subjects = topics.stream().filter(topic -> written).map(Topic::subject).flatMap(Optional::stream).toList();
        if (!subjects.isEmpty()) {
            String formats = subjects.stream().map(subject -> Spellings.of(subject.format()) + " " + Spellings.of(subject.compatibility()))
                    .distinct().sorted().collect(Collectors.joining(", "));
            lines.add(Line.of(Decimals.counted(subjects.size(), "schema subject") + ": " + formats));
        }
        if (deployment.tiered()) {
            lines.add(Line.of("old data moves to object storage"));
        }
        return lines;
    }

    private static String partitions(List<Topic> topics) {
        return Decimals.counted(topics.stream().mapToInt(Topic::partitions).sum(), "partition") + ", "
                + Decimals.counted(topics.stream().mapToInt(topic -> topic.partitions() * topic.replicationFactor()).sum(), "replica");
    }

    private static String kinds(List<Topic> topics) {
        List<String> words = new ArrayList<>();
        for (Topic.Kind kind : Topic.Kind.values()) {
            long count = topics.stream().filter(topic -> topic.kind() == kind).count();
            String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (count > 0) {
                words.add(Decimals.counted(count, name + " topic"));
            }
        }
        return words.isEmpty() ? "no topics" : String.join(", ", words);
    }

    List<Line> recovery(Deployment deployment) {
        Site.Recovery recovery = deployment.site().recovery();
        String peer = recovery.peer().orElse("its peer");
        String tool = deployment.copied() ? " by " + deployment.replication().tool() : "";
        String part = switch (recovery.part()) {
            case ALONE -> "stands alone";
            case SOURCE -> (deployment.copied() ? "copied to " : "no copy in ") + peer + tool;
            case TARGET -> (deployment.copied() ? "copy of " : "no copy of ") + peer + tool;
        };
        String link = recovery.part() == Site.Recovery.Part.ALONE ? realised.home(deployment) : realised.answer(deployment, "sla.regionLoss");
        List<Line> lines = new ArrayList<>(List.of(Line.of(deployment.uncopied() ? part : recovery.tier() + ", " + part).to(link),
                Line.of(deployment.uncopied() ? uncopied(deployment) : recovery.reason())));
        if (deployment.holdsCopy()) {
            plan.watch().of(deployment.path()).map(CopyAlarms::of).ifPresent(alarms -> lines.add(Line.of(alarms.says())));
        }
        return lines;
    }

    /** What the other region is good for without a copy. */
    private static String uncopied(Deployment deployment) {
        return deployment.site().recovery().asked() + (deployment.startsEmpty() ? ": it has topics and access, and starts empty" : ": its data is lost with the region, see the gaps");
    }

    List<Line> tasks(List<String> tasks, Deployment deployment) {
        return tasks.isEmpty() ? List.of(Line.of("nothing").to(realised.readme(deployment.platform())))
                : List.of(Line.of(String.join(", ", tasks)).to(realised.readme(deployment.platform())));
    }

    List<Line> files(Deployment deployment) {
        List<Line> lines = new ArrayList<>();
        realised.parts(deployment).forEach((part, files) ->
                lines.add(Line.of(part.endsWith("/") ? part + ": " + Decimals.counted(files, "file") : part).to(part)));
        return lines.isEmpty() ? List.of(Line.of(deployment.path() + "/")) : lines;
    }

    List<Line> gaps(Deployment deployment) {
        if (deployment.gaps().isEmpty()) {
            return List.of(Line.of("nothing that was asked"));
        }
        return deployment.gaps().stream().map(gap -> cited(gap.asked() + ": instead " + gap.emitted() + "; lost: " + gap.lost()
                + (gap.fact().isEmpty() ? "" : "; fact " + gap.fact()), gap.requirement()).to(realised.readme(deployment.platform()))).toList();
    }

    private Line cited(String text, String requirement) {
        return new Line(text, plan.cite(requirement), plan.locate(requirement), "");
    }
}
