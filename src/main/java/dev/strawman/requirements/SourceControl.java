package dev.strawman.requirements;

import java.util.List;

/** Rules of the source repository. */
public record SourceControl(
        @Item(says = "Whether changes come by pull request only.", fallback = "true", noted = true) boolean pullRequestsOnly,
        @Item(says = "Branches that are protected.", fallback = "[main]") List<String> protectedBranches,
        @Item(says = "Whether commits must be signed.", fallback = "false", noted = true) boolean signing,
        @Item(says = "Whether commits are scanned for secrets.", fallback = "true") boolean secretsScan) {
}
