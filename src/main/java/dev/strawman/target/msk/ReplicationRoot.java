package dev.strawman.target.msk;

import dev.strawman.artifact.terraform.Variable;
import dev.strawman.artifact.terraform.Hcl;
import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Templates;
import dev.strawman.plan.Application;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The root with the replicator, in the Region that takes over when the other one is lost. */
public record ReplicationRoot(Cluster cluster, Cluster source) {

    List<Artifact> files(Templates templates) {
        Root root = root();
        List<Artifact> files = new ArrayList<>(root.opening(templates));
        files.add(root.file(templates, "locals.tf", "msk/replication/locals.tf", "From where to where", this, "sla.regionLoss.rpo"));
        files.add(root.file(templates, "lookups.tf", "msk/replication/lookups.tf", "The two clusters", this));
        files.add(root.file(templates, "security-group.tf", "msk/replication/security-group.tf", "The replicator's way to the brokers", this));
        files.add(root.file(templates, "role.tf", "msk/replication/role.tf", "What the replicator may do", this));
        files.add(root.file(templates, "replicator.tf", "msk/replication/replicator.tf", "The replicator", this, "sla.regionLoss.rpo", "sla.regionLoss.rto"));
        files.add(root.file(templates, "outputs.tf", "msk/replication/outputs.tf", "What monitoring and people look up", this));
        return files;
    }

    /** A Serverless cluster cannot be looked up, so its ARN and subnets are asked for. */
    Root root() {
        List<Variable> variables = new ArrayList<>(List.of(Variables.account()));
        Stream.of("source", "target").filter(end -> end(end).serverless()).forEach(end -> {
            variables.add(Variables.clusterArn(end + "_cluster_arn", end + " cluster"));
            variables.add(Variables.clusterSubnets(end));
        });
        return new Root(cluster, "replication", variables);
    }

    private Cluster end(String end) {
        return end.equals("source") ? source : cluster;
    }

    public String replicatorName() {
        return cluster.name() + "-msk-replicator";
    }

    /** The source is asked for nothing once nothing is copied: its Region may be lost. */
    public String sourceArn() {
        return source.serverless() ? "var.source_cluster_arn" : "one(data.aws_msk_cluster.source[*].arn)";
    }

    public String sourceSubnets() {
        return source.serverless() ? "var.source_subnet_ids" : subnets("data.aws_msk_cluster.source[*]");
    }

    public String targetArn() {
        return cluster.serverless() ? "var.target_cluster_arn" : "data.aws_msk_cluster.target.arn";
    }

    public String targetSubnets() {
        return cluster.serverless() ? "var.target_subnet_ids" : subnets("data.aws_msk_cluster.target");
    }

    private static String subnets(String cluster) {
        return "flatten(" + cluster + ".broker_node_group_info[*].client_subnets)";
    }

    /** Kafka's own topics, and those that Kafka Streams makes for its state. */
    public String excluded() {
        return Hcl.inline(Stream.concat(Stream.of("__.*"), streams().flatMap(application -> application.ownTopics().stream())).distinct().toList());
    }

    /** Groups whose places stay behind, as a list of HCL; empty where there are none, because the provider takes no empty list. */
    public String excludedGroups() {
        List<String> groups = streams().flatMap(application -> application.consumerGroup().stream()).map(Application::literal).distinct().toList();
        return groups.isEmpty() ? "" : Hcl.inline(groups);
    }

    private Stream<Application> streams() {
        return cluster.site().streams().stream();
    }
}
