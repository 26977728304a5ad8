package dev.strawman.pack.runbooks;

import dev.strawman.pack.Markdown;
import dev.strawman.plan.Application;
import dev.strawman.plan.Capacity;
import dev.strawman.plan.Plan;
import dev.strawman.plan.Site;
import dev.strawman.plan.StateStore;
import dev.strawman.plan.Tokens;
import dev.strawman.plan.monitoring.Clock;
import dev.strawman.plan.monitoring.Watch;
import dev.strawman.requirements.Security;
import dev.strawman.requirements.Spellings;
import dev.strawman.unit.Decimals;
import dev.strawman.unit.Durations;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the texts of a platform's pages may name: its promises, versions, tools and names, those of production first.
 *
 * @param tags what holds of any of its clusters
 */
record PlatformWords(Plan plan, String id, List<Cluster> clusters, Set<String> tags) {

    Words words() {
        Site site = first().site();
        TreeMap<String, String> words = new TreeMap<>();
        words.put("team", Markdown.text(plan.delivery().team()));
        words.put("client", Markdown.text(plan.client().name()));
        words.put("products", String.join(", ", clusters.stream().map(cluster -> cluster.deployment().optionName()).distinct().map(Markdown::text).toList()));
        words.put("change", change());
        Clock clock = plan.watch().clock();
        words.put("timeZone", clock.name());
        words.put("maintenance", clock.text(site.serviceLevel().maintenance()));
        words.put("operatorWindow", clock.textInUtc(site.serviceLevel().maintenance()));
        words.put("availability", site.serviceLevel().availability() + " of all records accepted, " + Decimals.plain(site.serviceLevel().errorBudgetMinutesPerMonth(), 1) + " minutes of standstill a month");
        words.put("writeLatency", Durations.text(site.serviceLevel().produceP99()) + " from send to acknowledgement (99 %)");
        words.put("endToEnd", Durations.text(site.serviceLevel().endToEndP99()) + " from send to the reader (99 %)");
        words.put("rpo", Durations.text(site.serviceLevel().regionRpo()));
        words.put("rto", Durations.text(site.serviceLevel().regionRto()));
        words.put("kafkaVersion", kafkaVersion());
        words.put("metadataVersion", kafkaVersion().replaceAll("^(\\d+\\.\\d+).*", "$1"));
        words.put("operatorVersion", plan.pins().stream().filter(pin -> pin.name().equals("strimzi")).map(Plan.Pin::version).findFirst().orElse(""));
        words.put("operatorUpgrade", operatorUpgrade());
        words.put("registry", plan.estate().imageRegistry().orElse("quay.io"));
        words.put("storageClass", storageClass());
        words.put("secretStore", plan.estate().secretStore().map(PlatformWords::store).orElse("the secret store"));
        words.put("critical", Durations.text(plan.watch().rhythm().criticalPatch()));
        words.put("patching", Markdown.text(plan.watch().rhythm().patching()));
        words.put("versionPolicy", Spellings.of(plan.watch().rhythm().versionPolicy()));
        words.put("caValidity", Durations.text(site.protection().caValidity()));
        words.put("renewBefore", Durations.text(site.protection().renewBefore()));
        words.put("clientCertificate", Durations.text(site.protection().clientCertificate()));
        words.put("clientCertificateDays", Long.toString(site.protection().clientCertificate().toDays()));
        words.put("keyRotation", Durations.text(site.protection().keyRotation()));
        words.put("auditRetention", Durations.text(site.protection().auditRetention()));
        words.put("review", capitalised(Calendar.every(plan.watch().rhythm().review())));
        words.put("approvals", Integer.toString(plan.delivery().approvals()));
        words.put("branch", plan.delivery().branches().stream().findFirst().orElse("main"));
        words.put("source", site.standby() ? site.recovery().peer().orElseThrow() : site.path());
        words.put("peer", site.recovery().peer().orElse(""));
        words.put("startName", plan.startNames(first().deployment()).stream().findFirst().orElse(""));
        words.put("uncopied", Recovery.uncopied(plan, clusters));
        words.put("budget", Recovery.arithmetic(plan, first(), clusters.stream().filter(Cluster::holdsCopy).findFirst()));
        words.put("temporary", temporary());
        words.put("quotas", quotas());
        for (StateStore store : StateStore.values()) {
            words.put(store.cloud() + "State", store.exports());
            words.put(store.cloud() + "Init", store.arguments());
        }
        words.put("signal", signal());
        words.putAll(streams());
        words.put("directory", plan.estate().tokens().directory());
        words.put("clientName", plan.estate().tokens().namesClient() ? "it is called like the KafkaUser, which the cluster knows already" : "its id goes into `metadata.name` of the KafkaUser in `users/`, by a pull request");
        words.put("disable", disable(plan.estate().tokens()));
        words.put("scopeOption", plan.estate().tokens().scope().isEmpty() ? "" : " oauth.scope=\"" + plan.estate().tokens().scope() + "\"");
        words.put("held", clusters.stream().flatMap(cluster -> cluster.held().stream()).distinct().map(Markdown::code).collect(Collectors.joining(", ")));
        words.put("notices", notices());
        words.putAll(example());
        return new Words(words);
    }

    private static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** That of the cluster that matters most, of those that have one: a service that sizes itself chooses its own. */
    private String kafkaVersion() {
        return clusters.stream().map(cluster -> cluster.deployment().kafkaVersion()).filter(version -> !version.isEmpty()).findFirst().orElse("");
    }

    /** How near the planned load comes to the quotas of a service that sizes itself, a row for each such cluster. */
    private String quotas() {
        return clusters.stream().map(Cluster::deployment).filter(deployment -> deployment.capacity() instanceof Capacity.Pooled)
                .map(deployment -> "| " + Markdown.code(deployment.path()) + " | " + share(deployment.capacity().binding()) + " | " + share(deployment.capacity().next()) + " |")
                .collect(Collectors.joining("\n"));
    }

    /** The arithmetic without the count it ends in, which is one pool whatever the load. */
    private static String share(Capacity.Bound bound) {
        return Markdown.text(bound.arithmetic().replaceFirst(" -> \\d+$", ""));
    }

    /** The store by the name that people know. */
    private static String store(Security.SecretStore store) {
        return switch (store) {
            case VAULT -> "Vault";
            case AWSSM -> "AWS Secrets Manager";
            case AZUREKV -> "Azure Key Vault";
            case GCPSM -> "Google Secret Manager";
            case K8S -> "Kubernetes Secrets";
            case SOPS -> "SOPS in git";
        };
    }

    /** What ends the giving of tokens to a client, and how far that may be relied on. */
    private static String disable(Tokens tokens) {
        return tokens.unknown() ? "switch the client off" : tokens.disable() + " (from memory, to be tried once)";
    }

    /** Whom the captured regimes want told of a leak; where none does, that nobody was asked. */
    private String notices() {
        List<Watch.Notice> notices = plan.watch().notices();
        String rows = notices.stream().map(notice -> "- " + notice.regime() + ": " + notice.duty() + (notice.status().equals("verified") ? "" : " [" + notice.status() + "]") + ".").collect(Collectors.joining("\n"));
        return notices.isEmpty() ? "- No regime with a time of its own was captured (`compliance.regimes`): ask which laws apply, and write them there." : rows;
    }

    /** Environments of these clusters that were captured as temporary; nothing where none was. */
    private String temporary() {
        return clusters.stream().flatMap(cluster -> cluster.temporary().stream()).distinct()
                .map(one -> Markdown.code(one.environment()) + " " + Durations.text(one.lifetime()) + " after it was set up (" + plan.cite(one.requirement()) + ")").collect(Collectors.joining(", "));
    }

    /** The same everywhere, or by region. */
    private String storageClass() {
        List<String> regions = clusters.stream().map(cluster -> cluster.site().region()).distinct().toList();
        List<String> names = regions.stream().map(region -> plan.estate().storageClass(region).orElse("the default one")).toList();
        return names.stream().distinct().count() == 1 ? names.getFirst()
                : String.join(", ", IntStream.range(0, regions.size()).mapToObj(number -> names.get(number) + " in " + regions.get(number)).toList());
    }

    /** How a page reads a measured value: of Prometheus by its recorded name, of Datadog by a script that knows the query behind that name. */
    private String signal() {
        return tags.contains("datadog") ? "export DD_SITE='<DATADOG_SITE>' DD_API_KEY=\"${DD_API_KEY:?set it from your secret store}\" DD_APP_KEY=\"${DD_APP_KEY:?set it from your secret store}\"\nsignal() { sh \"$(git rev-parse --show-toplevel)/monitoring/" + id + "/signal.sh\" \"$1\"; }"
                : "export PROMETHEUS_URL='<PROMETHEUS_URL>'\nsignal() { promtool query instant \"$PROMETHEUS_URL\" \"$1{cluster=\\\"$CLUSTER\\\"${2:+,$2}}\"; }";
    }

    /** Applications that keep state, and one of them with what it reads, to try commands with. */
    private TreeMap<String, String> streams() {
        TreeMap<String, String> words = new TreeMap<>();
        List<Application> streams = first().site().streams();
        words.put("streams", String.join(", ", streams.stream().map(application -> Markdown.code(application.consumerGroup().orElse(application.name()))).toList()));
        words.put("streamsState", words.get("streams") + (streams.size() == 1 ? " keeps state in topics of its own" : " keep state in topics of their own"));
        words.put("streamsId", streams.stream().flatMap(application -> application.consumerGroup().stream()).findFirst().orElse(""));
        words.put("streamsInputs", streams.stream().map(application -> String.join(",", application.reads())).findFirst().orElse(""));
        return words;
    }

    /** An application, to try commands with. */
    private TreeMap<String, String> example() {
        TreeMap<String, String> words = new TreeMap<>();
        Site site = first().site();
        Optional<Application> example = SignIns.example(site.applications());
        Optional<Application> reader = example.filter(application -> application.consumerGroup().isPresent() && !application.reads().isEmpty());
        words.put("application", example.map(Application::principal).orElse("application"));
        words.put("group", reader.flatMap(Application::consumerGroup).orElse("group"));
        words.put("topic", reader.map(application -> application.reads().getFirst()).orElse("topic"));
        words.put("deadLetters", site.topics().stream().filter(topic -> topic.kind() == dev.strawman.plan.Topic.Kind.DEAD_LETTER).map(topic -> topic.name()).findFirst().orElse("topic.dlq"));
        return words;
    }

    /** How a change of files reaches the cluster. */
    private String change() {
        if (!id.equals("strimzi")) {
            return "a pull request (the pipeline plans and applies)";
        }
        return switch (plan.delivery().gitOps()) {
            case ARGOCD -> "a pull request (Argo CD brings it in)";
            case FLUX -> "a pull request (Flux brings it in)";
            case NONE -> "a pull request (the pipeline applies it)";
        };
    }

    /** Where the version of the operator stands, and how its definitions follow. */
    private String operatorUpgrade() {
        return switch (plan.delivery().gitOps()) {
            case ARGOCD -> "`targetRevision` of its chart in `strimzi/argocd/applications/operator-*.yaml`; Argo CD applies the definitions with the chart";
            case FLUX -> "`tag` of its chart in `strimzi/operator/*/releases.yaml`; Flux replaces the definitions with it (`upgrade.crds`)";
            case NONE -> "`--version` of its chart in the commands of `strimzi/README.md`, in their order: definitions first, because Helm does not update them";
        };
    }

    private Cluster first() {
        return clusters.getFirst();
    }
}
