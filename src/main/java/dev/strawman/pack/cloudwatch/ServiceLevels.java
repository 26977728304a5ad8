package dev.strawman.pack.cloudwatch;

import dev.strawman.artifact.terraform.Hcl;
import dev.strawman.artifact.terraform.Hcl.Row;
import dev.strawman.pack.observability.AlertNames;
import dev.strawman.plan.Names;
import dev.strawman.plan.monitoring.CloudWatchMeasure;
import dev.strawman.plan.monitoring.Objective;
import dev.strawman.plan.monitoring.Objective.Burn;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Service levels without a recording of shares: CloudWatch counts bad minutes among the last ones, so a pace of spending becomes
 * a number of bad minutes in a window.
 */
final class ServiceLevels {

    private static final int WAIT_SECONDS = 180;
    /** One place goes to the cluster's own metric. */
    private static final int BROKERS_IN_ONE = Watched.METRICS_IN_ONE - 1;
    /** Two windows each, and 10 240 characters for all. */
    private static final int PARTS_IN_ONE = 20;

    private final Watched watched;
    private final Silences silences;

    ServiceLevels(Watched watched) {
        this.watched = watched;
        this.silences = new Silences(watched, watched.monitoring().alerts());
    }

    List<ServiceLevel> all() {
        Map<Objective.Kind, List<Objective>> kinds = new LinkedHashMap<>();
        watched.monitoring().objectives().forEach(objective -> kinds.computeIfAbsent(objective.kind(), unknown -> new ArrayList<>()).add(objective));
        return kinds.values().stream().map(this::level).toList();
    }

    /** Bad minutes of a window that spend the budget at this pace, rounded up; at least one, since CloudWatch sees no part of a minute. */
    static long badMinutes(Burn burn, BigDecimal budget, Duration window) {
        return Math.max(1, exactly(burn, budget, window).setScale(0, RoundingMode.CEILING).longValueExact());
    }

    private static BigDecimal exactly(Burn burn, BigDecimal budget, Duration window) {
        return burn.factor().multiply(budget).multiply(BigDecimal.valueOf(window.toMinutes()));
    }

    private ServiceLevel level(List<Objective> objectives) {
        Objective first = objectives.getFirst();
        CloudWatchMeasure measure = watched.measure(first.signal());
        Shape shape = Shape.of(measure, watched.serverless());
        String resource = first.kind().name().toLowerCase(Locale.ROOT);
        Map<String, List<String>> parts = new LinkedHashMap<>();
        List<Row> rows = new ArrayList<>();
        List<Notice> notices = new ArrayList<>();
        for (Objective objective : objectives) {
            List<Row> own = shape == Shape.GROUP ? groupParts(objective) : shape == Shape.CLUSTER_AND_BROKERS ? brokerParts() : List.of();
            rows.addAll(own);
            List<String> keys = own.stream().map(Row::key).toList();
            parts.put(objective.id(), keys);
            notices.addAll(notices(objective, resource, keys));
        }
        return new ServiceLevel(resource, first.title(), comment(first, objectives), windows(first), Hcl.rows(rows), partsReason(shape), reading(measure, shape),
                judging(first, measure, shape), notices);
    }

    private List<String> comment(Objective first, List<Objective> objectives) {
        List<String> comment = new ArrayList<>(List.of(first.says().endsWith(".") ? first.says() : first.says() + "."));
        if (objectives.size() > 1) {
            comment.add("The same for each of " + objectives.size() + " use cases.");
        }
        if (watched.monitoring().burns(first).size() < first.burns().size()) {
            comment.add("The slowest pace, over three days, is left out: an alarm on minutes looks back one day.");
        }
        return comment;
    }

    private List<String> windows(Objective objective) {
        List<Row> rows = new ArrayList<>();
        for (Burn burn : watched.monitoring().burns(objective)) {
            for (Duration window : List.of(burn.longWindow(), burn.shortWindow())) {
                rows.add(new Row(Hcl.quote(name(window)), "{ minutes = " + window.toMinutes() + ", bad = " + badMinutes(burn, objective.budget(), window) + " }",
                        burn.factor().toPlainString() + " x " + objective.budget().stripTrailingZeros().toPlainString() + " x " + window.toMinutes() + " min = "
                                + exactly(burn, objective.budget(), window).stripTrailingZeros().toPlainString()));
            }
        }
        return Hcl.rows(rows);
    }

    private static String name(Duration window) {
        long minutes = window.toMinutes();
        return minutes % 1_440 == 0 ? minutes / 1_440 + "d" : minutes % 60 == 0 ? minutes / 60 + "h" : minutes + "m";
    }

    private List<Row> brokerParts() {
        List<Row> rows = new ArrayList<>();
        for (int from = 1; from <= watched.brokers(); from += BROKERS_IN_ONE) {
            List<String> ids = new ArrayList<>();
            for (int id = from; id <= Math.min(watched.brokers(), from + BROKERS_IN_ONE - 1); id++) {
                ids.add(Integer.toString(id));
            }
            rows.add(Row.of(Hcl.quote("part-" + (from / BROKERS_IN_ONE + 1)), "{ brokers = " + Hcl.inline(ids) + " }"));
        }
        return rows;
    }

    private List<Row> groupParts(Objective objective) {
        Map<String, List<String>> topics = new LinkedHashMap<>();
        watched.pairs(objective.match()).forEach(pair -> topics.computeIfAbsent(pair.group(), unknown -> new ArrayList<>()).add(pair.topic()));
        List<Row> rows = new ArrayList<>();
        topics.forEach((group, read) -> {
            for (int from = 0; from < read.size(); from += Watched.METRICS_IN_ONE) {
                String key = Names.shorten(objective.useCase().orElseThrow() + "." + group, 120) + (read.size() > Watched.METRICS_IN_ONE ? "-" + (from / Watched.METRICS_IN_ONE + 1) : "");
                rows.add(Row.of(Hcl.quote(key), "{ group = " + Hcl.quote(group) + ", topics = "
                        + Hcl.inline(read.subList(from, Math.min(read.size(), from + Watched.METRICS_IN_ONE))) + " }"));
            }
        });
        return rows;
    }

    private static String partsReason(Shape shape) {
        return shape == Shape.GROUP ? "A group is late when it is late on any of its topics; at most ten topics in one alarm."
                : "At most ten metrics in one alarm: the cluster's own and nine brokers'.";
    }

    private static List<String> reading(CloudWatchMeasure measure, Shape shape) {
        return switch (shape) {
            case CLUSTER_AND_BROKERS -> Reading.worstOfClusterAndBrokers(measure);
            case GROUP -> Reading.worstTopic(measure);
            default -> Reading.of(measure, shape);
        };
    }

    private List<String> judging(Objective objective, CloudWatchMeasure measure, Shape shape) {
        Comparison comparison = Comparison.of(measure, true, objective.limit().orElseThrow());
        String window = parted(shape) ? "each.value.window" : "each.value";
        return Hcl.rows(List.of(
                Row.of("comparison_operator", Hcl.quote(comparison.operator())),
                Row.of("threshold", comparison.number()),
                Row.of("evaluation_periods", window + ".minutes"),
                Row.of("datapoints_to_alarm", window + ".bad"),
                new Row("treat_missing_data", "\"notBreaching\"", shape == Shape.CLUSTER ? "else the day before the cluster existed would count as bad"
                        : "a minute of which nothing is known does not count as bad")));
    }

    static boolean parted(Shape shape) {
        return shape == Shape.GROUP || shape == Shape.CLUSTER_AND_BROKERS;
    }

    /** One for each pace; a slower one keeps silent while a faster one tells. */
    private List<Notice> notices(Objective objective, String resource, List<String> keys) {
        List<Notice> notices = new ArrayList<>();
        String useCase = objective.useCase().map(id -> "-" + Names.slug(id)).orElse("");
        int chunks = Math.max(1, (keys.size() + PARTS_IN_ONE - 1) / PARTS_IN_ONE);
        for (int chunk = 0; chunk < chunks; chunk++) {
            String suffix = useCase + (chunks > 1 ? "-" + (chunk + 1) : "");
            List<String> some = keys.subList(Math.min(keys.size(), chunk * PARTS_IN_ONE), Math.min(keys.size(), (chunk + 1) * PARTS_IN_ONE));
            Optional<String> faster = Optional.empty();
            for (Burn burn : watched.monitoring().burns(objective)) {
                Notice notice = notice(objective, burn, resource, suffix, some, faster);
                notices.add(notice);
                faster = Optional.of("aws_cloudwatch_composite_alarm." + notice.resource());
            }
        }
        return notices;
    }

    private Notice notice(Objective objective, Burn burn, String resource, String suffix, List<String> keys, Optional<String> faster) {
        String longer = name(burn.longWindow());
        String shorter = name(burn.shortWindow());
        String both = keys.isEmpty() ? "\"" + both(resource, Hcl.quote(longer), Hcl.quote(shorter)) : "join(\" OR \", [for part in [" + String.join(", ", keys) + "] : \"("
                + both(resource, "\"" + longer + " ${part}\"", "\"" + shorter + " ${part}\"") + ")\"])";
        String rule = keys.isEmpty() ? both + faster.map(alarm -> " AND NOT ALARM(\\\"${" + alarm + ".alarm_name}\\\")").orElse("") + "\""
                : faster.map(alarm -> "\"(${" + both + "}) AND NOT ALARM(\\\"${" + alarm + ".alarm_name}\\\")\"").orElse(both);
        String pace = burn.factor().toPlainString() + " times the pace that the promise allows";
        List<String> before = List.of("The error budget is spent at " + pace + ": " + objective.title() + ".",
                "At least " + minutes(badMinutes(burn, objective.budget(), burn.longWindow())) + " in " + longer + ", "
                        + badMinutes(burn, objective.budget(), burn.shortWindow()) + " of them in the last " + shorter + ".");
        List<String> after = List.of("Severity " + burn.severity().number() + ". Team: " + objective.owner() + ". Promise: " + watched.plan().cite(objective.requirement()) + ".",
                "Runbook: " + AlertNames.runbook(watched.deployment().platform(), AlertNames.burn(objective.kind())));
        Optional<Notice.Muting> muted = objective.kind() == Objective.Kind.REPLICATION ? Optional.empty()
                : silences.byOutage(WAIT_SECONDS, (int) burn.shortWindow().toSeconds());
        return new Notice(resource + suffix.replace('-', '_') + "_" + longer, AlertNames.burn(objective.kind()) + suffix + "-" + longer, rule, burn.severity().label(),
                Notice.fitting(before, "Impact: " + objective.impact(), after), muted);
    }

    private static String minutes(long bad) {
        return bad == 1 ? "1 bad minute" : bad + " bad minutes";
    }

    private static String both(String resource, String longer, String shorter) {
        String alarm = "aws_cloudwatch_metric_alarm." + resource + "_minutes";
        return "ALARM(\\\"${" + alarm + "[" + longer + "].alarm_name}\\\") AND ALARM(\\\"${" + alarm + "[" + shorter + "].alarm_name}\\\")";
    }
}
