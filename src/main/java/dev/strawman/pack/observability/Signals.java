package dev.strawman.pack.observability;

import dev.strawman.pack.observability.Panel.Step;
import dev.strawman.pack.observability.Panel.Target;
import dev.strawman.plan.monitoring.Alert;
import dev.strawman.plan.monitoring.Ceiling;
import dev.strawman.plan.monitoring.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Panels of single signals: the recorded value of the chosen cluster, with the thresholds of its alerts. */
final class Signals {

    static final String SELECT = "{cluster=\"$cluster\"}";

    private static final Map<String, String> UNITS = Map.ofEntries(Map.entry("s", "s"), Map.entry("ms", "ms"), Map.entry("ratio", "percentunit"), Map.entry("bytes", "bytes"),
            Map.entry("bytes/s", "binBps"), Map.entry("days", "d"), Map.entry("records/s", "cps"), Map.entry("logins/s", "ops"), Map.entry("shrinks/s", "ops"),
            Map.entry("connections/s", "ops"), Map.entry("requests/s", "reqps"));

    private final List<Watched> watched;
    private final Map<String, Measure> measures = new LinkedHashMap<>();

    Signals(List<Watched> watched) {
        this.watched = watched;
        watched.forEach(one -> one.monitoring().measures().stream().filter(measure -> !measure.windowed()).forEach(measure -> measures.putIfAbsent(measure.signal(), measure)));
    }

    /** Signals that some deployment gives, in the order of the catalogue. */
    List<Measure> all() {
        return List.copyOf(measures.values());
    }

    Optional<Measure> find(String signal) {
        return Optional.ofNullable(measures.get(signal));
    }

    /** Ceilings of this kind that some cluster has, one for each signal. */
    List<Ceiling> ceilings(Ceiling.Kind kind) {
        Map<String, Ceiling> ceilings = new LinkedHashMap<>();
        watched.forEach(one -> one.monitoring().ceilings().stream().filter(ceiling -> ceiling.kind() == kind).forEach(ceiling -> ceilings.putIfAbsent(ceiling.signal(), ceiling)));
        return List.copyOf(ceilings.values());
    }

    Panel panel(Measure measure) {
        return Panel.graph(title(measure.signal()), measure.meaning() + ".", unit(measure), List.of(value(measure)), steps(measure.signal()));
    }

    /** The same beside what was planned and what the product carries. */
    Panel bounded(Measure measure) {
        List<Target> targets = new ArrayList<>(List.of(value(measure)));
        for (Ceiling.Kind kind : Ceiling.Kind.values()) {
            ceilings(kind).stream().filter(ceiling -> ceiling.signal().equals(measure.signal()))
                    .forEach(ceiling -> targets.add(new Target(ceiling.record() + SELECT, kind == Ceiling.Kind.PLAN ? "planned" : "limit")));
        }
        String beside = targets.size() > 1 ? " Beside it what was planned for and what the product carries, as far as either is known." : "";
        return Panel.graph(title(measure.signal()), measure.meaning() + "." + beside, unit(measure), targets, steps(measure.signal()));
    }

    private static Target value(Measure measure) {
        StringBuilder select = new StringBuilder("{cluster=\"$cluster\"");
        measure.by().stream().filter(Dashboards.CHOICES::contains).forEach(label -> select.append(',').append(label).append("=~\"$").append(label).append('"'));
        String legend = measure.by().isEmpty() ? "{{environment}}" : String.join(" ", measure.by().stream().map(label -> "{{" + label + "}}").toList());
        return new Target(measure.record() + select + "}", legend);
    }

    static String title(String signal) {
        String words = signal.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    static String unit(Measure measure) {
        return UNITS.getOrDefault(measure.unit(), "short");
    }

    /** The thresholds of the alerts on a signal where all clusters share them; the colour turns on the bad side, from orange to red where there are two. */
    private List<Step> steps(String signal) {
        Map<String, TreeSet<BigDecimal>> limits = new TreeMap<>();
        TreeSet<Boolean> sides = new TreeSet<>();
        for (Watched one : watched) {
            for (Alert alert : one.monitoring().alerts()) {
                if (alert.signal().equals(signal)) {
                    limits.computeIfAbsent(alert.name(), unknown -> new TreeSet<>()).add(alert.threshold());
                    sides.add(alert.above());
                }
            }
        }
        if (sides.size() != 1 || limits.size() > 2 || limits.values().stream().anyMatch(values -> values.size() > 1)) {
            return List.of();
        }
        List<BigDecimal> sorted = limits.values().stream().map(TreeSet::first).distinct().sorted().toList();
        boolean two = sorted.size() == 2;
        if (sides.first()) {
            return two ? Step.of("green", sorted.getFirst(), "orange", sorted.getLast(), "red") : Step.of("green", sorted.getFirst(), "red");
        }
        return two ? Step.of("red", sorted.getFirst(), "orange", sorted.getLast(), "green") : Step.of("red", sorted.getFirst(), "green");
    }
}
