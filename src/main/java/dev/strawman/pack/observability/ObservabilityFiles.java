package dev.strawman.pack.observability;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Header;
import dev.strawman.artifact.Templates;
import dev.strawman.plan.Plan;
import dev.strawman.plan.monitoring.Monitoring.Medium;
import java.util.ArrayList;
import java.util.List;

/** Everything below {@code monitoring/}. */
public final class ObservabilityFiles {

    private static final String CHECK = "monitoring/check.sh";
    private static final String TARGETS = "monitoring/targets.sh";

    private ObservabilityFiles() {
    }

    /** Rules with tests, scraping, probe and service levels of every deployment, and the routes that all share. */
    public static List<Artifact> artifacts(Plan plan, Templates templates) {
        List<Watched> all = plan.deployments().stream()
                .flatMap(deployment -> plan.watch().of(deployment.path()).stream().map(monitoring -> new Watched(plan, deployment, monitoring))).toList();
        List<Watched> prometheus = all.stream().filter(watched -> watched.monitoring().byPrometheus()).toList();
        // Deployments know nothing of each other, so their files can be written at the same time; their order stays.
        List<Artifact> artifacts = new ArrayList<>(prometheus.parallelStream().flatMap(watched -> files(watched).stream()).toList());
        if (!prometheus.isEmpty()) {
            artifacts.addAll(new Dashboards(prometheus).artifacts());
            List<Watched> own = prometheus.stream().filter(watched -> !watched.managed()).toList();
            if (!own.isEmpty()) {
                artifacts.add(new Alertmanager(plan, own).artifact());
            }
            artifacts.add(check(own.size() < prometheus.size(), templates));
            own.stream().filter(watched -> watched.deployment().platform().equals("msk")).findFirst().ifPresent(watched -> artifacts.add(targets(watched, templates)));
        }
        // What Datadog evaluates stands in its Terraform root; the promises and the probe that counts them are the same.
        all.stream().filter(watched -> watched.monitoring().medium() == Medium.DATADOG).forEach(watched -> {
            artifacts.addAll(measured(watched));
            if (watched.onKubernetes()) {
                artifacts.add(new Scraping(watched).probeAlone());
            }
        });
        if (!all.isEmpty()) {
            artifacts.add(new MonitoringReadme(plan, all).artifact(templates));
        }
        return artifacts;
    }

    private static List<Artifact> files(Watched watched) {
        List<Artifact> files = new ArrayList<>(new RuleFiles(watched).artifacts());
        if (!watched.managed()) {
            files.addAll(new Scraping(watched).artifacts());
        }
        files.addAll(measured(watched));
        return files;
    }

    private static List<Artifact> measured(Watched watched) {
        return List.of(new Probe(watched).artifact(), new OpenSlo(watched).artifact());
    }

    /**
     * What the templates of scripts see.
     *
     * @param managed rules and routes lie in Terraform roots of Amazon MSK too
     */
    public record Script(List<String> header, String cluster, String region, String folder, boolean managed) {
    }

    private static Artifact check(boolean managed, Templates templates) {
        Script script = new Script(Header.lines("Tries the rules and routes of this folder" + (managed ? " and of the roots that upload theirs" : ""), List.of()), "", "", "", managed);
        return Artifact.of(CHECK, templates.render(CHECK, script), CHECK + ".vm");
    }

    private static Artifact targets(Watched watched, Templates templates) {
        Script script = new Script(Header.lines("Writes the brokers of an MSK cluster as targets for Prometheus", List.of(watched.plan().cite("tooling.monitoring"))),
                watched.cluster(), watched.deployment().site().region(), Scraping.HOME + "targets", false);
        return Artifact.of("monitoring/msk/targets.sh", templates.render(TARGETS, script), TARGETS + ".vm", "tooling.monitoring");
    }
}
