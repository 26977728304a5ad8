package dev.strawman.pack.observability;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.strawman.plan.monitoring.Alert;
import dev.strawman.plan.monitoring.Measure;
import dev.strawman.plan.monitoring.Objective;
import dev.strawman.unit.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tests of the rules of one deployment, for promtool: for each alert a case in which it fires and one in which it does not, from
 * the metrics as the platform names them, so that the recorded names are tried as well.
 */
final class RuleTests {

    private static final Pattern RANGE = Pattern.compile("(\\[|offset )(\\d+)([smhd])");
    /** Minutes between two evaluations: a fifth of the work, and every window and hold is still crossed. */
    private static final int STEP = 5;
    private static final double SMALLEST = 0.01;
    /** Minutes in which everything is bad, after those that an expression looks back. */
    private static final int BURNING = 25;

    private final Watched watched;
    private final Rules rules;

    RuleTests(Watched watched, Rules rules) {
        this.watched = watched;
        this.rules = rules;
    }

    /** The whole file. */
    record File(@JsonProperty("rule_files") List<String> ruleFiles, @JsonProperty("evaluation_interval") String evaluationInterval, List<Test> tests) {
    }

    record Test(String name, String interval, @JsonProperty("input_series") List<Series> series, @JsonProperty("alert_rule_test") List<AlertTest> alerts) {
    }

    record Series(String series, String values) {
    }

    record AlertTest(@JsonProperty("eval_time") String time, String alertname, @JsonProperty("exp_alerts") List<Expected> expected) {
    }

    record Expected(@JsonProperty("exp_labels") Map<String, String> labels, @JsonProperty("exp_annotations") Map<String, String> annotations) {
    }

    File file(String rulesFile) {
        List<Test> tests = new ArrayList<>();
        for (Objective objective : watched.monitoring().objectives()) {
            burning(objective, tests);
        }
        watched.monitoring().alerts().forEach(alert -> tests.add(firing(alert)));
        tests.add(quiet());
        return new File(List.of(rulesFile), STEP + "m", tests);
    }

    private void burning(Objective objective, List<Test> tests) {
        List<Rule.Alerting> burning = rules.burning(objective);
        if (burning.isEmpty()) {
            return;
        }
        Measure measure = measure(objective.signal());
        double limit = objective.limit().map(BigDecimal::doubleValue).orElse(1.0);
        String name = burning.getFirst().alert() + " " + objective.id();
        int minutes = BURNING + lookback(measure);
        List<Expected> expected = burning.stream().map(rule -> new Expected(rule.labels(), texts(rule.annotations(), 1, Map.of()))).toList();
        tests.add(new Test(name + ": fires when everything is bad", "1m", series(measure, objective.example(), objective.limit().isPresent() ? 2 * limit : 1, minutes),
                List.of(new AlertTest(minutes + "m", burning.getFirst().alert(), expected))));
    }

    private Test firing(Alert alert) {
        Measure measure = measure(alert.signal());
        Rule.Alerting rule = rules.alert(alert);
        double value = firing(alert, measure);
        int minutes = minutes(alert);
        Map<String, String> labels = new LinkedHashMap<>(rule.labels());
        measure.by().forEach(label -> labels.put(label, example(alert.example(), label)));
        String about = alert.useCase().map(useCase -> " " + useCase).orElse("");
        return new Test(alert.name() + about + ": fires at " + Decimals.plain(BigDecimal.valueOf(value)) + " " + measure.unit(), "1m",
                series(measure, alert.example(), value, minutes),
                List.of(new AlertTest(minutes + "m", alert.name(), List.of(new Expected(labels, texts(rule.annotations(), value, labels))))));
    }

    private Measure measure(String signal) {
        return watched.monitoring().measure(signal).orElseThrow();
    }

    private int minutes(Alert alert) {
        int needed = (int) alert.hold().toMinutes() + lookback(measure(alert.signal())) + 1;
        return (needed + STEP - 1) / STEP * STEP;
    }

    /** Every signal on the good side of every threshold at once, for as long as the most patient alert takes: nothing fires. */
    private Test quiet() {
        int minutes = watched.monitoring().alerts().stream().mapToInt(this::minutes).max().orElse(5);
        Map<String, Series> series = new LinkedHashMap<>();
        Set<String> names = new LinkedHashSet<>();
        for (Objective objective : watched.monitoring().objectives()) {
            names.add(AlertNames.burn(objective.kind()));
            series(measure(objective.signal()), objective.example(), 0, minutes).forEach(one -> series.putIfAbsent(one.series(), one));
        }
        for (Alert alert : watched.monitoring().alerts()) {
            names.add(alert.name());
            Measure measure = measure(alert.signal());
            double value = watched.monitoring().alerts().stream().filter(other -> measure(other.signal()).feeds().equals(measure.feeds()) && other.match().equals(alert.match()))
                    .mapToDouble(other -> quiet(other, measure)).reduce(alert.above() ? Math::min : Math::max).getAsDouble();
            series(measure, alert.example(), value, minutes).forEach(one -> series.putIfAbsent(one.series(), one));
        }
        return new Test("all is well: nothing fires", "1m", List.copyOf(series.values()),
                names.stream().map(name -> new AlertTest(minutes + "m", name, List.of())).toList());
    }

    /** A value on the bad side of the threshold. */
    private static double firing(Alert alert, Measure measure) {
        double threshold = alert.threshold().doubleValue();
        if (alert.above()) {
            return threshold == 0 ? 3 : measure.unit().equals("ratio") ? (threshold + 1) / 2 : 2 * threshold;
        }
        return measure.each() || threshold == 1 ? threshold - 1 : threshold < SMALLEST ? 0 : threshold / 2;
    }

    /** A value on the good side of the threshold. */
    private static double quiet(Alert alert, Measure measure) {
        double threshold = alert.threshold().doubleValue();
        if (alert.above()) {
            return threshold / 2;
        }
        return measure.each() ? threshold : measure.unit().equals("ratio") ? (threshold + 1) / 2 : 2 * threshold;
    }

    /** Minutes that the expression looks back, a whole number of steps; a slope is seen in a few of them, a value of long ago only when it is as long ago. */
    private static int lookback(Measure measure) {
        Matcher range = RANGE.matcher(measure.expression());
        int most = 5;
        while (range.find()) {
            int seconds = Integer.parseInt(range.group(2)) * switch (range.group(3)) {
                case "s" -> 1;
                case "h" -> 3600;
                case "d" -> 86_400;
                default -> 60;
            };
            int minutes = (seconds + 59) / 60;
            most = Math.max(most, range.group(1).equals("[") ? Math.min(minutes, 60) : minutes);
        }
        return (most + STEP - 1) / STEP * STEP;
    }

    private static Map<String, String> texts(Map<String, String> templates, double value, Map<String, String> labels) {
        Map<String, String> texts = new LinkedHashMap<>();
        templates.forEach((name, template) -> texts.put(name, GoText.of(template, value, labels)));
        return texts;
    }

    private static String example(Map<String, String> example, String label) {
        return example.getOrDefault(label, "any-" + label);
    }

    private static List<Series> series(Measure measure, Map<String, String> example, double value, int minutes) {
        List<Series> series = new ArrayList<>();
        for (Measure.Feed feed : measure.feeds()) {
            String name = feed.series().replace("<group>", example(example, "group")).replace("<topic>", example(example, "topic"));
            int copies = measure.each() ? (int) value : 1;
            for (int copy = 0; copy < copies; copy++) {
                series.add(new Series(measure.each() ? name.replace("}", ",instance=\"" + copy + "\"}") : name,
                        samples(feed, measure.each() ? 1 : value, minutes)));
            }
        }
        return series;
    }

    /** Samples a minute apart in promtool's notation. */
    private static String samples(Measure.Feed feed, double value, int minutes) {
        BigDecimal figure = exact(value * feed.times() + feed.plus());
        return switch (feed.kind()) {
            case GAUGE -> figure.toPlainString() + "x" + minutes;
            case RATE -> "0+" + exact(figure.doubleValue() * 60).toPlainString() + "x" + minutes;
            case DRAINING -> {
                BigDecimal step = BigDecimal.valueOf(1_000_000);
                BigDecimal start = step.multiply(exact(value * 1440).add(BigDecimal.valueOf(minutes)));
                yield start.toPlainString() + "-" + step.toPlainString() + "x" + minutes;
            }
            case DEADLINE -> exact((value * 86_400 + minutes * 60) * feed.times()).toPlainString() + "x" + minutes;
        };
    }

    private static BigDecimal exact(double value) {
        BigDecimal rounded = new BigDecimal(value, new java.math.MathContext(12)).stripTrailingZeros();
        return rounded.signum() == 0 ? BigDecimal.ZERO : rounded;
    }
}
