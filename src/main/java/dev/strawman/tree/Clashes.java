package dev.strawman.tree;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.ArtifactPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Artifacts that could not stand in one folder together, on whatever disk and whatever stands there already. */
final class Clashes {

    private final List<Change.Conflict> found = new ArrayList<>();
    private final Map<String, Artifact> files = new HashMap<>();
    /** The spelling that came first, of each file and of each folder above one, by the spelling that a case-insensitive disk sees. */
    private final Map<String, String> spellings = new HashMap<>();

    private Clashes() {
    }

    static List<Change.Conflict> among(List<Artifact> artifacts) {
        Clashes clashes = new Clashes();
        artifacts.forEach(clashes::addFile);
        artifacts.forEach(artifact -> clashes.checkSpelling(artifact.path()));
        return List.copyOf(clashes.found);
    }

    private void addFile(Artifact artifact) {
        ArtifactPath path = artifact.path();
        Artifact first = files.putIfAbsent(path.value(), artifact);
        if (first != null) {
            found.add(new Change.Conflict(path, Why.DUPLICATE, "by " + first.madeBy() + " and by " + artifact.madeBy()));
        }
        String folded = "/" + path.caseFolded() + "/";
        if (folded.startsWith("/.strawman/") || folded.contains("/.git/")) {
            found.add(new Change.Conflict(path, Why.RESERVED, ""));
        }
    }

    private void checkSpelling(ArtifactPath path) {
        String whole = path.value();
        for (int end = whole.indexOf('/'); end >= 0; end = whole.indexOf('/', end + 1)) {
            String folder = whole.substring(0, end);
            if (!checkSpelling(path, folder)) {
                return;
            }
            if (files.containsKey(folder)) {
                found.add(new Change.Conflict(path, Why.FILE_AND_FOLDER, folder + " is a file"));
                return;
            }
        }
        checkSpelling(path, whole);
    }

    private boolean checkSpelling(ArtifactPath path, String spelling) {
        String first = spellings.putIfAbsent(spelling.toLowerCase(Locale.ROOT), spelling);
        boolean same = first == null || first.equals(spelling);
        if (!same) {
            found.add(new Change.Conflict(path, Why.SAME_BUT_FOR_CASE, spelling + " and " + first));
        }
        return same;
    }
}
