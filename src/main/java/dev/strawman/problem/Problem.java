package dev.strawman.problem;

/**
 * Something wrong with what a person gave us: where, what is wrong, and what to write instead.
 *
 * @param severity an error stops the run, a warning is only shown
 * @param rule     stable identifier of the rule, for example {@code reader.unit} or {@code rules.replication-above-zones}
 * @param place    file, line and column of the offending text
 * @param path     field path in the requirements, for example {@code workloads[2].retention}; empty when there is none
 * @param message  what is wrong, beginning with the field path and the value as written
 * @param remedy   what to write instead, or the question to ask
 */
public record Problem(Severity severity, String rule, Place place, String path, String message, String remedy) {

    public enum Severity { ERROR, WARNING }

    public static Problem error(String rule, Place place, String path, String message, String remedy) {
        return new Problem(Severity.ERROR, rule, place, path, message, remedy);
    }

    public static Problem warning(String rule, Place place, String path, String message, String remedy) {
        return new Problem(Severity.WARNING, rule, place, path, message, remedy);
    }

    public boolean stops() {
        return severity == Severity.ERROR;
    }

    /** One line: {@code requirements.yaml:14:16: error: workloads[2].retention is "7 dayz"; write ...}. */
    @Override
    public String toString() {
        String word = severity == Severity.ERROR ? "error" : "warning";
        return place + ": " + word + ": " + message + (remedy.isEmpty() ? "" : "; " + remedy);
    }
}
