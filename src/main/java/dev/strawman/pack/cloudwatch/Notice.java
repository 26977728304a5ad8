package dev.strawman.pack.cloudwatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A composite alarm that tells people, or the part of a single alarm that does.
 *
 * @param resource    name of the composite alarm's resource
 * @param name        name of the alarm after that of the cluster
 * @param rule        when it fires, as an HCL expression
 * @param severity    {@code sev1} to {@code sev4}
 * @param description what people read, a line each
 * @param muted       what silences it
 */
public record Notice(String resource, String name, String rule, String severity, List<String> description, Optional<Muting> muted) {

    /** CloudWatch refuses more. */
    static final int DESCRIPTION_LENGTH = 1024;

    public Notice {
        description = description.stream().map(line -> line.replace("${", "$${").replace("%{", "%%{")).toList();
    }

    /**
     * An alarm that silences another one.
     *
     * @param by               ARN of the alarm, as HCL
     * @param waitSeconds      how long a message waits for that alarm to go off
     * @param extensionSeconds how long it stays silent after that alarm has ended
     */
    public record Muting(String by, int waitSeconds, int extensionSeconds) {
    }

    /** Lines that fit together: what does not is left out of the longest of them, the impact. */
    static List<String> fitting(List<String> before, String impact, List<String> after) {
        int room = DESCRIPTION_LENGTH - length(before) - length(after) - 1;
        List<String> lines = new ArrayList<>(before);
        String rest = " ... (more in the runbook)";
        lines.add(impact.length() <= room ? impact : impact.substring(0, room - rest.length()).stripTrailing() + rest);
        lines.addAll(after);
        return lines;
    }

    private static int length(List<String> lines) {
        return lines.stream().mapToInt(line -> line.length() + 1).sum();
    }
}
