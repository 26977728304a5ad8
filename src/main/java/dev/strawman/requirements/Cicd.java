package dev.strawman.requirements;

import java.util.List;
import java.util.Optional;

/** Continuous integration and delivery of the platform. */
public record Cicd(
        @Item(says = "How changes reach an environment.", fallback = "gitops", noted = true) Strategy deployStrategy,
        @Item(says = "Gates a change passes.", fallback = "[review, test, scan, approval]") List<Gate> gates,
        @Item(says = "Where built artifacts are kept.", example = "registry.example/kafka", noted = true) Optional<String> artifactRepo,
        @Item(says = "Policy checks in the pipeline.", example = "[checkov]") List<PolicyCheck> policyChecks) {

    public enum Strategy { GITOPS, PUSH }

    public enum Gate { REVIEW, TEST, SCAN, APPROVAL }

    public enum PolicyCheck { CONFTEST, KUBE_LINTER, CHECKOV, TFLINT, TRIVY }
}
