package dev.strawman.pack.observability;

import dev.strawman.plan.Deployment;
import dev.strawman.plan.Plan;
import dev.strawman.plan.monitoring.Monitoring;
import dev.strawman.plan.monitoring.Objective;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** One deployment with what is watched of it, and the names that its files share. */
record Watched(Plan plan, Deployment deployment, Monitoring monitoring) {

    private static final String REPOSITORY = "<REPOSITORY_URL>";

    /** {@code monitoring/msk/prod/eu-west-1}, or the Terraform root that uploads the rules. */
    String folder() {
        return managed() ? deployment.path() + "/monitoring" : "monitoring/" + deployment.path();
    }

    /** Amazon runs the Prometheus, which a Terraform root sets up. */
    boolean managed() {
        return monitoring.medium() == Monitoring.Medium.AMAZON_PROMETHEUS;
    }

    /** The cluster runs on Kubernetes, and the probe beside it. */
    boolean onKubernetes() {
        return deployment.platform().equals("strimzi");
    }

    String cluster() {
        return deployment.site().clusterName();
    }

    /** Labels that every recorded value and every alert carries. */
    Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("cluster", cluster());
        labels.put("environment", deployment.site().environment());
        labels.put("region", deployment.site().region());
        labels.put("platform", deployment.platform());
        return labels;
    }

    /** Address of a file of this tree in its repository, whose address nobody captured. */
    String address(String path) {
        return REPOSITORY + "/" + path;
    }

    /** A selector of recorded values: the cluster, and labels as regular expressions. */
    String select(String record, Map<String, String> match) {
        return record + "{cluster=\"" + cluster() + "\"" + match.entrySet().stream()
                .map(entry -> "," + entry.getKey() + "=~\"" + entry.getValue().replace("\\", "\\\\") + "\"").collect(Collectors.joining()) + "}";
    }

    /** Name of the recorded share of bad records or minutes, over a window such as {@code 1h}. */
    String badShare(Objective objective, String window) {
        return "slo:sli_error:ratio_rate" + window + "{cluster=\"" + cluster() + "\",slo=\"" + objective.id() + "\"}";
    }
}
