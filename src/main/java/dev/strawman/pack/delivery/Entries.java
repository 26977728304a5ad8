package dev.strawman.pack.delivery;

import dev.strawman.requirements.DevProcess.Pipeline;

/**
 * Names under which a pipeline's tool keeps what one platform has in one environment: variables, secrets, reviewers, and the record
 * of deployments. Each platform has its own, so that a job sees the credentials of its platform and no others.
 */
public final class Entries {

    private Entries() {
    }

    /** {@code msk-prod} with GitHub; {@code msk/prod} with GitLab, which groups by what stands before the slash. */
    public static String apply(Pipeline tool, String platform, String environment) {
        return platform + separator(tool) + environment;
    }

    /** The entry for planning, which needs no reviewers and a role that only reads. */
    static String plan(Pipeline tool, String entry) {
        return entry + separator(tool) + "plan";
    }

    static String separator(Pipeline tool) {
        return tool == Pipeline.GITLABCI ? "/" : "-";
    }
}
