package dev.strawman.target.msk;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Templates;
import dev.strawman.artifact.terraform.Variable;
import java.util.ArrayList;
import java.util.List;

/**
 * The other side of PrivateLink: a module without provider and state, which the Terraform of each client account calls. Serverless has
 * none, because the ports of its connections are not known for certain.
 */
public record ClientAccount(Cluster cluster) {

    private static final String FOLDER = "client-account";

    /** The cluster is reached from accounts that need the module. */
    boolean wanted() {
        return cluster.privateLink() && !cluster.serverless();
    }

    List<Artifact> files(Templates templates) {
        List<Variable> variables = new ArrayList<>(List.of(Variables.foreignCluster(), Variables.clientVpc(), Variables.clientSubnets(),
                Variables.clientGroups(), Variables.clientCidrs()));
        if (cluster.severalWays()) {
            variables.add(Variables.signIns(cluster.signIns()));
        }
        Root module = new Root(cluster, FOLDER, variables);
        return List.of(
                module.file(templates, "versions.tf", "msk/root/versions.tf", "Versions that this module is written for", module),
                module.file(templates, "connection.tf", "msk/client-account/connection.tf", "PrivateLink to the brokers, for the account of a client", this, "security.network"),
                module.file(templates, "variables.tf", "shared/variables.tf", "What only the client account knows", module),
                module.file(templates, "outputs.tf", "msk/client-account/outputs.tf", "What people look up", this));
    }

    String path() {
        return cluster.deployment().path() + "/" + FOLDER;
    }

    public String authentication() {
        return cluster.signIns().getFirst().connection();
    }

    public int firstPort() {
        return ports(cluster).getFirst();
    }

    public int lastPort() {
        return ports(cluster).getLast();
    }

    /** First and last port of the brokers behind PrivateLink. */
    static List<Integer> ports(Cluster cluster) {
        return cluster.plan().figures("privateLinkPorts").stream().map(Double::intValue).toList();
    }
}
