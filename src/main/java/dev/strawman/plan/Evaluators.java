package dev.strawman.plan;

import dev.strawman.catalog.Dialect;
import dev.strawman.plan.Decision.Rejected;
import dev.strawman.plan.monitoring.CopyAlarms;
import dev.strawman.plan.monitoring.Monitoring;
import dev.strawman.plan.monitoring.Monitoring.Medium;
import dev.strawman.requirements.Requirements;
import dev.strawman.requirements.Spellings;
import dev.strawman.requirements.Tooling.MonitoringTool;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides what evaluates the alerts of a deployment, and in which dialect it reads the metrics. */
final class Evaluators {

    private static final String SELF_HOSTED = "monitoring.selfHosted";
    private static final List<String> REQUIREMENTS = List.of("tooling.monitoring", SELF_HOSTED);

    private final Requirements wish;
    private final List<MonitoringTool> tools;
    private final boolean prometheus;

    Evaluators(Requirements wish) {
        this.wish = wish;
        this.tools = wish.tooling().monitoring();
        this.prometheus = tools.contains(MonitoringTool.PROMETHEUS);
    }

    /**
     * How the alerts of a deployment come about.
     *
     * @param dialect the series that are read; Datadog gives them names of its own
     * @param reason  why it is that, when it is not simply what was captured
     */
    record Way(Medium medium, Dialect dialect, String reason) {
    }

    /** The captured tool where it can read the platform, else Prometheus, which can read each of them. */
    Way of(Deployment deployment) {
        if (datadog(deployment)) {
            return new Way(Medium.DATADOG, switch (deployment.platform()) {
                case "strimzi" -> Dialect.STRIMZI_REPORTER;
                case "msk" -> Dialect.MSK_OPEN;
                default -> Dialect.CONFLUENT_EXPORT;
            }, "");
        }
        return switch (deployment.platform()) {
            case "strimzi" -> new Way(Medium.PROMETHEUS_OPERATOR, Dialect.STRIMZI_REPORTER, managed() ? "Prometheus runs in the cluster although the team runs none of its own ("
                    + SELF_HOSTED + "): the decisions say why" : reason("the brokers on Kubernetes"));
            case "msk" -> msk(deployment.option().equals("msk-serverless"));
            default -> new Way(Medium.PROMETHEUS, Dialect.CONFLUENT_EXPORT, managed() ? "a Prometheus server is needed although the team runs none of its own (" + SELF_HOSTED
                    + "): the decisions say why" : reason("Confluent's export"));
        };
    }

    /** Datadog watches what it can read, when it was named before any other tool that can raise the same alerts: two must not page for one thing. */
    private boolean datadog(Deployment deployment) {
        Optional<MonitoringTool> first = tools.stream().filter(tool -> tool == MonitoringTool.DATADOG || tool == MonitoringTool.PROMETHEUS
                || tool == MonitoringTool.CLOUDWATCH && deployment.platform().equals("msk")).findFirst();
        return first.filter(MonitoringTool.DATADOG::equals).isPresent() && !deployment.option().equals("msk-serverless");
    }

    private Way msk(boolean serverless) {
        boolean cloudWatch = tools.contains(MonitoringTool.CLOUDWATCH);
        if (cloudWatch && !prometheus || serverless) {
            return new Way(Medium.CLOUDWATCH, Dialect.MSK_CLOUDWATCH, serverless && !cloudWatch ? "MSK Serverless shows its metrics in CloudWatch only" : "");
        }
        return managed() ? new Way(Medium.AMAZON_PROMETHEUS, Dialect.MSK_OPEN, "AWS runs Prometheus, because the team runs none of its own (" + SELF_HOSTED + ")")
                : new Way(Medium.PROMETHEUS, Dialect.MSK_OPEN, reason("the brokers"));
    }

    /**
     * What watches the copy that a deployment holds, where the tool that watches the cluster does not see it: what MSK Replicator says of itself
     * stands in CloudWatch, whatever watches the brokers. Empty where nothing is copied, or one tool sees both.
     */
    Optional<Way> ofCopy(Deployment deployment, Monitoring monitoring) {
        boolean apart = deployment.holdsCopy() && deployment.platform().equals("msk") && monitoring.medium() != Medium.CLOUDWATCH;
        return apart ? monitoring.unseen().stream().filter(unseen -> unseen.signal().equals(CopyAlarms.LAG)).findFirst()
                .map(unseen -> new Way(Medium.CLOUDWATCH, Dialect.MSK_CLOUDWATCH, unseen.why())) : Optional.empty();
    }

    /** Says why two tools raise alerts of one cluster, each of what only it sees. */
    void explainCopy(Deployment deployment, Medium medium, String why, Decisions decisions) {
        Rejected reader = medium == Medium.DATADOG
                ? new Rejected("Datadog's integration with AWS", "whether it collects the metrics of a replicator is not confirmed, and an alert that may never ring is none")
                : new Rejected("a program that reads CloudWatch for " + medium.title(), "one more thing to run, with rights in AWS; it reads late, and when it stands still nothing rings");
        decisions.add(deployment.path(), "What watches the copy?", "CloudWatch, in the root " + Names.COPY_MONITORING + "; " + medium.title() + " watches everything else", why,
                List.of("sla.regionLoss.rpo", "tooling.monitoring"), List.of(), reader,
                new Rejected("CloudWatch for the whole cluster", medium.title() + " watches it, and two would page for one thing"),
                new Rejected("no alert", "a copy that stands still would be found when the region is lost"));
    }

    /** Prometheus is wanted, and somebody else is to run it. */
    private boolean managed() {
        return prometheus && !wish.monitoring().selfHosted();
    }

    private String reason(String source) {
        List<String> named = tools.stream().filter(tool -> tool != MonitoringTool.GRAFANA).map(Spellings::of).toList();
        return prometheus || named.isEmpty() ? "" : String.join(", ", named) + " was captured, which has no rules of its own in this tree for " + source;
    }

    /** Says who runs Prometheus on each platform where the team does not want to. */
    void explain(List<Deployment> deployments, Decisions decisions) {
        if (!managed()) {
            return;
        }
        Set<Medium> media = deployments.stream().map(deployment -> of(deployment).medium()).collect(Collectors.toSet());
        if (media.contains(Medium.AMAZON_PROMETHEUS)) {
            decisions.add("all", "Who runs Prometheus for Amazon MSK?", "Amazon Managed Service for Prometheus, a workspace for each cluster",
                    "The same rules as anywhere else, tried by the same tests, and no server of the team's own", REQUIREMENTS, List.of(),
                    new Rejected("Prometheus servers of the team's own", "the team runs no monitoring"),
                    new Rejected("one workspace for all clusters", "accounts, keys, readers and a mistake in the rules would be shared by all environments"),
                    new Rejected("CloudWatch alarms", "Prometheus was asked for; CloudWatch shows means instead of percentiles, and no probe"),
                    new Rejected("Amazon's collector writing to CloudWatch", "the rules could not be used there"));
        }
        if (media.contains(Medium.PROMETHEUS_OPERATOR)) {
            decisions.add("all", "Who runs Prometheus for Strimzi?", "the Prometheus Operator in the cluster",
                    "What Strimzi brings is read and ruled by resources of Kubernetes (PodMonitor, PrometheusRule), which GitOps delivers with the brokers", REQUIREMENTS, List.of(),
                    new Rejected("Amazon's collector for EKS", "it reads neither PodMonitor nor PrometheusRule, and the rules would leave the cluster's GitOps for Terraform, of which Strimzi needs none"),
                    new Rejected("an agent with remote_write to Amazon Managed Service for Prometheus", "the agent is a Prometheus that the team runs all the same; remote_write can be added for keeping, see monitoring/README.md"));
        }
        if (media.contains(Medium.PROMETHEUS)) {
            decisions.add("all", "Who runs Prometheus for Confluent Cloud?", "a Prometheus server, whose configuration stands in the tree",
                    "Somebody has to read Confluent's export with a key, and that is a Prometheus or an agent like it", REQUIREMENTS, List.of(),
                    new Rejected("Amazon's collector", "it reads EKS, Amazon MSK and names in a network, and sends no password; the export asks for one"),
                    new Rejected("an agent with remote_write to Amazon Managed Service for Prometheus", "the agent has to be run all the same; remote_write can be added for keeping, see monitoring/README.md"));
        }
    }
}
