package dev.strawman.plan.monitoring;

import dev.strawman.plan.monitoring.Monitoring.Unseen;
import dev.strawman.unit.Durations;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What tells people of the copy that a cluster holds. Documents say of it what stands here, so that none promises an alert
 * that nothing raises.
 *
 * @param behind     alerts of how far it is behind
 * @param standstill alerts of a copy that stops or fails
 * @param missing    signals that such alerts need and that cannot be seen
 */
public record CopyAlarms(List<Alert> behind, List<Alert> standstill, List<Unseen> missing) {

    private static final String SIGNALS = "replication-";
    /** Signal of how far the copy is behind. */
    public static final String LAG = SIGNALS + "lag-seconds";

    public CopyAlarms {
        behind = List.copyOf(behind);
        standstill = List.copyOf(standstill);
        missing = List.copyOf(missing);
    }

    /** Of the monitoring of a cluster that holds a copy, and of what stands beside it. */
    public static CopyAlarms of(Monitoring monitoring) {
        List<Alert> all = monitoring.parts().stream().flatMap(part -> part.alerts().stream()).filter(alert -> watches(alert.signal())).toList();
        return new CopyAlarms(all.stream().filter(alert -> alert.signal().equals(LAG)).toList(), all.stream().filter(alert -> !alert.signal().equals(LAG)).toList(),
                monitoring.unseen().stream().filter(unseen -> watches(unseen.signal()) && !unseen.alerts().isEmpty()).toList());
    }

    /** Whether a signal says something of a copy. */
    public static boolean watches(String signal) {
        return signal.startsWith(SIGNALS);
    }

    /** Somebody is told of everything. */
    public boolean complete() {
        return missing.isEmpty();
    }

    /** Why something is missing. */
    public String why() {
        return missing.stream().map(Unseen::why).distinct().collect(Collectors.joining("; "));
    }

    /** The alerts that there are, in a sentence without its end; empty where there are none. */
    public String rings() {
        String late = behind.stream().map(alert -> alert.name() + " rings when the copy is " + Durations.text(Duration.ofMillis(alert.threshold().movePointRight(3).longValue())) + " behind")
                .collect(Collectors.joining(", "));
        String still = standstill.isEmpty() ? "" : standstill.stream().map(Alert::name).collect(Collectors.joining(" and ")) + (standstill.size() == 1 ? " rings" : " ring")
                + " when the copy stops or fails";
        return joined(late, still);
    }

    /** In which cases nobody is told; empty where there is none. */
    public String silentWhen() {
        boolean late = missing.stream().anyMatch(unseen -> unseen.signal().equals(LAG));
        boolean still = missing.stream().anyMatch(unseen -> !unseen.signal().equals(LAG));
        return late && still ? "falls behind, stops or fails" : late ? "falls behind" : still ? "stops or fails" : "";
    }

    /** What rings and what does not, in a sentence without its end. */
    public String says() {
        return joined(rings(), silent());
    }

    /** What does not ring, and why; empty where nothing is missing. */
    public String silent() {
        return complete() ? "" : "nothing rings when the copy " + silentWhen() + ": " + why();
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
    }
}
