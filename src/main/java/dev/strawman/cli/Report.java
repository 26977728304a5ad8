package dev.strawman.cli;

import dev.strawman.tree.Change;
import dev.strawman.tree.Drift;
import dev.strawman.tree.TreeDiff;
import java.util.List;

/** What machines read of a run: stable field names. */
final class Report {

    private Report() {
    }

    /** Changes of a run that wrote, or would write. */
    record Changes(boolean written, int created, int updated, int kept, int conflicts, int noLongerWanted, List<Line> changes) {

        static Changes of(TreeDiff diff, boolean written) {
            return new Changes(written, diff.count(Change.Create.class), diff.count(Change.Update.class), diff.count(Change.Keep.class),
                    diff.count(Change.Conflict.class), diff.count(Change.Orphan.class),
                    diff.changes().stream().map(change -> new Line(change.kind(), change.path().value(), change.reason())).toList());
        }
    }

    /** One path and what becomes of it. */
    record Line(String kind, String path, String reason) {
    }

    /** What differs from what would be generated. */
    record Drifts(boolean drift, List<Line> files) {

        static Drifts of(List<Drift> drift) {
            return new Drifts(!drift.isEmpty(), drift.stream().map(one -> new Line("drift", one.path().value(), one.reason())).toList());
        }
    }
}
