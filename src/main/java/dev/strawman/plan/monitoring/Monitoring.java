package dev.strawman.plan.monitoring;

import dev.strawman.plan.monitoring.Objective.Burn;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is watched of one deployment, and by what.
 *
 * @param deployment path of the deployment
 * @param medium     what evaluates the alerts
 * @param mediumReason why it is that, when it is not what was captured
 * @param speaks     what gives the metrics
 * @param interval   how often they are read
 * @param allowList  patterns of the metrics that Strimzi's reporter lets through: the operator's own and what the measures need beyond them; empty elsewhere
 * @param measures   signals in the language of Prometheus; empty where something else evaluates
 * @param cloudWatch signals in CloudWatch
 * @param datadog    signals in Datadog
 * @param ceilings   what signals were planned for, and may reach at most
 * @param unseen     signals that cannot be seen here
 * @param alerts     what somebody is told of
 * @param objectives service levels that are measured
 * @param beside     what is watched of the copy that the cluster holds, where that medium cannot see it and another one can
 */
public record Monitoring(String deployment, Medium medium, String mediumReason, String speaks, Duration interval, List<String> allowList, List<Measure> measures,
        List<CloudWatchMeasure> cloudWatch, Optional<Datadog> datadog, List<Ceiling> ceilings, List<Unseen> unseen, List<Alert> alerts, List<Objective> objectives, Optional<Monitoring> beside) {

    private static final int READINGS = 2;
    /** With a period of a minute an alarm of CloudWatch looks back one day at most. */
    private static final Duration CLOUDWATCH_REACH = Duration.ofDays(1);

    public Monitoring {
        allowList = List.copyOf(allowList);
        measures = List.copyOf(measures);
        cloudWatch = List.copyOf(cloudWatch);
        ceilings = List.copyOf(ceilings);
        unseen = List.copyOf(unseen);
        alerts = List.copyOf(alerts);
        objectives = List.copyOf(objectives);
    }

    /** What evaluates alerts. */
    public enum Medium {
        PROMETHEUS_OPERATOR("Prometheus Operator"), PROMETHEUS("Prometheus"), CLOUDWATCH("CloudWatch"), AMAZON_PROMETHEUS("Amazon Managed Service for Prometheus"), DATADOG("Datadog");

        private final String title;

        Medium(String title) {
            this.title = title;
        }

        /** For people. */
        public String title() {
            return title;
        }
    }

    /** A signal that cannot be seen, why, and the alerts that are missing for that. */
    public record Unseen(String signal, String meaning, String why, List<String> alerts) {

        public Unseen {
            alerts = List.copyOf(alerts);
        }
    }

    /** This and what stands beside it: all that tells anybody of the cluster. */
    public List<Monitoring> parts() {
        return Stream.concat(Stream.of(this), beside.stream()).toList();
    }

    /** The same beside which another medium watches the copy, with what neither of them sees. */
    public Monitoring with(Monitoring beside, List<Unseen> unseen) {
        return new Monitoring(deployment, medium, mediumReason, speaks, interval, allowList, measures, cloudWatch, datadog, ceilings, unseen, alerts, objectives, Optional.of(beside));
    }

    /** How long after a fault somebody is told of what has to hold for so long: a value is read late by one interval, and judged late by another. */
    public Duration told(Duration hold) {
        return hold.plus(interval.multipliedBy(READINGS));
    }

    /** The same of an alert of this cluster: the way by which its values come may bring them later, and silence is noticed when twice the span brought nothing. */
    public Duration told(Alert alert) {
        Optional<DatadogMeasure> late = datadog.flatMap(known -> known.measure(alert.signal()));
        Duration noticed = late.filter(DatadogMeasure::silenceBad).map(measure -> alert.hold().multipliedBy(2)).orElse(told(alert.hold()));
        return noticed.plus(late.map(DatadogMeasure::delay).orElse(Duration.ZERO));
    }

    /** Prometheus evaluates, whoever runs it. */
    public boolean byPrometheus() {
        return medium == Medium.PROMETHEUS || medium == Medium.PROMETHEUS_OPERATOR || medium == Medium.AMAZON_PROMETHEUS;
    }

    /** Paces of spending for which the medium looks back far enough. */
    public List<Burn> burns(Objective objective) {
        Optional<Duration> reach = medium == Medium.CLOUDWATCH ? Optional.of(CLOUDWATCH_REACH) : datadog.map(Datadog::furthestBurn);
        return objective.burns().stream().filter(burn -> reach.filter(furthest -> burn.longWindow().compareTo(furthest) > 0).isEmpty()).toList();
    }

    public Optional<Measure> measure(String signal) {
        for (Measure measure : measures) {
            if (measure.signal().equals(signal)) {
                return Optional.of(measure);
            }
        }
        return Optional.empty();
    }
}
