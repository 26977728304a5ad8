package dev.strawman.pack.runbooks;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Templates;
import dev.strawman.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/** Everything below {@code runbooks/}. */
public final class RunbookFiles {

    private RunbookFiles() {
    }

    /** A page for every alert and operation of each platform, the index, the handbook of those on call, the calendar and the metrics of delivery. */
    public static List<Artifact> artifacts(Plan plan, Templates templates) {
        List<Platform> platforms = Platform.of(plan);
        if (platforms.isEmpty()) {
            return List.of();
        }
        List<Artifact> artifacts = new ArrayList<>();
        for (Platform platform : platforms) {
            artifacts.addAll(new AlertPages(platform, templates).artifacts());
            artifacts.addAll(new OperationPages(platform, templates).artifacts());
        }
        Calendar calendar = Calendar.of(plan, platforms);
        artifacts.add(Index.file(plan, platforms, calendar, templates));
        artifacts.add(Handbook.file(plan, templates));
        artifacts.addAll(CalendarFiles.artifacts(plan, calendar, templates));
        artifacts.add(Delivery.file(plan, templates));
        return artifacts;
    }
}
