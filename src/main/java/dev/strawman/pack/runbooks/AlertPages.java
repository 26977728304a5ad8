package dev.strawman.pack.runbooks;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Header;
import dev.strawman.artifact.Templates;
import dev.strawman.pack.Markdown;
import dev.strawman.pack.observability.AlertNames;
import dev.strawman.plan.monitoring.Monitoring.Medium;
import dev.strawman.plan.monitoring.Severity;
import dev.strawman.plan.monitoring.Stake;
import dev.strawman.unit.Durations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The pages of one platform's alerts, one for each name. */
record AlertPages(Platform platform, Templates templates) {

    private static final String TEMPLATE = "runbooks/alert.md";
    private static final int QUIET_MINUTES = 15;

    List<Artifact> artifacts() {
        return platform.alerts().stream().map(this::page).toList();
    }

    private Artifact page(String alert) {
        List<Told> told = platform.clusters().stream().flatMap(cluster -> Told.of(cluster, alert).stream()).toList();
        Fragment fragment = Fragment.load("alerts/" + alert);
        Set<String> tags = tags(told);
        Words words = platform.words().with(example(told));
        Fragment common = Fragment.load("common");
        String names = platform.names(tags) + fromTheAlert(told);
        String real = said(fragment, "Is it real?", tags, words);
        String stabilise = said(fragment, "Stabilise", tags, words);
        String fix = said(fragment, "Fix", tags, words);
        String verify = verify(alert, told) + more(platform.body(fragment, "Verify", tags), words);
        TreeSet<Severity> severities = told.stream().flatMap(one -> one.severity().stream()).collect(Collectors.toCollection(TreeSet::new));
        String escalate = new Escalation(platform.plan().watch().onCall()).text(severities, words.fill(common.body("Case", tags)));
        String afterwards = said(fragment, "Afterwards", tags, words) + "\n" + words.fill(common.body("Afterwards", tags));
        String meaning = meaning(told, fragment, tags, words);
        Page page = new Page(alert, platform.name(), words.fill(common.body("About", tags)), rows(told), serviceLevel(told, fragment, tags, words),
                Asked.rows(words, List.of(meaning, names, real, stabilise, fix, verify, escalate, afterwards)), meaning, impact(told), names, real, stabilise, fix, verify, escalate,
                "> " + said(fragment, "Tell people", tags, words) + "\n\n" + words.fill(common.body("Tell people", tags)), afterwards, closing(alert, told));
        return Artifact.of(AlertNames.runbook(platform.id(), alert), templates.render(TEMPLATE, page), TEMPLATE + ".vm", "operations.cover", "sla.supportResponse");
    }

    /** What holds of the platform's clusters; of all that evaluates alerts there, only what evaluates this one. */
    private Set<String> tags(List<Told> told) {
        Set<String> tags = new TreeSet<>(platform.tags());
        Arrays.stream(Medium.values()).map(Cluster::tags).forEach(tags::removeAll);
        told.forEach(one -> tags.addAll(Cluster.tags(one.by().medium())));
        return tags;
    }

    /** What the alert itself says, and what the fragment adds. */
    private String meaning(List<Told> told, Fragment fragment, Set<String> tags, Words words) {
        Optional<String> described = told.stream().map(Told::description).filter(text -> !text.isEmpty()).findFirst().map(Markdown::text);
        return fragment.body("Meaning", tags).isEmpty() && described.isPresent() ? described.get()
                : described.map(text -> text + "\n\n").orElse("") + said(fragment, "Meaning", tags, words);
    }

    /** What a section must say on this page. */
    private String said(Fragment fragment, String title, Set<String> tags, Words words) {
        String body = platform.body(fragment, title, tags);
        if (body.isEmpty()) {
            throw new IllegalStateException("blueprints/runbooks/" + fragment.name() + ".md says nothing under \"" + title + "\" for " + tags);
        }
        return platform.fitting(words.fill(body));
    }

    private String more(String body, Words words) {
        return body.isEmpty() ? "" : "\n\n" + platform.fitting(words.fill(body));
    }

    private static Map<String, String> example(List<Told> told) {
        return told.isEmpty() ? Map.of() : told.getFirst().example().entrySet().stream().filter(entry -> Set.of("topic", "group").contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Labels of an alert that is said of one use case, with an example of what to put there. */
    private static String fromTheAlert(List<Told> told) {
        Map<String, String> example = told.getFirst().example();
        String exports = List.of("group", "topic").stream().filter(example::containsKey).map(label -> label.toUpperCase(java.util.Locale.ROOT) + "='" + example.get(label) + "'")
                .collect(Collectors.joining(" "));
        return exports.isEmpty() ? "" : "\n\nAnd what the alert's labels say; these are examples:\n\n" + Shell.block("export " + exports);
    }

    private static List<String> rows(List<Told> told) {
        return told.stream().map(one -> String.join(" | ", one.cluster().site().path() + one.useCase().map(useCase -> " (" + Markdown.text(useCase) + ")").orElse(""),
                one.severity().map(severity -> Integer.toString(severity.number())).orElse("-"), Markdown.text(one.fires()),
                one.severity().map(severity -> Durations.text(one.cluster().plan().watch().onCall().route(severity).answer())).orElse("-"), Markdown.text(one.reason()),
                one.owner().isEmpty() ? "-" : Markdown.text(one.owner()))).distinct().toList();
    }

    private String serviceLevel(List<Told> told, Fragment fragment, Set<String> tags, Words words) {
        List<String> promises = told.stream().map(Told::promise).filter(promise -> !promise.isEmpty()).distinct().toList();
        return promises.isEmpty() ? said(fragment, "Service level", tags, words) : promises.stream().map(Markdown::text).collect(Collectors.joining("; ")) + ".";
    }

    private List<String> impact(List<Told> told) {
        TreeSet<String> useCases = told.stream().flatMap(one -> one.useCase().stream()).collect(Collectors.toCollection(TreeSet::new));
        Set<String> meant = useCases.isEmpty() ? told.stream().flatMap(one -> platform.useCases(one.cluster()).stream()).collect(Collectors.toSet()) : useCases;
        List<Stake> stakes = platform.plan().watch().stakes().stream().filter(stake -> meant.contains(stake.useCase())).toList();
        List<String> lines = new ArrayList<>(stakes.stream().map(stake -> Markdown.text(stake.sentence()) + ": owner " + Markdown.text(stake.owner())
                + stake.contact().map(contact -> ", " + Markdown.text(contact)).orElse("")).toList());
        return lines.isEmpty() ? List.of("No use case was captured for these clusters.") : lines;
    }

    /** When it is over: what must print nothing, by whatever evaluates the alert. */
    private String verify(String alert, List<Told> told) {
        List<String> parts = new ArrayList<>();
        if (told.stream().anyMatch(one -> one.query().isPresent())) {
            parts.add("What the alert asks must have given nothing for " + QUIET_MINUTES + " minutes. " + asked(told));
        }
        if (told.stream().anyMatch(one -> one.by().medium() == Medium.CLOUDWATCH)) {
            parts.add(where(told, Medium.CLOUDWATCH) + "The alarm that tells people is not raised, now and " + QUIET_MINUTES + " minutes later. This prints those that are; it must print `[]`:\n\n"
                    + Shell.block("aws cloudwatch describe-alarms --alarm-types CompositeAlarm MetricAlarm --alarm-name-prefix \"$CLUSTER-" + alert
                            + "\" --state-value ALARM --query '[CompositeAlarms,MetricAlarms][][].AlarmName' --output json"));
        }
        if (told.stream().anyMatch(one -> one.by().medium() == Medium.DATADOG)) {
            parts.add(where(told, Medium.DATADOG) + "No monitor of this cluster tells people, now and " + QUIET_MINUTES + " minutes later. This prints the names of those that do; it must print nothing:\n\n"
                    + Shell.block("curl -fsS -G \"https://api.$DD_SITE/api/v1/monitor/search\" -H \"DD-API-KEY: $DD_API_KEY\" -H \"DD-APPLICATION-KEY: $DD_APP_KEY\" \\\n  --data-urlencode \"query=status:alert tag:\\\"kafka_cluster:$CLUSTER\\\" tag:\\\"platform:"
                            + platform.id() + "\\\" tag:\\\"tells:people\\\"\" | jq -r '.monitors[].name'"));
        }
        return parts.isEmpty() ? "Ask the receiver: the signal arrives again." : String.join("\n\n", parts);
    }

    /** Clusters whose part follows, where it is not that of all. */
    private static String where(List<Told> told, Medium medium) {
        return told.stream().allMatch(one -> one.by().medium() == medium) ? "" : told.stream().filter(one -> one.by().medium() == medium).map(AlertPages::path).distinct().collect(Collectors.joining(", ")) + ": ";
    }

    /** The queries of each cluster; those with the same ones share a block, and the one at hand decides which block counts. */
    private static String asked(List<Told> told) {
        Map<String, Set<String>> byCluster = new LinkedHashMap<>();
        told.stream().filter(one -> one.query().isPresent()).forEach(one -> byCluster.computeIfAbsent(path(one), unknown -> new TreeSet<>()).add(query(one)));
        Map<Set<String>, List<String>> clusters = new LinkedHashMap<>();
        byCluster.forEach((path, queries) -> clusters.computeIfAbsent(queries, unknown -> new ArrayList<>()).add(path));
        if (clusters.size() == 1) {
            Set<String> queries = clusters.keySet().iterator().next();
            return (queries.size() == 1 ? "This prints nothing:" : "These print nothing:") + "\n\n" + block(queries);
        }
        return "Thresholds differ: take the block of the cluster at hand. It prints nothing.\n\n"
                + clusters.entrySet().stream().map(each -> String.join(", ", each.getValue()) + ":\n\n" + block(each.getKey())).collect(Collectors.joining("\n\n"));
    }

    private static String block(Set<String> queries) {
        return Shell.block(queries.stream().map(query -> "promtool query instant \"$PROMETHEUS_URL\" \"count_over_time((" + query + ")[" + QUIET_MINUTES + "m:1m])\"").collect(Collectors.joining("\n")));
    }

    private static String path(Told told) {
        return Markdown.code(told.cluster().deployment().path());
    }

    /** The condition with the cluster at hand in place of its own, between double quotes of bash. */
    private static String query(Told told) {
        return Shell.escaped(told.query().orElseThrow()).replace("cluster=\\\"" + told.cluster().name() + "\\\"", "cluster=\\\"$CLUSTER\\\"")
                .replace("slo=\\\"" + told.cluster().site().environment() + "-", "slo=\\\"$ENVIRONMENT-");
    }

    private String closing(String alert, List<Told> told) {
        List<String> requirements = told.stream().map(Told::requirement).filter(path -> !path.isEmpty()).distinct().map(platform.plan()::cite).distinct().toList();
        return Markdown.closing(Header.lines("Runbook of the alert " + alert, requirements)).strip();
    }

    /** What the template of a page sees; all words are Markdown already. */
    public record Page(String alert, String platform, String about, List<String> rows, String serviceLevel, List<String> asked, String meaning, List<String> impact, String names,
            String real, String stabilise, String fix, String verify, String escalate, String tell, String afterwards, String closing) {
    }
}
