package dev.strawman.pack.observability;

import dev.strawman.pack.observability.Panel.Step;
import dev.strawman.pack.observability.Panel.Target;
import dev.strawman.plan.monitoring.Ceiling;
import dev.strawman.plan.monitoring.Ceiling.Kind;
import dev.strawman.plan.monitoring.Measure;
import java.util.ArrayList;
import java.util.List;

/** Panels about what was bought, how much of it is used, and the quantities that a bill counts. */
final class CapacityBoard {

    /** Signals whose home this board is, in the order of its panels. */
    static final List<String> SIGNALS = List.of("bytes-in", "broker-bytes-in", "bytes-out", "broker-bytes-out", "cluster-load", "disk-free", "disk-days-left", "stored-bytes",
            "partitions", "broker-partitions", "connections", "broker-connections", "connection-attempts", "broker-connection-attempts", "throttled", "hot-partitions");

    private final Signals signals;

    CapacityBoard(Signals signals) {
        this.signals = signals;
    }

    List<Panel> panels() {
        List<Panel> panels = new ArrayList<>();
        panels.add(Panel.names("What was bought", "What the plan sized the cluster to, the dimension that decided, and the one that would decide next.",
                new Target(Rules.BOUGHT + Signals.SELECT, "{{bought}}; bound by {{bound_by}}, then by {{next_bound_by}}")));
        peaks(panels, Kind.PLAN, "Peak of seven days, share of the plan",
                "The highest value of the last seven days as a share of what was planned for: captured peaks with growth. Above 100 % the headroom of the sizing is used up.",
                Step.of("green", "0.8", "orange", "1", "red"));
        peaks(panels, Kind.LIMIT, "Peak of seven days, share of the limit",
                "The highest value of the last seven days as a share of what the product carries or its maker recommends. Alerts go off at 80 %.",
                Step.of("green", "0.8", "red"));
        day(panels);
        SIGNALS.stream().flatMap(signal -> signals.find(signal).stream()).forEach(measure -> panels.add(signals.bounded(measure)));
        return panels;
    }

    private void peaks(List<Panel> panels, Kind kind, String title, String description, List<Step> steps) {
        List<Target> targets = new ArrayList<>();
        for (Ceiling ceiling : signals.ceilings(kind)) {
            signals.find(ceiling.signal()).ifPresent(measure -> targets.add(new Target(
                    "max_over_time(" + measure.record() + Signals.SELECT + "[7d]) / " + ceiling.record() + Signals.SELECT, Signals.title(ceiling.signal()))));
        }
        if (!targets.isEmpty()) {
            panels.add(Panel.figures(title, description, "percentunit", targets, steps));
        }
    }

    /** The plan has no prices; these are the quantities that they are multiplied by. */
    private void day(List<Panel> panels) {
        List<Target> targets = new ArrayList<>();
        for (String signal : List.of("bytes-in", "bytes-out")) {
            signals.find(signal).map(Measure::record).ifPresent(record -> targets.add(new Target("avg_over_time(" + record + Signals.SELECT + "[1d]) * 86400", Signals.title(signal))));
        }
        if (!targets.isEmpty()) {
            panels.add(Panel.graph("Bytes in a day", "What clients wrote and read within a day: with the bytes kept, the quantities that transfer, storage and vendors' bills count.",
                    "bytes", targets, List.of()));
        }
    }
}
