package dev.strawman.pack.observability;

/** Which dashboards there are and where they are found. */
final class Dashboards {

    static final String SERVICE_LEVELS = "kafka-service-levels";
    static final String CLUSTER = "kafka-cluster";
    static final String USE_CASES = "kafka-use-cases";

    private static final String GRAFANA = "<GRAFANA_URL>";

    private Dashboards() {
    }

    /** Address of a dashboard that shows this cluster. */
    static String address(String uid, String cluster) {
        return GRAFANA + "/d/" + uid + "?var-cluster=" + cluster;
    }
}
