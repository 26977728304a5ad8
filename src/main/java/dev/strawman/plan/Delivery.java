package dev.strawman.plan;

import dev.strawman.requirements.DevProcess;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How changes to the tree reach the environments.
 *
 * @param repository source repository
 * @param pipeline   tool that plans and applies Terraform
 * @param gitOps     tool that brings manifests to Kubernetes
 * @param approvals  approvals that a change needs
 * @param branches   protected branches, the first one is deployed
 * @param owners     who must approve changes to which paths
 * @param handles    handles in the repository that were captured, by stakeholder
 * @param policyChecks policy checks of the pipeline, by name
 * @param scans      scans that a change passes, with the scanner: {@code weaknesses by trivy}, {@code secrets}
 */
public record Delivery(DevProcess.SourceRepo repository, DevProcess.Pipeline pipeline, GitOps gitOps, int approvals,
        List<String> branches, List<Owner> owners, SortedMap<String, String> handles, List<String> policyChecks, List<String> scans) {

    public Delivery {
        branches = List.copyOf(branches);
        owners = List.copyOf(owners);
        handles = Collections.unmodifiableSortedMap(new TreeMap<>(handles));
        policyChecks = List.copyOf(policyChecks);
        scans = List.copyOf(scans);
    }

    /** Stakeholder who answers for the whole tree; the platform team where nobody was named. */
    public String team() {
        return owners.stream().filter(owner -> owner.path().equals("*")).findFirst().or(() -> owners.stream().findFirst()).map(Owner::stakeholder).orElse("the platform team");
    }

    public enum GitOps { ARGOCD, FLUX, NONE }

    /**
     * Who must approve changes to a path.
     *
     * @param path        path pattern as code-owner files write it
     * @param stakeholder stakeholder id
     * @param handle      handle in the repository; empty when it was not captured
     */
    public record Owner(String path, String stakeholder, String handle) {
    }
}
