package dev.strawman.target.msk;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Templates;
import dev.strawman.plan.Plan;
import dev.strawman.target.Target;
import java.util.ArrayList;
import java.util.List;

/** Amazon MSK as Terraform: for each cluster a few roots, split by how much a mistake in them can break. */
public final class Msk implements Target {

    @Override
    public String name() {
        return "msk";
    }

    @Override
    public List<Artifact> artifacts(Plan plan, Templates templates) {
        List<Cluster> clusters = plan.on(name()).stream().map(deployment -> new Cluster(plan, deployment)).toList();
        if (clusters.isEmpty()) {
            return List.of();
        }
        List<Artifact> files = new ArrayList<>(List.of(new Readme(clusters).file(templates)));
        for (Cluster cluster : clusters) {
            files.addAll(new Foundation(cluster).files(templates));
            files.addAll(new ClusterRoot(cluster).files(templates));
            files.addAll(new TopicsRoot(cluster).files(templates));
            files.addAll(new AccessRoot(cluster).files(templates));
            ClientAccount clients = new ClientAccount(cluster);
            if (clients.wanted()) {
                files.addAll(clients.files(templates));
            }
            if (cluster.replicationTarget()) {
                files.addAll(new ReplicationRoot(cluster, cluster.peer().orElseThrow()).files(templates));
            }
        }
        return files;
    }
}
