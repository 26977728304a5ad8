package dev.strawman.tree;

import dev.strawman.problem.Place;
import dev.strawman.problem.Problem;
import dev.strawman.problem.ProblemsException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;

/** What a person is told when the folder as a whole, not one file in it, cannot be worked on. */
final class TreeProblems {

    private TreeProblems() {
    }

    static ProblemsException folder(Path folder, IOException cause) {
        String said = switch (cause) {
            case AccessDeniedException _ -> "permission denied";
            case FileSystemException e when e.getReason() != null -> e.getReason();
            default -> String.valueOf(cause.getMessage());
        };
        return stop("tree.folder", folder, "cannot work in the folder " + folder + ": " + said,
                "give a folder that you may write, with room on the disk; a run that was cut short is completed by the next one");
    }

    static ProblemsException noFolder(Path path) {
        return stop("tree.folder", path, path + " is a file", "give a folder, or a path where nothing stands yet");
    }

    static ProblemsException notOurs(Path path) {
        return stop("tree.symlink", path, path + " is not what a run would have put there; a symbolic link is never followed",
                "move it away or restore it from version control");
    }

    static ProblemsException busy(Path folder, String process) {
        return stop("tree.busy", folder, "another run is at work in " + folder + (process.isEmpty() ? "" : " (process " + process + ")"),
                "wait until it ends, then run again");
    }

    static ProblemsException changedMeanwhile(Path path) {
        return stop("tree.changed-meanwhile", path, path + " changed while this run was at work, and was left as it is",
                "run again; the next run completes this one");
    }

    static ProblemsException locale(Path folder, String name) {
        return stop("tree.locale", folder, "this machine's locale has no way to write the file name " + name,
                "run with a UTF-8 locale, for example LC_ALL=C.UTF-8");
    }

    private static ProblemsException stop(String rule, Path place, String message, String remedy) {
        return new ProblemsException(List.of(Problem.error(rule, Place.nowhere(place.toString()), "", message, remedy)));
    }
}
