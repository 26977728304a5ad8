package dev.strawman.target.confluent;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.ArtifactPath;
import dev.strawman.artifact.Header;
import dev.strawman.artifact.Templates;
import dev.strawman.artifact.terraform.Variable;
import dev.strawman.plan.Plan;
import dev.strawman.plan.Site;
import dev.strawman.plan.StateStore;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One Terraform root with a state of its own: the files that every root has, and a way to add others.
 *
 * @param path        folder in the tree
 * @param site        where it works, or the first of all where it works in none
 * @param providers   those of the client's cloud, as they are pinned; none where the root makes nothing there
 * @param credentials whose they are and how they come in
 * @param variables   what the plan cannot know
 */
public record Root(Plan plan, String path, Site site, List<String> providers, Credentials credentials, List<Variable> variables) {

    private static final String CONFLUENT = "confluentinc/confluent";

    public Root {
        providers = List.copyOf(providers);
        variables = List.copyOf(variables);
    }

    /** A provider that {@code versions.tf} asks for. */
    public record Required(String name, String source, String version) {
    }

    /** All providers of the root, by name. */
    public List<Required> required() {
        return Stream.concat(Stream.of(CONFLUENT), providers.stream()).map(source -> new Required(source.substring(source.indexOf('/') + 1), source, plan.pin(source)))
                .sorted(Comparator.comparing(Required::name)).toList();
    }

    /** A provider is configured here. */
    public boolean uses(String source) {
        return providers.contains(source);
    }

    /** Whose credentials a root uses. */
    public enum Credentials {
        /** The organisation's, for the vendor's public interface. */
        CLOUD,
        /** The cluster's, for its brokers and its registry. */
        CLUSTER,
        /** The cluster's, and the organisation's to look up the principals of access rules. */
        CLUSTER_AND_CLOUD,
        /** Those of two clusters, which only variables can tell apart. */
        TWO_CLUSTERS
    }

    public boolean cloud() {
        return credentials == Credentials.CLOUD;
    }

    public boolean cluster() {
        return credentials == Credentials.CLUSTER || credentials == Credentials.CLUSTER_AND_CLOUD;
    }

    public boolean lookups() {
        return credentials == Credentials.CLUSTER_AND_CLOUD;
    }

    /** The cluster's registry is used too. */
    public boolean registry() {
        return plan.on("confluent").stream().anyMatch(deployment -> path.startsWith(deployment.path() + "/") && deployment.registry().isPresent());
    }

    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public String stateKey() {
        return path + ".tfstate";
    }

    public String terraform() {
        return plan.pin("terraform");
    }

    StateStore store() {
        return StateStore.of(plan, site);
    }

    /** {@code versions.tf}, {@code providers.tf}, {@code backend.tf} and the variables with an example of their values. */
    List<Artifact> opening(Templates templates) {
        List<Artifact> files = new java.util.ArrayList<>(List.of(
                file(templates, "versions.tf", "confluent/root/versions.tf", "Versions that this root is written for", this),
                file(templates, "providers.tf", "confluent/root/providers.tf", "Whose credentials are used", this),
                file(templates, "backend.tf", store().template(), store().purpose(), this)));
        if (!variables.isEmpty()) {
            files.add(file(templates, "variables.tf", "shared/variables.tf", "What nobody could know when this was generated", this));
            files.add(file(templates, "terraform.tfvars.example", "shared/terraform.tfvars.example", "Copy to terraform.tfvars, which is yours, and fill in", this));
        }
        return files;
    }

    /** A file of this root, opened by its purpose and the requirements that it answers. */
    Artifact file(Templates templates, String file, String template, String purpose, Record model, String... requirements) {
        List<String> places = Arrays.stream(requirements).map(plan::cite).toList();
        String text = Header.hash(purpose, places) + "\n" + templates.render(template, model);
        return new Artifact(new ArtifactPath(path + "/" + file), text, template + ".vm", List.of(requirements));
    }
}
