package dev.strawman.target.msk;

import dev.strawman.artifact.terraform.Variable;
import dev.strawman.artifact.terraform.Hcl;
import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Templates;
import dev.strawman.plan.Capacity;
import dev.strawman.artifact.terraform.Hcl.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The root with the brokers and nothing else: the one whose mistakes cost most. */
public record ClusterRoot(Cluster cluster) {

    /** An output with the addresses that clients start from. */
    public record Endpoint(String name, String description) {
    }

    List<Artifact> files(Templates templates) {
        Root root = root();
        List<Artifact> files = new ArrayList<>(root.opening(templates));
        files.add(root.file(templates, "locals.tf", "msk/cluster/locals.tf", "All that differs between environments", this,
                cluster.site().requirement(), "sla.availability"));
        files.add(root.file(templates, "lookups.tf", "msk/cluster/lookups.tf", "What the foundation made", this));
        if (cluster.serverless()) {
            files.add(root.file(templates, "cluster.tf", "msk/cluster/serverless.tf", "The Serverless cluster", this, "sla.availability", "security.clientAuth"));
        } else {
            files.add(root.file(templates, "configuration.tf", "msk/cluster/configuration.tf", "Broker settings", this, "sla.zoneLoss.rpo"));
            files.add(root.file(templates, "cluster.tf", "msk/cluster/cluster.tf", "The brokers", this, "sla.availability", "security.clientAuth", "keys.byok"));
        }
        if (cluster.standard()) {
            files.add(root.file(templates, "storage.tf", "msk/cluster/storage.tf", "Room for what is kept", this));
        }
        if (cluster.replicated() || cluster.privateLink()) {
            files.add(root.file(templates, "cluster-policy.tf", "msk/cluster/cluster-policy.tf", "Who may connect from outside the network", this,
                    cluster.privateLink() ? "security.network" : "sla.regionLoss.rpo"));
        }
        files.add(root.file(templates, "outputs.tf", "msk/cluster/outputs.tf", "What clients and other roots look up", this));
        return files;
    }

    Root root() {
        List<Variable> variables = new ArrayList<>(List.of(Variables.account()));
        if (cluster.existingNetwork()) {
            variables.add(Variables.subnets(cluster.zones()));
        }
        if (cluster.mutualTls()) {
            variables.add(Variables.authorities());
        }
        if (cluster.privateLink()) {
            variables.add(Variables.clientAccounts());
        }
        return new Root(cluster, "cluster", variables);
    }

    public String resource() {
        return cluster.serverless() ? "aws_msk_serverless_cluster.cluster" : "aws_msk_cluster.cluster";
    }

    public String binding() {
        return words(cluster.brokers().binding());
    }

    public String next() {
        return words(cluster.brokers().next());
    }

    private static String words(Capacity.Bound bound) {
        return bound.dimension() + ", " + bound.arithmetic();
    }

    public List<String> size() {
        Capacity.Brokers brokers = cluster.brokers();
        List<Row> rows = new ArrayList<>(List.of(Row.of("brokers", Integer.toString(brokers.brokers())), Row.of("instance_type", Hcl.quote(brokers.instanceType()))));
        if (cluster.standard()) {
            rows.add(Row.of("storage_mode", Hcl.quote(brokers.tiered() ? "TIERED" : "LOCAL")));
            rows.add(Row.of("disk_gib", Integer.toString(brokers.diskGiB())));
            rows.add(Row.of("maximum_disk_gib", Integer.toString(brokers.maximumDiskGiB())));
        }
        return Hcl.rows(rows);
    }

    public List<String> network() {
        List<Row> rows = new ArrayList<>(List.of(Row.of("zones", Integer.toString(cluster.zones()))));
        if (!cluster.existingNetwork()) {
            rows.add(Row.of("subnet_names", Hcl.inline(cluster.subnetNames())));
        }
        return Hcl.rows(rows);
    }

    public String subnets() {
        return cluster.existingNetwork() ? "var.private_subnet_ids" : "data.aws_subnets.private.ids";
    }

    public List<String> lookups() {
        List<String> lines = new ArrayList<>();
        if (cluster.customerKeys()) {
            lines.add("data_key_alias      = " + Hcl.quote(cluster.keyAlias("data")));
        }
        if (!cluster.serverless()) {
            lines.add("log_group_name      = " + Hcl.quote(cluster.logGroup()));
        }
        return lines;
    }

    public String monitoringLevel() {
        return cluster.deployment().enhancedMonitoring();
    }

    /** Metrics above the default level are billed, so the comment says how many there can be. */
    public String monitoringReason() {
        int pairs = cluster.site().topics().size() * cluster.brokers().brokers();
        return cluster.production()
                ? "Security Hub (MSK.2) accepts nothing less. CloudWatch bills each metric: " + pairs + " pairs of topic and broker."
                : "Enough to see a broker in trouble; rates of topics come free through open monitoring.";
    }

    public List<Row> properties() {
        return ServerProperties.of(cluster);
    }

    public List<String> propertiesNote() {
        return ServerProperties.note(cluster);
    }

    public String iamReason() {
        return cluster.iam() ? "services and administrators" : "administrators only: somebody has to write the first access rules";
    }

    public boolean vpcConnectivity() {
        return cluster.replicated() || cluster.privateLink();
    }

    public String vpcConnectivityReason() {
        return cluster.privateLink() ? "Clients in other accounts come through PrivateLink."
                : "The replicator of the other Region comes in this way; on both sides, so that the way back after a failover is open.";
    }

    /** Each way to sign in through PrivateLink is billed, so only those that somebody uses. */
    public boolean vpcConnectivityIam() {
        return cluster.replicated() || cluster.iam();
    }

    public boolean vpcConnectivityScram() {
        return cluster.privateLink() && cluster.scram();
    }

    public List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>(List.of(new Endpoint(SignIn.IAM.addresses(), cluster.iam()
                ? "Where clients start, signing in with IAM." : "Where administrators start, signing in with IAM.")));
        Stream.of(SignIn.SCRAM, SignIn.MUTUAL_TLS).filter(cluster.signIns()::contains)
                .forEach(way -> endpoints.add(new Endpoint(way.addresses(), "Where clients start, signing in with " + way.means() + ".")));
        privateLinkEndpoints().forEach(way -> endpoints.add(new Endpoint(way.privateLinkAddresses(), "Where clients in other networks start, through PrivateLink"
                + (cluster.severalWays() ? ", signing in with " + way.means() : "") + ".")));
        return endpoints;
    }

    /** Ways to sign in through PrivateLink, where the provider knows the addresses. */
    List<SignIn> privateLinkEndpoints() {
        return cluster.privateLink() && !cluster.serverless() ? cluster.signIns() : List.of();
    }
}
