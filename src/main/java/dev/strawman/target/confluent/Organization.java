package dev.strawman.target.confluent;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Templates;
import dev.strawman.artifact.terraform.Variable;
import dev.strawman.plan.Tokens;
import java.util.ArrayList;
import java.util.List;

/** The root with what exists once in the organisation: who vouches for the services. Nothing where they have API keys. */
public record Organization(List<Cluster> clusters) {

    public Organization {
        clusters = List.copyOf(clusters);
    }

    boolean needed() {
        return oauth() || mutualTls();
    }

    List<Artifact> files(Templates templates) {
        if (!needed()) {
            return List.of();
        }
        Root root = root();
        List<Artifact> files = new ArrayList<>(root.opening(templates));
        files.add(root.file(templates, "locals.tf", "confluent/organization/locals.tf", "Whose organisation it is", this, "engagement.client"));
        files.add(root.file(templates, "identity.tf", "confluent/organization/identity.tf", "Who vouches for services", this, "security.clientAuth"));
        files.add(root.file(templates, "outputs.tf", "confluent/organization/outputs.tf", "What other roots and people look up", this));
        return files;
    }

    Root root() {
        List<Variable> variables = new ArrayList<>();
        if (oauth()) {
            Tokens tokens = clusters.getFirst().plan().estate().tokens();
            variables.addAll(List.of(Variables.issuer(tokens), Variables.jwks(tokens)));
        }
        if (mutualTls()) {
            variables.add(Variables.certificateChain());
        }
        return new Root(clusters.getFirst().plan(), "confluent/organization", clusters.getFirst().site(), List.of(), Root.Credentials.CLOUD, variables);
    }

    public String clientClaim() {
        return clusters.getFirst().clientClaim();
    }

    public String client() {
        return clusters.getFirst().client();
    }

    public boolean oauth() {
        return clusters.stream().anyMatch(Cluster::oauth);
    }

    public boolean mutualTls() {
        return clusters.stream().anyMatch(Cluster::mutualTls);
    }

    public String ref(String expression) {
        return clusters.getFirst().ref(expression);
    }
}
