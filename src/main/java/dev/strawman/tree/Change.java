package dev.strawman.tree;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.ArtifactPath;
import dev.strawman.problem.Place;
import dev.strawman.problem.Problem;

/** What a run does, or refuses to do, to one path; each says why. */
public sealed interface Change {

    ArtifactPath path();

    /** {@code create}, {@code update}, {@code keep}, {@code conflict} or {@code would remove}; stable, for people and machines. */
    String kind();

    /** Why, in a few words; empty when the kind says it all. */
    String reason();

    /** Nothing stands at the path; {@code restored} when the lock knows the file, so a person deleted it. */
    record Create(Artifact artifact, boolean restored) implements Change {

        @Override
        public ArtifactPath path() {
            return artifact.path();
        }

        @Override
        public String kind() {
            return "create";
        }

        @Override
        public String reason() {
            return restored ? "was deleted, is restored" : "";
        }
    }

    /** The file is as the last run left it, with the text {@code before}, and another text is wanted now. */
    record Update(Artifact artifact, String before, String reason) implements Change {

        @Override
        public ArtifactPath path() {
            return artifact.path();
        }

        @Override
        public String kind() {
            return "update";
        }
    }

    /** The file has the wanted text; {@code adopted} when the lock did not name it until now. */
    record Keep(Artifact artifact, boolean adopted) implements Change {

        @Override
        public ArtifactPath path() {
            return artifact.path();
        }

        @Override
        public String kind() {
            return "keep";
        }

        @Override
        public String reason() {
            return adopted ? "already has the wanted text" : "";
        }
    }

    /**
     * The path is not ours to write, so the whole run writes nothing.
     *
     * @param path   the file, or the folder above it that stands in the way
     * @param why    the kind of conflict
     * @param detail what {@code why} leaves open, for example the name that stands there; may be empty
     * @param before text that stands there, when there is one to compare with; else empty
     * @param after  text that was wanted instead; empty when {@code before} is
     */
    record Conflict(ArtifactPath path, Why why, String detail, String before, String after) implements Change {

        Conflict(ArtifactPath path, Why why, String detail) {
            this(path, why, detail, "", "");
        }

        @Override
        public String kind() {
            return "conflict";
        }

        @Override
        public String reason() {
            return why.message() + (detail.isEmpty() ? "" : ": " + detail);
        }

        Problem problem(String place) {
            return Problem.error(why.rule(), Place.nowhere(place), "", path + " " + reason(), why.remedy());
        }
    }

    /** A file of ours that is no longer wanted; it is left to a person to delete. */
    record Orphan(ArtifactPath path, boolean edited) implements Change {

        @Override
        public String kind() {
            return "would remove";
        }

        @Override
        public String reason() {
            return edited ? "no longer wanted, edited after it was generated" : "no longer wanted";
        }
    }
}
