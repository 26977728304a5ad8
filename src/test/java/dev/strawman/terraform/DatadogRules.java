package dev.strawman.terraform;

import static dev.strawman.terraform.Rule.oneOf;
import static dev.strawman.terraform.Rule.that;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Datadog's interface refuses at apply and its documentation says: kinds of monitors and service levels, a threshold that is
 * not the one of the query, a composite over too many monitors, a burn rate over windows that do not belong together.
 */
final class DatadogRules {

    private static final int MONITORS_IN_COMPOSITE = 10;
    private static final Pattern HELD = Pattern.compile("(?s).*(?:>=|<=|>|<) (-?[0-9.]+)$");
    private static final Pattern WINDOWS = Pattern.compile("long_window\\(\"(\\d+)([hm])\"\\)\\.short_window\\(\"(\\d+)([hm])\"\\)");

    static final List<Rule> RESOURCES = List.of(
            oneOf("datadog_monitor.type", "query alert", "metric alert", "composite", "slo alert", "service check", "event-v2 alert", "log alert"),
            oneOf("datadog_monitor.priority", "1", "2", "3", "4", "5"),
            that("datadog_monitor", "monitor_thresholds", "the critical threshold is the one of the query", DatadogRules::sameThreshold),
            that("datadog_monitor", "query", "a composite takes ten monitors", monitor -> !monitor.text("type").filter("composite"::equals).isPresent()
                    || monitor.text("query").map(query -> query.split("&&").length <= MONITORS_IN_COMPOSITE).orElse(true)),
            that("datadog_monitor", "query", "the short window is a twelfth of the long one, which is two days at most", DatadogRules::windows),
            oneOf("datadog_service_level_objective.type", "metric", "monitor", "time_slice"),
            oneOf("datadog_service_level_objective.timeframe", "7d", "30d", "90d", "custom"),
            that("datadog_service_level_objective", "query", "a metric service level counts, one over monitors names them, one over slices has a specification", level ->
                    switch (level.text("type").orElse("")) {
                        case "metric" -> level.blocks("query").count() == 1;
                        case "monitor" -> level.perhapsGiven("monitor_ids");
                        default -> level.blocks("sli_specification").count() == 1;
                    }),
            oneOf("datadog_integration_confluent_resource.resource_type", "kafka", "connector", "ksql", "schema_registry"));

    private DatadogRules() {
    }

    private static boolean sameThreshold(Arguments monitor) {
        Optional<BigDecimal> critical = monitor.blocks("monitor_thresholds").flatMap(block -> block.text("critical").stream()).findFirst().map(BigDecimal::new);
        Optional<BigDecimal> asked = monitor.text("query").map(HELD::matcher).filter(Matcher::matches).map(found -> new BigDecimal(found.group(1)));
        return critical.isEmpty() || asked.isEmpty() || critical.get().compareTo(asked.get()) == 0;
    }

    private static boolean windows(Arguments monitor) {
        Matcher found = WINDOWS.matcher(monitor.text("query").orElse(""));
        return !found.find() || minutes(found, 1) == 12 * minutes(found, 3) && minutes(found, 1) <= 48 * 60;
    }

    private static long minutes(Matcher found, int group) {
        return Long.parseLong(found.group(group)) * (found.group(group + 1).equals("h") ? 60 : 1);
    }
}
