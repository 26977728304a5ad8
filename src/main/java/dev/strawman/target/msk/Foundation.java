package dev.strawman.target.msk;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Templates;
import dev.strawman.plan.Names;
import dev.strawman.target.msk.Hcl.Row;
import dev.strawman.target.msk.Variable.Check;
import dev.strawman.unit.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The root below a cluster: network, keys, the log group and who may reach the brokers. It outlives the cluster. */
public record Foundation(Cluster cluster) {

    /** Values of {@code retention_in_days} that CloudWatch accepts (AWS provider 6.66), without "for ever". */
    private static final List<Integer> RETENTION_DAYS = List.of(1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731,
            1096, 1827, 2192, 2557, 2922, 3288, 3653);

    /** Bounds of {@code rotation_period_in_days} (AWS Key Management Service). */
    private static final int SHORTEST_ROTATION_DAYS = 90;
    private static final int LONGEST_ROTATION_DAYS = 2560;

    /** IAM allows 64 characters in the name of a role. */
    private static final int ROLE_NAME_LENGTH = 64;

    List<Artifact> files(Templates templates) {
        Root root = root();
        List<Artifact> files = new ArrayList<>(root.opening(templates));
        files.add(root.file(templates, "locals.tf", "msk/foundation/locals.tf", "All that differs between environments", this, cluster.site().requirement()));
        if (cluster.existingNetwork()) {
            files.add(root.file(templates, "network.tf", "msk/foundation/existing-network.tf", "The network that exists already", this, "infrastructure.networks"));
        } else {
            files.add(root.file(templates, "network.tf", "msk/foundation/new-network.tf", "A private network, because none was captured", this, "infrastructure.networks"));
            files.add(root.file(templates, "endpoints.tf", "msk/foundation/endpoints.tf", "Services of AWS without a way to the internet", this, "security.network"));
            files.add(root.file(templates, "flow-logs.tf", "msk/foundation/flow-logs.tf", "Record of connections in the network", this, "logging.retention"));
        }
        if (keys()) {
            files.add(root.file(templates, "keys.tf", "msk/foundation/keys.tf", "Encryption keys and who may use them", this, "keys.byok", "keys.rotation"));
        }
        if (!cluster.serverless()) {
            files.add(root.file(templates, "logs.tf", "msk/foundation/logs.tf", "Where the brokers write their logs", this, "logging.retention"));
        }
        files.add(root.file(templates, "security-group.tf", "msk/foundation/security-group.tf", "Who reaches the brokers, one rule for each port and source", this,
                "security.network"));
        files.add(root.file(templates, "outputs.tf", "msk/foundation/outputs.tf", "What other roots and people look up", this));
        return files;
    }

    Root root() {
        List<Variable> variables = new ArrayList<>(List.of(Variable.account()));
        if (!cluster.existingNetwork()) {
            variables.add(new Variable("vpc_cidr", "string", "Address range of the new network; must overlap with no network it will be connected to.", "", false,
                    List.of(new Check("can(cidrhost(var.vpc_cidr, 0)) && try(cidrsubnet(var.vpc_cidr, 0, 0) == var.vpc_cidr, false)",
                            "Write a network with its host bits zero, for example 10.41.0.0/20."),
                            new Check("try(tonumber(split(\"/\", var.vpc_cidr)[1]) >= 16 && tonumber(split(\"/\", var.vpc_cidr)[1]) <= 24, false)",
                                    "The network must be between /16 and /24.")), "\"<VPC_CIDR>\"", "network team"));
        } else if (!vpcCaptured()) {
            variables.add(new Variable("vpc_id", "string", "Id of the network; needed only when two networks of this account and Region have the captured address range.",
                    "null", false, List.of(new Check("var.vpc_id == null || can(regex(\"^vpc-[0-9a-f]+$\", var.vpc_id))", "A VPC id looks like vpc-0a1b2c3d4e5f60718.")),
                    "\"vpc-0a1b2c3d4e5f60718\"", "network team"));
        }
        variables.add(Variable.securityGroups("client_security_group_ids", "Security groups of Kafka clients, by a name for each; without an entry here or in client_cidrs nobody can connect.",
                "{ payments-nodes = \"sg-0a1b2c3d4e5f60718\" }", "teams that run the clients"));
        variables.add(Variable.map("client_cidrs", "Networks of Kafka clients that have no security group here, by a name for each.",
                "alltrue([for cidr in values(var.client_cidrs) : try(cidrsubnet(cidr, 0, 0) == cidr && tonumber(split(\"/\", cidr)[1]) >= 8, false)])",
                "Write networks with their host bits zero, none wider than /8.", "{ offices = \"10.60.0.0/16\" }", "network team"));
        if (!cluster.serverless()) {
            variables.add(Variable.securityGroups("metrics_scraper_security_group_ids", "Security groups of Prometheus servers that read the brokers' metrics, by a name for each.",
                    "{ prometheus = \"sg-0a1b2c3d4e5f60718\" }", "monitoring team"));
        }
        return new Root(cluster, "foundation", variables);
    }

    public boolean vpcCaptured() {
        return cluster.site().vpc().isPresent();
    }

    public boolean keys() {
        return cluster.customerKeys() || cluster.scram();
    }

    public String vpcId() {
        return (cluster.existingNetwork() ? "data.aws_vpc" : "aws_vpc") + ".network.id";
    }

    public String flowRole() {
        return Names.shorten(cluster.name() + "-" + cluster.region() + "-msk-flow-log", ROLE_NAME_LENGTH);
    }

    public List<String> network() {
        return cluster.site().vpc().map(vpc -> List.of("vpc_id = " + Hcl.quote(vpc)))
                .orElseGet(() -> List.of("network_cidr = " + Hcl.quote(cluster.site().network().orElseThrow().toString())));
    }

    public String subnetNames() {
        return Hcl.inline(cluster.subnetNames());
    }

    /** Clients sign in through STS; those with schemas or SCRAM secrets fetch them. */
    public String interfaceEndpoints() {
        List<String> services = new ArrayList<>(List.of("logs", "sts"));
        if (cluster.scram()) {
            services.add("secretsmanager");
        }
        if (cluster.schemas()) {
            services.add("glue");
        }
        return Hcl.inline(services.stream().sorted().toList());
    }

    public List<String> clientPorts() {
        List<Row> ports = new ArrayList<>(List.of(new Row("iam", "9098", cluster.iam() ? "services and administrators" : "administrators, who write the first access rules")));
        if (cluster.scram()) {
            ports.add(new Row("scram", "9096", "services, with a name and a password"));
        }
        if (cluster.mutualTls()) {
            ports.add(new Row("tls", "9094", "services, with a certificate"));
        }
        return Hcl.rows(ports);
    }

    public String logGroups() {
        return cluster.existingNetwork() ? "[local.log_group_name]" : "[local.log_group_name, \"/aws/vpc/${local.cluster_name}-msk\"]";
    }

    public List<String> logging() {
        List<Row> rows = new ArrayList<>();
        if (!cluster.serverless()) {
            rows.add(Row.of("log_group_name", Hcl.quote(cluster.logGroup())));
        }
        if (!cluster.serverless() || !cluster.existingNetwork()) {
            rows.add(new Row("log_retention_days", Integer.toString(logRetentionDays()), "asked: "
                    + Durations.text(cluster.site().protection().logRetention()) + " (" + cluster.plan().cite("logging.retention") + ")"));
        }
        return Hcl.rows(rows);
    }

    /** The shortest retention that CloudWatch offers and that is no shorter than asked. */
    public int logRetentionDays() {
        long asked = days(cluster.site().protection().logRetention());
        return RETENTION_DAYS.stream().filter(offered -> offered >= asked).findFirst().orElse(RETENTION_DAYS.getLast());
    }

    private int keyRotationDays() {
        return Math.clamp(days(cluster.site().protection().keyRotation()), SHORTEST_ROTATION_DAYS, LONGEST_ROTATION_DAYS);
    }

    public List<String> keySettings() {
        List<Row> rows = new ArrayList<>(List.of(
                new Row("key_rotation_days", Integer.toString(keyRotationDays()), "asked: "
                        + Durations.text(cluster.site().protection().keyRotation()) + " (" + cluster.plan().cite("keys.rotation") + ")"),
                new Row("key_deletion_days", cluster.guarded() ? "30" : "7", "time to notice that a key is gone before its data is")));
        if (cluster.customerKeys()) {
            rows.add(Row.of("data_key_alias", Hcl.quote(cluster.keyAlias("data"))));
            rows.add(Row.of("logs_key_alias", Hcl.quote(cluster.keyAlias("logs"))));
        }
        if (cluster.scram()) {
            rows.add(Row.of("secrets_key_alias", Hcl.quote(cluster.keyAlias("secrets"))));
        }
        return Hcl.rows(rows);
    }

    private static long days(Duration span) {
        return Math.ceilDiv(span.toSeconds(), Duration.ofDays(1).toSeconds());
    }
}
