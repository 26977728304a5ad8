package dev.strawman.tree;

import dev.strawman.artifact.ArtifactPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What stands in the way of wanted files, each told once however many files it stops. */
final class Obstacles {

    private final Map<Found.Blocked, Integer> files = new LinkedHashMap<>();

    /** Notes one more file that this stops; there is no change to make for it. */
    Optional<Change> meet(Found.Blocked blocked) {
        files.merge(blocked, 1, Integer::sum);
        return Optional.empty();
    }

    Optional<Change> meetUnwritable(ArtifactPath folder) {
        return meet(new Found.Blocked(folder, Why.UNWRITABLE, ""));
    }

    List<Change.Conflict> conflicts() {
        return files.entrySet().stream().map(entry -> conflict(entry.getKey(), entry.getValue())).toList();
    }

    private static Change.Conflict conflict(Found.Blocked blocked, int stopped) {
        String many = stopped == 1 ? "" : String.format(Locale.ROOT, "%,d generated files belong below", stopped);
        String detail = blocked.detail().isEmpty() || many.isEmpty() ? blocked.detail() + many : blocked.detail() + "; " + many;
        return new Change.Conflict(blocked.at(), blocked.why(), detail);
    }
}
