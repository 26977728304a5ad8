package dev.strawman.requirements;

import java.util.List;

/** Operational tools in use. */
public record Tooling(
        @Item(says = "Where alerts go.", example = "[pagerduty, slack]") List<Alerting> alerting,
        @Item(says = "What measures and shows.", fallback = "[prometheus, grafana]") List<MonitoringTool> monitoring,
        @Item(says = "Where logs go.", example = "[splunk]") List<LogStore> logging,
        @Item(says = "Workflow and job orchestration.", example = "[airflow]", noted = true) List<Orchestrator> orchestration) {

    public enum Alerting { PAGERDUTY, OPSGENIE, SLACK, TEAMS, EMAIL, SNS, SERVICENOW, WEBHOOK }

    public enum MonitoringTool { PROMETHEUS, GRAFANA, DATADOG, CLOUDWATCH, DYNATRACE, NEWRELIC, SPLUNK, ELK }

    public enum LogStore { SPLUNK, ELK, LOKI, CLOUDWATCH, DATADOG, OPENSEARCH }

    public enum Orchestrator { AIRFLOW, STEPFUNCTIONS, CAMUNDA }
}
