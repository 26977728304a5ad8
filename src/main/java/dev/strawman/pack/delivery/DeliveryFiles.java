package dev.strawman.pack.delivery;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Header;
import dev.strawman.artifact.Templates;
import dev.strawman.plan.Plan;
import dev.strawman.requirements.DevProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How changes to the tree reach the environments: pipelines, the steps they share, code owners and Git attributes. */
public final class DeliveryFiles {

    private static final String MARK = "/kustomization.yaml";

    private DeliveryFiles() {
    }

    /** Files for every Terraform root and kustomization among those made so far. */
    public static List<Artifact> artifacts(Plan plan, List<Artifact> soFar, Templates templates) {
        List<Root> roots = Root.of(plan, soFar);
        List<String> kustomized = soFar.stream().map(file -> file.path().value()).filter(path -> path.endsWith(MARK))
                .map(path -> path.substring(0, path.indexOf('/'))).distinct().toList();
        Optional<RuleCheck> rules = RuleCheck.of(soFar);
        Pins pins = Pins.load();
        List<Artifact> files = new ArrayList<>();
        if (plan.delivery().pipeline() == DevProcess.Pipeline.ACTIONS) {
            files.addAll(new GitHub(plan, pins).files(roots, kustomized, rules));
        } else if (plan.delivery().pipeline() == DevProcess.Pipeline.GITLABCI) {
            files.addAll(new GitLab(plan, pins).files(roots, kustomized, rules));
        }
        if (!roots.isEmpty()) {
            files.add(script(plan, templates, "ci/terraform.sh", "Checks, plans and applies one Terraform root, at a desk as in a pipeline", CloudAccess.of(roots)));
        }
        if (!kustomized.isEmpty()) {
            files.add(script(plan, templates, "ci/manifests.sh", "Builds every kustomization below a folder, so that a broken one is found before it is merged", new Nothing()));
        }
        TopicOwners topics = TopicOwners.of(plan, soFar);
        if (!roots.isEmpty() || !kustomized.isEmpty()) {
            files.add(PipelineReadme.file(plan, roots, kustomized, rules.isPresent(), CodeOwners.withoutHandle(plan, topics), templates));
        }
        files.addAll(CodeOwners.files(plan, topics, soFar));
        files.add(attributes());
        if (!roots.isEmpty()) {
            files.add(ignored());
        }
        return files;
    }

    private static Artifact script(Plan plan, Templates templates, String path, String purpose, Record model) {
        String template = "delivery/" + path;
        String text = "#!/bin/sh\n" + Header.hash(purpose, List.of(plan.cite("devProcess.buildPipeline"))) + templates.render(template, model);
        return Artifact.of(path, text, template + ".vm", "devProcess.buildPipeline");
    }

    /** A template that is the same for every plan sees nothing. */
    public record Nothing() {
    }

    private static Artifact attributes() {
        return Artifact.of(".gitattributes", Header.hash("The same line ends on every machine; files that no person reads are folded in reviews", List.of()) + """
                * text=auto eol=lf
                .strawman/lock.yaml linguist-generated
                .terraform.lock.hcl linguist-generated
                """, "Git attributes");
    }

    private static Artifact ignored() {
        return Artifact.of(".gitignore", Header.hash("What Terraform leaves behind; state and plan files hold secrets and never belong here", List.of()) + """
                .terraform/
                *.tfplan
                *.tfstate
                *.tfstate.*
                crash.log
                plan.env
                """, "Git ignore list");
    }
}
