package dev.strawman.target.msk;

import dev.strawman.artifact.terraform.Variable;
import dev.strawman.artifact.terraform.Hcl;
import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Templates;
import dev.strawman.plan.Names;
import dev.strawman.artifact.terraform.Hcl.Row;
import dev.strawman.unit.Cidr;
import dev.strawman.unit.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The root below a cluster: network, keys, the log group and who may reach the brokers. It outlives the cluster. */
public record Foundation(Cluster cluster) {

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
        List<Variable> variables = new ArrayList<>(List.of(Variables.account(),
                cluster.existingNetwork() ? Variables.vpc() : Variables.vpcCidr(), Variables.clientGroups(), Variables.clientCidrs()));
        if (!cluster.serverless()) {
            String team = cluster.plan().delivery().team();
            variables.addAll(List.of(Variables.scraperGroups(team), Variables.scraperCidrs(team)));
        }
        return new Root(cluster, "foundation", variables);
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
        return Hcl.rows(List.of(
                captured("network_cidr", cluster.site().network().map(Cidr::toString)),
                captured("vpc_id", cluster.site().vpc())));
    }

    private static Row captured(String key, Optional<String> value) {
        return value.map(known -> Row.of(key, Hcl.quote(known))).orElseGet(() -> new Row(key, "null", "nobody named it"));
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
        List<Double> offers = cluster.plan().figures("logRetentionDays");
        return offers.stream().filter(offered -> offered >= asked).findFirst().orElse(offers.getLast()).intValue();
    }

    public List<String> keySettings() {
        List<Row> rows = new ArrayList<>(List.of(
                new Row("key_rotation_days", Integer.toString(cluster.plan().keyRotationDays(cluster.site())), "asked: "
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
