package dev.strawman.plan.sizing;

import java.time.Duration;
import java.util.Optional;

/** Demands that several tests share, and a way to change one thing about them. */
final class Demands {

    /** 50 MiB/s peak and 20 average in, fan-out 3, seven days, replication 3, 24 topics of 24 partitions; growth 25 % for two years. */
    static final Demand RUNNING_EXAMPLE = new Demand(new Demand.Rates(50, 20, 150, 60), new Demand.Layout(24 * 24, 0, 3, 3),
            new Demand.Retained(Duration.ofDays(7), Optional.empty(), 0), new Demand.Clients(100, 300, 1, 6, 50, 1000),
            new Demand.Extremes(3, 3, 1)).grownBy(0.25, 2);

    private Demands() {
    }

    static Demand of(double averageIn, double peakIn, double averageOut, double peakOut, int partitions, Duration retention) {
        return new Demand(new Demand.Rates(peakIn, averageIn, peakOut, averageOut), new Demand.Layout(partitions, 0, 3, 3),
                new Demand.Retained(retention, Optional.empty(), 0), new Demand.Clients(1, 1, 1, 1, 0, 0), new Demand.Extremes(0, 0, 0));
    }

    static Demand keeping(Demand demand, Demand.Retained retained) {
        return new Demand(demand.rates(), demand.layout(), retained, demand.clients(), demand.extremes());
    }

    static Demand with(Demand demand, Demand.Layout layout) {
        return new Demand(demand.rates(), layout, demand.retained(), demand.clients(), demand.extremes());
    }

    static Demand with(Demand demand, Demand.Clients clients) {
        return new Demand(demand.rates(), demand.layout(), demand.retained(), clients, demand.extremes());
    }

    static Demand with(Demand demand, Demand.Extremes extremes) {
        return new Demand(demand.rates(), demand.layout(), demand.retained(), demand.clients(), extremes);
    }
}
