package dev.strawman.target.confluent;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Templates;
import dev.strawman.plan.Plan;
import dev.strawman.target.Target;
import java.util.ArrayList;
import java.util.List;

/**
 * Confluent Cloud as Terraform: what the vendor's public interface makes (control plane) apart from what needs a way to the
 * brokers (data plane), since a private cluster can be reached from few places only.
 */
public final class Confluent implements Target {

    @Override
    public String name() {
        return "confluent";
    }

    @Override
    public List<Artifact> artifacts(Plan plan, Templates templates) {
        List<Cluster> clusters = plan.on(name()).stream().map(deployment -> new Cluster(plan, deployment)).toList();
        if (clusters.isEmpty()) {
            return List.of();
        }
        Organization organization = new Organization(clusters);
        List<Artifact> files = new ArrayList<>(List.of(new Readme(clusters).file(templates)));
        files.addAll(organization.files(templates));
        for (Cluster cluster : clusters) {
            files.addAll(new ControlPlane(cluster).files(templates));
            files.addAll(new DataPlane(cluster).files(templates));
            if (cluster.mirror()) {
                files.addAll(new Replication(cluster).files(templates));
            }
        }
        return files;
    }
}
