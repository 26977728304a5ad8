package dev.strawman.target.msk;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.ArtifactPath;
import dev.strawman.artifact.Header;
import dev.strawman.artifact.Templates;
import dev.strawman.artifact.terraform.Variable;
import dev.strawman.plan.StateStore;
import java.util.Arrays;
import java.util.List;

/**
 * One Terraform root of a cluster, with a state of its own: the files that every root has, and a way to add others.
 *
 * @param name      folder of the root, and the name of its state
 * @param variables what the plan cannot know
 */
public record Root(Cluster cluster, String name, List<Variable> variables) {

    public Root {
        variables = List.copyOf(variables);
    }

    public String path() {
        return cluster.deployment().path() + "/" + name;
    }

    public String stateKey() {
        return path() + ".tfstate";
    }

    public String terraform() {
        return cluster.plan().pin("terraform");
    }

    public String provider() {
        return cluster.plan().pin("hashicorp/aws");
    }

    /** {@code versions.tf}, {@code providers.tf}, {@code backend.tf} and the variables with an example of their values. */
    List<Artifact> opening(Templates templates) {
        return List.of(
                file(templates, "versions.tf", "msk/root/versions.tf", "Versions that this root is written for", this),
                file(templates, "providers.tf", "msk/root/providers.tf", "One account and one Region, with tags on everything", this),
                file(templates, "backend.tf", StateStore.S3.template(), StateStore.S3.purpose(), this),
                file(templates, "variables.tf", "shared/variables.tf", "What nobody could know when this was generated", this),
                file(templates, "terraform.tfvars.example", "shared/terraform.tfvars.example", "Copy to terraform.tfvars, which is yours, and fill in", this));
    }

    /** A file of this root, opened by its purpose and the requirements that it answers. */
    Artifact file(Templates templates, String file, String template, String purpose, Record model, String... requirements) {
        List<String> places = Arrays.stream(requirements).map(cluster.plan()::cite).toList();
        String text = Header.hash(purpose, places) + "\n" + templates.render(template, model);
        return new Artifact(new ArtifactPath(path() + "/" + file), text, template + ".vm", List.of(requirements));
    }

    /** A shell script: the line that names its interpreter comes before the header. */
    Artifact script(Templates templates, String file, String template, String purpose, Record model, String... requirements) {
        Artifact plain = file(templates, file, template, purpose, model, requirements);
        return new Artifact(plain.path(), "#!/usr/bin/env bash\n" + plain.text(), plain.madeBy(), plain.answers());
    }
}
