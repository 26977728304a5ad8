package dev.strawman.target.confluent;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Templates;
import dev.strawman.artifact.terraform.Hcl;
import dev.strawman.artifact.terraform.Variable;
import dev.strawman.plan.Application;
import dev.strawman.plan.OwnTopicRight;
import dev.strawman.plan.Names;
import dev.strawman.plan.Topic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The root with topics, subjects and access rules: all that needs a way to the brokers. */
public record DataPlane(Cluster cluster) {

    /** Topics of one use case in one environment, in a file of their own. */
    public record Group(String file, String local, List<Entry> topics) {
    }

    /** A topic as lines of HCL, with what it is for. */
    public record Entry(String name, String about, List<String> counts, List<String> config) {
    }

    List<Artifact> files(Templates templates) {
        Root root = root();
        List<Artifact> files = new ArrayList<>(root.opening(templates));
        files.add(root.file(templates, "locals.tf", "confluent/data-plane/locals.tf", "All that differs between environments", this, cluster.site().requirement()));
        files.add(root.file(templates, "topics.tf", "confluent/data-plane/topics.tf", cluster.registry() ? "Topics and subjects, whatever they are called" : "Topics, whatever they are called", this,
                cluster.registry() ? "schemas.compatibility" : "useCases"));
        groups().forEach(group -> files.add(root.file(templates, group.file(), "confluent/data-plane/group.tf",
                "Topics of " + group.file().substring("topics-".length(), group.file().length() - ".tf".length()), group)));
        if (!cluster.rbac()) {
            files.add(root.file(templates, "acls.tf", "confluent/data-plane/acls.tf", "What each application may do", this, "security.authorisation"));
        }
        if (cluster.linkSource()) {
            files.add(root.file(templates, "link.tf", "confluent/data-plane/link.tf", "What the cluster link to the other region may read", this, "sla.regionLoss.rpo"));
        }
        files.add(root.file(templates, "outputs.tf", "confluent/data-plane/outputs.tf", "What other roots and people look up", this));
        return files;
    }

    Root root() {
        List<Variable> variables = new ArrayList<>();
        if (!cluster.rbac()) {
            variables.add(Variables.principals(cluster.site().applications().stream().map(Application::principal).toList()));
        }
        if (cluster.linkSource()) {
            variables.add(Variables.linkAccount());
        }
        return new Root(cluster.plan(), cluster.deployment().path() + "/data-plane", cluster.site(), List.of(),
                cluster.acls() ? Root.Credentials.CLUSTER_AND_CLOUD : Root.Credentials.CLUSTER, variables);
    }

    /** What is copied from another region is a mirror topic there, not a topic here. */
    private List<Topic> topics() {
        return cluster.site().topics().stream().filter(topic -> !(cluster.mirror() && cluster.copies(topic))).toList();
    }

    public List<Group> groups() {
        Map<String, List<Topic>> byUse = new LinkedHashMap<>();
        for (Topic topic : topics()) {
            byUse.computeIfAbsent(cluster.site().group(topic), unknown -> new ArrayList<>()).add(topic);
        }
        return byUse.entrySet().stream().map(each -> new Group("topics-" + Names.slug(each.getKey()) + ".tf",
                "topics_" + Names.terraform(Names.slug(each.getKey()).replace('-', '_')), each.getValue().stream().map(this::entry).toList())).toList();
    }

    private Entry entry(Topic topic) {
        List<String> counts = Hcl.rows(List.of(new Hcl.Row("partitions", Integer.toString(topic.partitions()), topic.partitionReason())));
        List<String> config = Hcl.rows(cluster.deployment().settings(topic).stream()
                .map(setting -> new Hcl.Row(Hcl.quote(setting.key()), Hcl.quote(setting.value()), setting.why())).toList());
        return new Entry(Hcl.quote(topic.name()), about(topic), counts, config);
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

    /** Compatibility by subject. */
    public List<String> subjects() {
        return Hcl.rows(cluster.registered().stream().flatMap(topic -> topic.subject().stream())
                .map(subject -> Hcl.Row.of(Hcl.quote(subject.name()), Hcl.quote(subject.compatibility().name()))).toList());
    }

    /** Access rules by what they allow, each once. */
    public List<String> acls() {
        Map<String, String> acls = new LinkedHashMap<>();
        for (Application application : cluster.site().applications()) {
            application.writes().forEach(topic -> List.of("WRITE", "DESCRIBE").forEach(operation -> acl(acls, application, "TOPIC", topic, "LITERAL", operation)));
            application.reads().forEach(topic -> List.of("READ", "DESCRIBE").forEach(operation -> acl(acls, application, "TOPIC", topic, "LITERAL", operation)));
            application.consumerGroup().ifPresent(group -> acl(acls, application, "GROUP", group, "LITERAL", "READ"));
            application.consumerGroupPrefix().ifPresent(prefix -> acl(acls, application, "GROUP", prefix, "PREFIXED", "READ"));
            application.transactionalIdPrefix().ifPresent(id -> List.of("WRITE", "DESCRIBE")
                    .forEach(operation -> acl(acls, application, "TRANSACTIONAL_ID", id, "PREFIXED", operation)));
            application.ownTopicPrefix().ifPresent(prefix -> Arrays.stream(OwnTopicRight.values())
                    .forEach(right -> acl(acls, application, "TOPIC", prefix, "PREFIXED", right.name())));
        }
        return Hcl.rows(acls.entrySet().stream().map(acl -> Hcl.Row.of(Hcl.quote(acl.getKey()), acl.getValue())).toList());
    }

    private static void acl(Map<String, String> acls, Application application, String type, String name, String pattern, String operation) {
        acls.put(application.principal() + " " + operation + " " + type + " " + name, "{ application = " + Hcl.quote(application.principal()) + ", type = "
                + Hcl.quote(type) + ", name = " + Hcl.quote(name) + ", pattern = " + Hcl.quote(pattern) + ", operation = " + Hcl.quote(operation) + " }");
    }

    public String ref(String expression) {
        return cluster.ref(expression);
    }
}
