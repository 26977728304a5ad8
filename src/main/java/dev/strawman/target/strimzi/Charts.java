package dev.strawman.target.strimzi;

import dev.strawman.plan.Plan;
import java.util.List;

/** The Helm charts that are installed once per Kubernetes cluster, with the versions the tree is written for. */
final class Charts {

    static final String REGISTRY = "quay.io/strimzi-helm";

    private Charts() {
    }

    /**
     * A chart and where it goes.
     *
     * @param release   name of the release
     * @param chart     name of the chart in the registry
     * @param version   pinned version
     * @param namespace namespace it is installed in
     * @param values    its values file in the operator's folder
     * @param definitions it brings custom resource definitions
     */
    public record Chart(String release, String chart, String version, String namespace, String values, boolean definitions) {

        public String url() {
            return "oci://" + REGISTRY + "/" + chart;
        }
    }

    static Chart operator(Plan plan) {
        return new Chart("strimzi-cluster-operator", "strimzi-kafka-operator", plan.pin("strimzi-chart"), Operator.NAMESPACE, "values.yaml", true);
    }

    static Chart drainCleaner(Plan plan) {
        return new Chart("strimzi-drain-cleaner", "strimzi-drain-cleaner", plan.pin("strimzi-drain-cleaner"), Operator.DRAIN_CLEANER_NAMESPACE,
                "drain-cleaner-values.yaml", false);
    }

    static List<Chart> all(Plan plan) {
        return List.of(operator(plan), drainCleaner(plan));
    }
}
