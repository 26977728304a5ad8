package dev.strawman.pack.cloudwatch;

import java.util.List;

/**
 * Service levels of one kind as a template writes them: alarms that count bad minutes in each window, and composite alarms for
 * the windows that belong together.
 *
 * @param resource    first word of its resources, for example {@code availability}
 * @param title       what is promised, for the comment
 * @param comment     how it is measured
 * @param windows     windows with the bad minutes that are too many, as lines of an HCL map
 * @param parts       what is counted apart from each other, as lines of an HCL map; empty when there is one
 * @param partsReason why they are apart
 * @param reading     the metrics, as lines of HCL
 * @param judging     when a minute is bad, as lines of HCL
 * @param notices     who is told of which pace
 */
public record ServiceLevel(String resource, String title, List<String> comment, List<String> windows, List<String> parts, String partsReason, List<String> reading,
        List<String> judging, List<Notice> notices) {

    public ServiceLevel {
        comment = List.copyOf(comment);
        windows = List.copyOf(windows);
        parts = List.copyOf(parts);
        reading = List.copyOf(reading);
        judging = List.copyOf(judging);
        notices = List.copyOf(notices);
    }

    public boolean parted() {
        return !parts.isEmpty();
    }
}
