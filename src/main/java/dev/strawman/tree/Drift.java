package dev.strawman.tree;

import dev.strawman.artifact.ArtifactPath;

/** One file that is not as the requirements want it, and why. */
public record Drift(ArtifactPath path, String reason) {
}
