package dev.strawman.pack.delivery;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Templates;
import dev.strawman.pack.PackPlans;
import dev.strawman.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/** Small trees with the roots of two platforms and some manifests, for a plan with three sites. */
final class Trees {

    private static final String SECRETS = """
            variable "account_id" {
              description = "sensitive = true is only said here"
              type        = string
            }

            variable "scram_passwords" {
              type      = map(string)
              sensitive = true
              ephemeral = true

              validation {
                condition     = true
                error_message = "x"
              }
            }""";

    private Trees() {
    }

    static List<Artifact> handmade() {
        List<Artifact> tree = new ArrayList<>(PackPlans.root("confluent/organization", "confluentinc/confluent", "variable \"oauth_issuer\" {\n}"));
        for (String site : List.of("dev/eu-west-1", "prod/eu-west-1")) {
            tree.addAll(PackPlans.root("msk/" + site + "/cluster", "hashicorp/aws", "variable \"zones\" {\n}"));
            tree.addAll(PackPlans.root("msk/" + site + "/access", "hashicorp/aws", SECRETS));
            tree.addAll(PackPlans.root("confluent/" + site + "/control-plane", "confluentinc/confluent", "variable \"zones\" {\n}"));
            tree.addAll(PackPlans.root("confluent/" + site + "/data-plane", "confluentinc/confluent", "variable \"zones\" {\n}"));
            tree.add(PackPlans.file("strimzi/" + site + "/kustomization.yaml"));
        }
        return tree;
    }

    static List<Artifact> delivery(Plan plan, List<Artifact> tree) {
        return DeliveryFiles.artifacts(plan, tree, new Templates());
    }

    static String text(List<Artifact> files, String path) {
        return files.stream().filter(file -> file.path().value().equals(path)).findFirst().orElseThrow(() -> new AssertionError("no " + path)).text();
    }

    static List<String> paths(List<Artifact> files) {
        return files.stream().map(file -> file.path().value()).toList();
    }
}
