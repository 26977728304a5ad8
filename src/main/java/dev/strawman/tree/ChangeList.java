package dev.strawman.tree;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The words in which a person reads what a run does to a folder. */
public final class ChangeList {

    private ChangeList() {
    }

    /** One line for each path, sorted: kind, path and why. */
    public static String lines(TreeDiff diff) {
        return lines(diff.changes());
    }

    /** Like {@link #lines}, without the files that stay as they are. */
    public static String linesOfChangesOnly(TreeDiff diff) {
        return lines(diff.changes().stream().filter(change -> !(change instanceof Change.Keep)).toList());
    }

    private static String lines(List<Change> changes) {
        int width = changes.stream().mapToInt(change -> change.kind().length()).max().orElse(0);
        return changes.stream().map(change -> {
            String reason = change.reason().isEmpty() ? "" : "  (" + change.reason() + ")";
            return change.kind() + " ".repeat(width - change.kind().length()) + "  " + change.path() + reason + "\n";
        }).collect(Collectors.joining());
    }

    /** What a run did: {@code created 214, updated 3, kept 156, conflicts 0, no longer wanted 1}. */
    public static String done(TreeDiff diff) {
        if (diff.hasConflicts()) {
            return "nothing was written: " + sentence(diff, "to create", "to update", "to keep");
        }
        return sentence(diff, "created", "updated", "kept");
    }

    /** What a run would do. */
    public static String planned(TreeDiff diff) {
        return sentence(diff, "would create", "would update", "would keep");
    }

    private static String sentence(TreeDiff diff, String create, String update, String keep) {
        return String.format(Locale.ROOT, "%s %d, %s %d, %s %d, conflicts %d, no longer wanted %d",
                create, diff.count(Change.Create.class), update, diff.count(Change.Update.class), keep, diff.count(Change.Keep.class),
                diff.count(Change.Conflict.class), diff.count(Change.Orphan.class));
    }

    /**
     * The texts that would come and go, file by file, as a unified diff. It covers conflicts where a file could be compared, since
     * they show what a person's edit would lose; files that are kept or no longer wanted have none.
     */
    public static String unified(TreeDiff diff) {
        return diff.changes().stream().map(ChangeList::unified).collect(Collectors.joining());
    }

    private static String unified(Change change) {
        return switch (change) {
            case Change.Create create -> UnifiedDiff.ofNew(create.path(), create.artifact().text());
            case Change.Update update -> UnifiedDiff.of(update.path(), update.before(), update.artifact().text());
            case Change.Conflict conflict -> UnifiedDiff.of(conflict.path(), conflict.before(), conflict.after());
            case Change.Keep _, Change.Orphan _ -> "";
        };
    }
}
