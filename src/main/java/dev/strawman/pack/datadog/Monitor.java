package dev.strawman.pack.datadog;

import java.util.List;

/**
 * A monitor as a template writes it.
 *
 * @param resource name of the resource
 * @param comment  what it watches, and why so
 * @param each     what there is a monitor for, as HCL; empty for a single one
 * @param naming   name, type, query and priority, as lines of HCL
 * @param message  what people read, a line each
 * @param critical thresholds, as lines of HCL; none for a composite
 * @param judging  what silence and lateness mean, and who is told again, as lines of HCL
 * @param escalation what the second message says; none where nobody is called
 * @param tags     tags of its own, as HCL
 */
public record Monitor(String resource, List<String> comment, String each, List<String> naming, List<String> message, List<String> critical, List<String> judging,
        List<String> escalation, String tags) {

    public Monitor {
        comment = List.copyOf(comment);
        naming = List.copyOf(naming);
        message = List.copyOf(message);
        critical = List.copyOf(critical);
        judging = List.copyOf(judging);
        escalation = List.copyOf(escalation);
    }
}
