package dev.strawman.pack.cloudwatch;

import java.util.List;

/**
 * Alarms on one condition as a template writes them: the metrics, and who is told.
 *
 * @param resource name of the resource, for example {@code under_min_isr}
 * @param comment  what it watches, and why so
 * @param each     what there is an alarm for, as HCL; empty for a single one
 * @param naming   name and description, as lines of HCL
 * @param reading  the metrics, as lines of HCL
 * @param judging  threshold, patience and what silence means, as lines of HCL
 * @param notices  who is told; several where use cases differ
 * @param direct   the alarm itself tells people, so that no composite alarm is needed
 */
public record Alarm(String resource, List<String> comment, String each, List<String> naming, List<String> reading, List<String> judging, List<Notice> notices,
        boolean direct) {

    public Alarm {
        comment = List.copyOf(comment);
        naming = List.copyOf(naming);
        reading = List.copyOf(reading);
        judging = List.copyOf(judging);
        notices = List.copyOf(notices);
    }

    /** The notice of an alarm that tells people itself. */
    public Notice notice() {
        return notices.getFirst();
    }
}
