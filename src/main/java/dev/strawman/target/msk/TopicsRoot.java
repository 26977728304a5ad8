package dev.strawman.target.msk;

import dev.strawman.artifact.terraform.Hcl;
import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Templates;
import dev.strawman.plan.Names;
import dev.strawman.plan.Topic;
import dev.strawman.requirements.TechStack.DataFormat;
import dev.strawman.artifact.terraform.Hcl.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The root with the topics and the schema registry. Serverless has no topic API, so there a script stands in for it. */
public record TopicsRoot(Cluster cluster) {

    /** Topics of one use case in one environment, in a file of their own. */
    public record Group(String file, String local, List<Entry> topics) {
    }

    /**
     * A topic as lines of HCL.
     *
     * @param about  what it is for, with its class of data and the requirement
     * @param counts partitions and replicas
     */
    public record Entry(String name, String about, List<String> counts, List<String> configs) {
    }

    /** A topic as one call of a script. */
    public record Call(String name, String about, int partitions, String partitionReason, String settings) {
    }

    List<Artifact> files(Templates templates) {
        if (cluster.site().topics().isEmpty()) {
            return List.of();
        }
        Root root = root();
        List<Artifact> files = new ArrayList<>();
        if (terraform()) {
            files.addAll(root.opening(templates));
            files.add(root.file(templates, "locals.tf", "msk/topics/locals.tf", "All that differs between environments", this, cluster.site().requirement()));
        }
        if (cluster.serverless()) {
            files.add(root.script(templates, "topics.sh", "msk/topics/topics.sh", "Topics of a Serverless cluster", this));
        } else {
            files.add(root.file(templates, "topics.tf", "msk/topics/topics.tf", "Topics, whatever they are called", this));
            groups().forEach(group -> files.add(root.file(templates, group.file(), "msk/topics/group.tf", "Topics of " + words(group), group)));
        }
        if (cluster.schemas()) {
            files.add(root.file(templates, "schemas.tf", "msk/topics/schemas.tf", "Registry of event schemas", this, "features.schemaRegistry"));
        }
        if (terraform()) {
            files.add(root.file(templates, "outputs.tf", "msk/topics/outputs.tf", "What other roots and people look up", this));
        }
        return files;
    }

    Root root() {
        return new Root(cluster, "topics", List.of(Variables.account()));
    }

    /** A Serverless cluster without schemas leaves nothing for Terraform to do here. */
    boolean terraform() {
        return cluster.schemas() || !cluster.serverless() && !cluster.site().topics().isEmpty();
    }

    public List<Group> groups() {
        Map<String, List<Topic>> byUse = new LinkedHashMap<>();
        for (Topic topic : cluster.site().topics()) {
            byUse.computeIfAbsent(use(topic), unknown -> new ArrayList<>()).add(topic);
        }
        return byUse.entrySet().stream().map(each -> new Group("topics-" + Names.slug(each.getKey()) + ".tf",
                "topics_" + Names.terraform(Names.slug(each.getKey()).replace('-', '_')), each.getValue().stream().map(this::entry).toList())).toList();
    }

    private String use(Topic topic) {
        return cluster.site().group(topic);
    }

    private static String words(Group group) {
        return group.file().substring("topics-".length(), group.file().length() - ".tf".length());
    }

    private Entry entry(Topic topic) {
        List<String> counts = Hcl.rows(List.of(
                new Row("partitions", Integer.toString(topic.partitions()), topic.partitionReason()),
                new Row("replicas", Integer.toString(replicas(topic)), replicaReason(topic))));
        List<String> configs = Hcl.rows(cluster.deployment().settings(topic).stream()
                .map(setting -> new Row(Hcl.quote(setting.key()), Hcl.quote(setting.value()), setting.why())).toList());
        return new Entry(Hcl.quote(topic.name()), about(topic), counts, configs);
    }

    private int replicas(Topic topic) {
        return cluster.express() ? 3 : topic.replicationFactor();
    }

    private String replicaReason(Topic topic) {
        return cluster.express() ? "fixed by Express" : topic.replicationFactor() == cluster.zones() ? "one copy in each zone" : "copies in different zones";
    }

    private String about(Topic topic) {
        String kind = switch (topic.kind()) {
            case EVENT -> "Events";
            case RETRY -> "Records to try again";
            case DEAD_LETTER -> "Records that nobody could process";
            case PROBE -> "Records of the probe";
        };
        String personal = topic.personalFields().isEmpty() ? "" : ", personal data in " + String.join(", ", topic.personalFields());
        return kind + ", " + topic.classification() + personal + ", for " + cluster.plan().cite(topic.requirement());
    }

    public List<Call> scripted() {
        return cluster.site().topics().stream().map(topic -> new Call(topic.name(), about(topic), topic.partitions(), topic.partitionReason(),
                cluster.deployment().settings(topic).stream().map(setting -> "'" + setting.key() + "=" + setting.value() + "'").collect(Collectors.joining(" ")))).toList();
    }

    public String registry() {
        return cluster.name();
    }

    public List<String> subjects() {
        return Hcl.rows(cluster.site().topics().stream().flatMap(topic -> topic.subject().stream())
                .map(subject -> Row.of(Hcl.quote(subject.name()), "{ format = " + Hcl.quote(format(subject.format())) + ", compatibility = "
                        + Hcl.quote(compatibility(subject)) + " }")).toList());
    }

    private static String format(DataFormat format) {
        return switch (format) {
            case PROTOBUF -> "PROTOBUF";
            case JSONSCHEMA, JSON -> "JSON";
            case AVRO, XML, CSV, BINARY -> "AVRO";
        };
    }

    /** The registry's words: transitive is all, and no check at all is NONE. */
    private static String compatibility(Topic.Subject subject) {
        return subject.compatibility().name().replace("_TRANSITIVE", "_ALL");
    }
}
