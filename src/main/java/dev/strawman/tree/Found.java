package dev.strawman.tree;

import dev.strawman.artifact.ArtifactPath;

/** What stands at one path of the folder. */
sealed interface Found {

    /** Whether a file with the text of this SHA-256 stands there. */
    default boolean hasText(String sha256) {
        return false;
    }

    /** Nothing; {@code unwritable} is the folder that would have to take the file and cannot, or null. */
    record Missing(ArtifactPath unwritable) implements Found {
    }

    /** A file with just the wanted text; read, compared byte for byte, and hashed only when somebody asks. */
    record AsWanted(String wantedText) implements Found {

        @Override
        public boolean hasText(String sha256) {
            return Sha256.hex(wantedText).equals(sha256);
        }
    }

    /** A file with another text; {@code text} is empty where nothing is wanted. */
    record Other(String sha256, String text, ArtifactPath unwritable) implements Found {

        @Override
        public boolean hasText(String wanted) {
            return sha256.equals(wanted);
        }
    }

    /** No file that could be compared: what stands {@code at} the path or above it is in the way. */
    record Blocked(ArtifactPath at, Why why, String detail) implements Found {
    }
}
