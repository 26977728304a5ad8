package dev.strawman.target.msk;

import dev.strawman.artifact.terraform.Variable;
import dev.strawman.artifact.terraform.Hcl;
import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Templates;
import dev.strawman.plan.Application;
import dev.strawman.plan.OwnTopicRight;
import dev.strawman.plan.Topic;
import dev.strawman.artifact.terraform.Hcl.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The root with what each application may do: IAM policies, or SCRAM secrets and access rules, as each signs in. */
public record AccessRoot(Cluster cluster) {

    /** One entry of the map of applications. */
    public record Entry(String key, String principal, String about, String signIn, List<String> lines) {
    }

    /** Access rules of one principal. */
    public record Rules(String about, String principal, List<String> rules) {
    }

    /** Bytes per second that one broker lets an application move. */
    public record QuotaCall(String entity, String name, long producerBytes, long consumerBytes, String why) {
    }

    List<Artifact> files(Templates templates) {
        if (!wanted()) {
            return List.of();
        }
        Root root = root();
        List<Artifact> files = new ArrayList<>(root.opening(templates));
        files.add(root.file(templates, "locals.tf", "msk/access/locals.tf", "All that differs between environments", this, cluster.site().requirement()));
        files.add(root.file(templates, "lookups.tf", "msk/access/lookups.tf", "The cluster that access is given to", this));
        files.add(root.file(templates, "applications.tf", "msk/access/applications.tf", "Who may use which topics", this, "security.clientAuth"));
        if (policies()) {
            files.add(root.file(templates, "policies.tf", "msk/access/policies.tf", "The least that each application needs, as IAM policies", this, "security.clientAuth"));
        }
        if (cluster.scram()) {
            files.add(root.file(templates, "secrets.tf", "msk/access/secrets.tf", "Names and passwords of applications", this, "security.clientAuth"));
        }
        files.add(root.file(templates, "operators.tf", "msk/access/operators.tf", "What people on call may do with Kafka's tools", this, "operations.runbooks"));
        if (administrator()) {
            files.add(root.file(templates, "administrator.tf", "msk/access/administrator.tf", "Who may change the cluster with Kafka's tools", this, "operations.runbooks"));
        }
        files.add(root.file(templates, "outputs.tf", "msk/access/outputs.tf", "What applications and people look up", this));
        if (cluster.acls()) {
            files.add(root.script(templates, "acls.sh", "msk/access/acls.sh", "Access rules of applications", this, "security.clientAuth"));
        }
        if (cluster.quotas()) {
            files.add(root.script(templates, "quotas.sh", "msk/access/quotas.sh", "Quotas of applications", this, "features.securityOptions"));
        }
        return files;
    }

    Root root() {
        List<Variable> variables = new ArrayList<>(List.of(Variables.account()));
        if (cluster.serverless()) {
            variables.add(Variables.clusterArn("cluster_arn", "cluster"));
        }
        if (policies()) {
            variables.add(Variables.roles(example(cluster.applications(cluster.iam() ? SignIn.IAM : cluster.signIns().getFirst()))));
        }
        if (cluster.scram()) {
            String example = example(cluster.applications(SignIn.SCRAM));
            variables.add(Variables.passwords(example, scramApplications()));
            variables.add(Variables.passwordVersions(example));
        }
        return new Root(cluster, "access", variables);
    }

    private String example(List<Application> applications) {
        return Stream.concat(applications.stream(), cluster.site().applications().stream()).map(Application::principal).findFirst().orElse("application");
    }

    /** Those with a name and a password. */
    public String scramApplications() {
        return cluster.severalWays() ? "local.scram_applications" : "local.applications";
    }

    /** A cluster that no application uses gives no access. */
    boolean wanted() {
        return !cluster.site().applications().isEmpty();
    }

    public boolean policies() {
        return cluster.iam() || cluster.scram() || cluster.schemas();
    }

    /** Serverless has no access rules and no quotas, and moves partitions by itself: it leaves an administrator the topics. */
    public boolean administrator() {
        return !cluster.serverless() || !cluster.site().topics().isEmpty();
    }

    public String policyKeys() {
        return !cluster.mutualTls() && (cluster.iam() || cluster.scram()) ? "local.statements"
                : "{ for key, statements in local.statements : key => statements if length(statements) > 0 }";
    }

    public String clusterArn() {
        return cluster.serverless() ? "var.cluster_arn" : "data.aws_msk_cluster.cluster.arn";
    }

    /** ARNs that policies name, or their beginnings. */
    public List<String> arns() {
        List<Row> rows = new ArrayList<>(List.of(Row.of("cluster_arn", clusterArn()), Row.of("topic_arn", within("topic")), Row.of("group_arn", within("group"))));
        if (cluster.iam()) {
            rows.add(Row.of("transactional_id_arn", within("transactional-id")));
        }
        return Hcl.rows(rows);
    }

    private static String within(String kind) {
        return "replace(local.cluster_arn, \":cluster/\", \":" + kind + "/\")";
    }

    public List<String> lookups() {
        List<Row> rows = new ArrayList<>();
        if (cluster.scram()) {
            rows.add(Row.of("secrets_key_alias", Hcl.quote(cluster.keyAlias("secrets"))));
            rows.add(new Row("secret_recovery_days", cluster.guarded() ? "30" : "7", "a deleted secret can be brought back for so long"));
        }
        if (cluster.schemas()) {
            rows.add(Row.of("registry_name", Hcl.quote(cluster.name())));
        }
        return Hcl.rows(rows);
    }

    public List<Entry> applications() {
        return cluster.site().applications().stream().flatMap(this::grants)
                .map(grant -> new Entry(Hcl.quote(grant.key()), Hcl.quote(grant.application().principal()), about(grant.application()),
                        cluster.severalWays() ? Hcl.quote(cluster.signIn(grant.application()).connection()) : "", grant.lines(cluster.schemas()))).toList();
    }

    /** Only IAM limits how much fits into one policy. */
    private Stream<Grant> grants(Application application) {
        List<Topic> schemas = cluster.schemas() ? cluster.site().topics() : List.of();
        return (cluster.signIn(application) == SignIn.IAM ? Grant.of(application, schemas) : List.of(Grant.whole(application, schemas))).stream();
    }

    private String about(Application application) {
        return (application.connector() ? "Connector" : "Service") + application.owner().map(owner -> " of " + owner).orElse("")
                + ", for " + cluster.plan().cite(application.requirement());
    }

    public List<Rules> rules() {
        return cluster.site().applications().stream().filter(application -> cluster.signIn(application) != SignIn.IAM)
                .map(application -> new Rules(about(application), "User:" + kafkaName(application), AclRules.of(application))).toList();
    }

    /** Name by which the brokers know an application: of its certificate, or of its secret. */
    private String kafkaName(Application application) {
        return cluster.signIn(application) == SignIn.MUTUAL_TLS ? "CN=" + application.principal() : application.principal();
    }

    /** What IAM calls the rights of Kafka Streams on its own topics. */
    public List<String> ownTopicActions() {
        return Arrays.stream(OwnTopicRight.values()).map(right -> switch (right) {
            case CREATE -> "CreateTopic";
            case DELETE -> "DeleteTopic";
            case DESCRIBE -> "DescribeTopic";
            case DESCRIBE_CONFIGS -> "DescribeTopicDynamicConfiguration";
            case READ -> "ReadData";
            case WRITE -> "WriteData";
        }).map(action -> Hcl.quote("kafka-cluster:" + action)).sorted().toList();
    }

    public String quotaKey() {
        String roles = "Brokers know a role by a name that changes with each session, so quotas ";
        return !cluster.iam() ? "Quotas go by the name that an application signs in with."
                : !cluster.acls() ? roles + "go by client.id: each application sets its principal as client.id."
                : roles + "of those that sign in with IAM go by client.id, which they set to their principal; the others have theirs by the name that they sign in with.";
    }

    public List<QuotaCall> quotas() {
        return cluster.site().applications().stream().flatMap(application -> application.quota()
                .map(quota -> quota.ofEachBroker(cluster.brokers().brokers())).map(quota -> new QuotaCall(cluster.signIn(application) == SignIn.IAM ? "clients" : "users", kafkaName(application), quota.producerBytesPerSecond(),
                        quota.consumerBytesPerSecond(), quota.why())).stream()).toList();
    }
}
