package dev.strawman.pack.observability;

import dev.strawman.plan.Deployment;
import dev.strawman.plan.Plan;
import dev.strawman.plan.monitoring.Alert;
import dev.strawman.plan.monitoring.Objective;
import dev.strawman.plan.monitoring.Severity;
import java.util.LinkedHashMap;
import java.util.Map;

/** The conditions of alerts in PromQL, for texts that ask somebody to try them. */
public final class Queries {

    private Queries() {
    }

    /** What gives a value while the alert's condition holds. */
    public static String alert(Plan plan, Deployment deployment, Alert alert) {
        return rules(plan, deployment).alert(alert).expr();
    }

    /** What gives a value while the budget of a service level is spent too fast, for each severity that says so. */
    public static Map<Severity, String> burns(Plan plan, Deployment deployment, Objective objective) {
        Map<String, String> byLabel = new LinkedHashMap<>();
        rules(plan, deployment).burning(objective).forEach(rule -> byLabel.put(rule.labels().get("severity"), rule.expr()));
        Map<Severity, String> queries = new LinkedHashMap<>();
        for (Severity severity : Severity.values()) {
            if (byLabel.containsKey(severity.label())) {
                queries.put(severity, byLabel.get(severity.label()));
            }
        }
        return queries;
    }

    private static Rules rules(Plan plan, Deployment deployment) {
        return new Rules(new Watched(plan, deployment, plan.watch().of(deployment.path()).orElseThrow()));
    }
}
