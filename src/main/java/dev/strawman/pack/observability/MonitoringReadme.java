package dev.strawman.pack.observability;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Header;
import dev.strawman.artifact.Templates;
import dev.strawman.pack.Markdown;
import dev.strawman.pack.RepositoryAddress;
import dev.strawman.plan.Deployment;
import dev.strawman.plan.Names;
import dev.strawman.plan.Plan;
import dev.strawman.plan.Tokens;
import dev.strawman.plan.monitoring.Alert;
import dev.strawman.plan.monitoring.Clock;
import dev.strawman.plan.monitoring.Monitoring;
import dev.strawman.plan.monitoring.Monitoring.Medium;
import dev.strawman.plan.monitoring.Monitoring.Unseen;
import dev.strawman.plan.monitoring.Objective;
import dev.strawman.plan.monitoring.OnCall;
import dev.strawman.plan.monitoring.Severity;
import dev.strawman.plan.monitoring.Stake;
import dev.strawman.requirements.Security.ClientAuth;
import dev.strawman.requirements.Spellings;
import dev.strawman.unit.Durations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code monitoring/README.md}: what is watched, who is told, what cannot be seen, how to apply it. */
final class MonitoringReadme {

    private static final String TEMPLATE = "monitoring/README.md";

    private final Plan plan;
    private final List<Watched> watched;
    private final OnCall onCall;

    MonitoringReadme(Plan plan, List<Watched> watched) {
        this.plan = plan;
        this.watched = watched;
        this.onCall = plan.watch().onCall();
    }

    /** What the template sees; rows are finished Markdown cells. */
    public record Model(List<String> deployments, List<String> mediumReasons, List<String> severities, List<String> stakes, String cover, List<String> objectives,
            int periodDays, List<String> unseen, List<String> copies, List<String> empty, List<String> unprobed, List<String> copyRoots, boolean probe, boolean prometheus, Optional<Agents> datadog, boolean kubernetes, boolean servers, boolean msk, String example, String appliedBy, String home, String secrets,
            List<String> toFill, Optional<ManagedPrometheus> amazon, String closing) {

        /** A team's own Alertmanager has its file here. */
        public boolean alertmanager() {
            return kubernetes || servers;
        }

        public boolean managed() {
            return amazon.isPresent();
        }
    }

    /**
     * Where Agents of Datadog read.
     *
     * @param kubernetes some read pods
     * @param elsewhere  some read brokers outside of Kubernetes
     * @param regions    tags that their hosts need
     */
    public record Agents(boolean kubernetes, boolean elsewhere, List<String> regions) {

        static Agents of(List<Watched> watched) {
            return new Agents(watched.stream().anyMatch(Watched::onKubernetes), watched.stream().anyMatch(one -> !one.onKubernetes()),
                    watched.stream().map(one -> Markdown.code("region:" + one.deployment().site().region())).distinct().toList());
        }
    }

    Artifact artifact(Templates templates) {
        List<Watched> servers = with(Medium.PROMETHEUS);
        List<Watched> kubernetes = with(Medium.PROMETHEUS_OPERATOR);
        List<Watched> managed = with(Medium.AMAZON_PROMETHEUS);
        List<Watched> datadog = with(Medium.DATADOG);
        Model model = new Model(deployments(), reasons(), onCall.routes().stream().map(this::severity).toList(), stakes(), cover(), objectives(), periodDays(), unseen(), standby(Deployment::holdsCopy), standby(Deployment::startsEmpty), unprobed(), copyRoots(),
                with(Medium.CLOUDWATCH).size() < watched.size(),
                watched.stream().anyMatch(one -> one.monitoring().byPrometheus()), datadog.isEmpty() ? Optional.empty() : Optional.of(Agents.of(datadog)),
                !kubernetes.isEmpty(), !servers.isEmpty(), servers.stream().anyMatch(one -> one.deployment().platform().equals("msk")),
                kubernetes.isEmpty() ? "" : kubernetes.getLast().deployment().site().path(), appliedBy(), Scraping.HOME, Alertmanager.SECRETS, toFill(),
                managed.isEmpty() ? Optional.empty() : Optional.of(ManagedPrometheus.of(plan, managed, !kubernetes.isEmpty() || !servers.isEmpty())),
                Markdown.closing(Header.lines("How the clusters are watched", List.of(plan.cite("tooling.monitoring"), plan.cite("monitoring")))).strip());
        return Artifact.of("monitoring/README.md", templates.render(TEMPLATE, model), TEMPLATE + ".vm", "tooling.monitoring", "monitoring");
    }

    private String appliedBy() {
        return switch (plan.delivery().gitOps()) {
            case ARGOCD -> "Argo CD applies";
            case FLUX -> "Flux applies";
            case NONE -> "a person or a pipeline applies";
        };
    }

    private List<Watched> with(Medium medium) {
        return watched.stream().filter(one -> one.monitoring().medium() == medium).toList();
    }

    private List<String> deployments() {
        return watched.stream().flatMap(one -> Stream.concat(Stream.of(row(one.monitoring(), "")), one.monitoring().beside().stream().map(copy -> row(copy, ", its copy")))).toList();
    }

    private static String row(Monitoring monitoring, String part) {
        return String.join(" | ", Markdown.code(monitoring.deployment()) + part, Markdown.text(monitoring.speaks()), Durations.text(monitoring.interval()), monitoring.medium().title(),
                Integer.toString(monitoring.alerts().size()), Integer.toString(monitoring.objectives().size()));
    }

    private List<String> reasons() {
        Set<String> reasons = new LinkedHashSet<>();
        watched.stream().filter(one -> !one.monitoring().mediumReason().isEmpty())
                .forEach(one -> reasons.add(Markdown.text(one.deployment().platform() + ": " + one.monitoring().mediumReason() + ".")));
        watched.forEach(one -> one.monitoring().beside().ifPresent(copy -> reasons.add(Markdown.text(one.deployment().platform() + ", the copy: " + copy.mediumReason() + "."))));
        return List.copyOf(reasons);
    }

    private String severity(OnCall.Route route) {
        Set<String> names = new TreeSet<>();
        watched.stream().filter(one -> one.deployment().site().production() && !one.deployment().site().standby()).forEach(one -> {
            one.monitoring().alerts().stream().filter(alert -> alert.severity() == route.severity()).map(Alert::name).forEach(names::add);
            one.monitoring().objectives().stream().filter(objective -> one.monitoring().burns(objective).stream().anyMatch(burn -> burn.severity() == route.severity()))
                    .map(objective -> AlertNames.burn(objective.kind())).forEach(names::add);
        });
        return String.join(" | ", route.severity().label(), Markdown.text(Spellings.of(route.channel()) + (route.assumed() ? " (assumed)" : "")), Durations.text(route.answer()),
                when(route.severity()), names.isEmpty() ? "-" : String.join(", ", names.stream().map(Markdown::code).toList()));
    }

    private String when(Severity severity) {
        return !severity.pages() ? "working hours" : onCall.atNight(severity) ? "at any hour" : "hours of cover";
    }

    private List<String> stakes() {
        return plan.watch().stakes().stream().map(stake -> Markdown.text(stake.title() + ": a standstill is " + worth(stake.standstill()) + "; a record that nobody could process is " + worth(stake.record()))
                + " (" + Markdown.code(plan.cite(stake.requirement())) + ")").toList();
    }

    private static String worth(Stake.Worth worth) {
        return switch (worth.haste()) {
            case HARM, CALL -> "worth a call at once";
            case WORKING_HOURS -> "a case for working hours";
            case QUIET_DAY -> "work for a quiet day";
        } + ", because " + worth.reason();
    }

    private String cover() {
        Clock clock = plan.watch().clock();
        String unsaid = onCall.hoursAssumed() ? " (the hours were not captured)" : clock.assumed() ? " (the time zone was not captured)" : "";
        String hours = onCall.hours().map(span -> Spellings.of(onCall.cover()) + (unsaid.isEmpty() ? ", " : ", taken as ") + "Monday to Friday " + clock.text(span) + unsaid)
                .orElse("at any hour");
        String waiting = Arrays.stream(Severity.values()).filter(onCall::heldBack).map(severity -> Markdown.code(severity.label())).collect(Collectors.joining(", "));
        return hours + (onCall.hours().isPresent() ? onCall.outOfHours() ? ", and somebody can be called outside them" : ", and nobody can be called outside them" : "")
                + (waiting.isEmpty() ? "" : ": " + waiting + " must wait until they begin");
    }

    private List<String> objectives() {
        List<String> rows = new ArrayList<>();
        for (Watched one : watched) {
            for (Objective objective : one.monitoring().parts().stream().flatMap(part -> part.objectives().stream()).toList()) {
                if (one.deployment().site().production()) {
                    rows.add(String.join(" | ", Markdown.code(one.deployment().path()), Markdown.text(objective.title() + objective.useCase().map(useCase -> " (" + useCase + ")").orElse("")),
                            Markdown.text(objective.says()), Markdown.code(plan.cite(objective.requirement()))));
                }
            }
        }
        return rows;
    }

    private int periodDays() {
        return watched.stream().flatMap(one -> one.monitoring().objectives().stream()).mapToInt(Objective::periodDays).findFirst().orElse(0);
    }

    /** What some clusters of a platform cannot show for one reason: which they are is said where others can, or cannot for another reason. */
    private List<String> unseen() {
        Map<Blind, List<String>> clusters = new LinkedHashMap<>();
        List<String> platforms = watched.stream().map(one -> one.deployment().platform()).distinct().toList();
        watched.forEach(one -> one.monitoring().unseen().forEach(unseen -> clusters.computeIfAbsent(new Blind(one.deployment().platform(), unseen), unknown -> new ArrayList<>())
                .add(one.deployment().site().path())));
        return clusters.entrySet().stream().sorted(Comparator.comparing(entry -> platforms.indexOf(entry.getKey().platform()))).map(entry -> {
            Unseen unseen = entry.getKey().unseen();
            return String.join(" | ", where(entry.getKey().platform(), entry.getValue()), Markdown.text(unseen.meaning()), Markdown.text(unseen.why()),
                    unseen.alerts().isEmpty() ? "-" : String.join(", ", unseen.alerts().stream().map(Markdown::code).toList()));
        }).toList();
    }

    private record Blind(String platform, Unseen unseen) {
    }

    private String where(String platform, List<String> sites) {
        long all = watched.stream().filter(one -> one.deployment().platform().equals(platform)).count();
        return sites.size() == all ? platform : platform + ": " + String.join(", ", sites.stream().map(Markdown::code).toList());
    }

    /** Clusters without alerts on readers, since nobody reads there. */
    private List<String> standby(Predicate<Deployment> kind) {
        return watched.stream().filter(one -> kind.test(one.deployment())).map(one -> Markdown.code(one.deployment().path())).toList();
    }

    /** Clusters that CloudWatch watches, which reads no probe. */
    private List<String> unprobed() {
        return watched.stream().filter(one -> one.monitoring().medium() == Medium.CLOUDWATCH).map(one -> Markdown.code(one.deployment().path())).toList();
    }

    /** Roots in which CloudWatch watches a copy beside what watches the cluster, as links. */
    private List<String> copyRoots() {
        return watched.stream().filter(one -> one.monitoring().beside().isPresent()).map(one -> one.deployment().path() + "/" + Names.COPY_MONITORING)
                .map(root -> Markdown.link(root, "../" + root + "/")).toList();
    }

    private List<String> toFill() {
        List<String> rows = new ArrayList<>();
        String whom = plan.delivery().team();
        if (watched.stream().anyMatch(one -> one.monitoring().byPrometheus())) {
            rows.add("`<REPOSITORY_URL>` in every `rules.yaml` | address under which people read this tree, such as `" + RepositoryAddress.example(plan.delivery()) + "` | " + whom);
            rows.add("`<GRAFANA_URL>` in every `rules.yaml` | address of Grafana | " + whom);
        }
        if (watched.stream().anyMatch(one -> one.monitoring().medium() == Medium.PROMETHEUS || one.monitoring().medium() == Medium.PROMETHEUS_OPERATOR)) {
            rows.add("`alertmanager.yaml`, addresses that end in `.invalid` | dead man's switch, mail, gateways | " + whom);
        }
        if (watched.stream().anyMatch(one -> one.monitoring().medium() == Medium.AMAZON_PROMETHEUS)) {
            rows.add("`terraform.tfvars` of each root `monitoring` below `msk/` | addresses, role of Grafana, name of the probe; its example says it all | " + whom);
            rows.add("`probe.yaml` in the same folder: `bootstrap.invalid` | bootstrap address, an output of the root `cluster` | " + whom);
        }
        if (!copyRoots().isEmpty()) {
            rows.add("`terraform.tfvars` of the root `" + Names.COPY_MONITORING + "` | account, addresses; its example says it all | " + whom);
        }
        oauth(rows);
        List<Watched> datadog = with(Medium.DATADOG);
        if (!datadog.isEmpty()) {
            rows.add("`terraform.tfvars` of every root `monitoring`, after its `terraform.tfvars.example` | site of Datadog, handles, address of this tree, first maintenance window | " + whom);
            rows.add("`<DATADOG_SITE>` in `service-levels.yaml` | the same site | " + whom);
        }
        if (datadog.stream().anyMatch(one -> one.deployment().platform().equals("msk"))) {
            rows.add("`<CLUSTER_ARN>` in `msk/*/datadog-agent/amazon_msk.d/conf.yaml` | output of the cluster's root | " + whom);
        }
        if (datadog.stream().anyMatch(one -> !one.onKubernetes())) {
            rows.add("`probe.yaml`: `bootstrap.invalid`; `datadog-agent/openmetrics.d/conf.yaml`: `localhost` | bootstrap address (an output of the cluster's root), address of the probe | " + whom);
        }
        if (watched.stream().anyMatch(one -> one.monitoring().medium() == Medium.PROMETHEUS)) {
            rows.add("`prometheus.yaml`, `probe.yaml`: `bootstrap.invalid`, `kafka-probe-...invalid` | bootstrap address (an output of the cluster's root), address of the probe | " + whom);
        }
        if (with(Medium.PROMETHEUS).stream().anyMatch(one -> one.deployment().platform().equals("confluent"))) {
            rows.add("`confluent/*/prometheus.yaml`: `lkc-000000`, `CLOUD_API_KEY_ID` | identifier of the cluster, id of a Cloud API key with the role MetricsViewer | " + whom);
        }
        return rows;
    }

    /** What the probe needs of the directory. */
    private void oauth(List<String> rows) {
        List<Watched> oauth = watched.stream().filter(one -> one.deployment().authentication() == ClientAuth.OAUTH).toList();
        if (oauth.isEmpty()) {
            return;
        }
        Tokens tokens = plan.estate().tokens();
        String files = oauth.stream().map(one -> one.deployment().platform()).distinct().map(platform -> "`" + platform + "/**/probe.yaml`").collect(Collectors.joining(", "));
        rows.add(files + ": `" + Tokens.ENDPOINT + "` | where services get their tokens" + (tokens.endpoint().isEmpty() ? "" : ", of the form `" + tokens.endpoint() + "`") + " | identity team");
        if (!tokens.scope().isEmpty()) {
            String placeholder = tokens.scope().equals(Tokens.SCOPE) ? Tokens.SCOPE : Tokens.AUDIENCE;
            rows.add(files + ": `" + placeholder + "` | " + (placeholder.equals(Tokens.SCOPE) ? "scope that clients of Kafka ask for" : "claim `aud` of tokens for Kafka in this environment") + " | identity team");
        }
        String places = oauth.stream().filter(Watched::onKubernetes).map(one -> "`" + Names.namespace(one.deployment().site()) + "`").distinct().collect(Collectors.joining(", "));
        if (!places.isEmpty()) {
            rows.add("Secret `" + Probe.CLIENT_SECRET + "` in the namespaces " + places + " | keys `client-id` and `client-secret` of the client of the probe; the secret store brings it, never this tree | identity team");
        }
    }
}
