package dev.strawman.target.strimzi;

import dev.strawman.artifact.ArtifactPath;

/** Names of files after names of objects, other than what some disks refuse. */
final class FileNames {

    private FileNames() {
    }

    /** The object's name, or the name behind an underscore where Windows keeps it for a device ({@code aux.events}). */
    static String of(String object) {
        return ArtifactPath.reserved(object) ? "_" + object : object;
    }
}
