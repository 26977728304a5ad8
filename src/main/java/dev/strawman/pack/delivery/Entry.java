package dev.strawman.pack.delivery;

import dev.strawman.plan.Deployment;
import dev.strawman.plan.Plan;
import dev.strawman.plan.Site;
import dev.strawman.requirements.DevProcess.Pipeline;
import java.util.List;

/**
 * Where a pipeline's tool keeps what one cluster has: variables, secrets, reviewers, and the record of deployments. Each platform has its own in
 * each environment, so that a job sees the credentials of its platform and no others, and in each region where the environment has several,
 * because every cluster has its own address and keys.
 *
 * @param parts the platform, the environment or the root that serves all of them, and the region where there are several
 */
public record Entry(List<String> parts) {

    public Entry {
        parts = List.copyOf(parts);
    }

    /** Of a cluster. */
    public static Entry of(Plan plan, Deployment deployment) {
        Site site = deployment.site();
        boolean alone = plan.on(deployment.platform()).stream().filter(other -> other.site().environment().equals(site.environment())).count() == 1;
        return new Entry(alone ? List.of(deployment.platform(), site.environment()) : List.of(deployment.platform(), site.environment(), site.region()));
    }

    /** {@code msk-prod} with GitHub; {@code msk/prod} with GitLab, which groups by what stands before the slash. */
    public String apply(Pipeline tool) {
        return String.join(separator(tool), parts);
    }

    /** The entry for planning, which needs no reviewers and a role that only reads. */
    String plan(Pipeline tool) {
        return apply(tool) + separator(tool) + "plan";
    }

    /** The environment has several regions, and this is the entry of one. */
    boolean regional() {
        return parts.size() > 2;
    }

    static String separator(Pipeline tool) {
        return tool == Pipeline.GITLABCI ? "/" : "-";
    }
}
