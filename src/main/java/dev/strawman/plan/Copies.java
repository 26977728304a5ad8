package dev.strawman.plan;

import dev.strawman.plan.Deployment.Gap;
import dev.strawman.plan.monitoring.CopyAlarms;
import dev.strawman.plan.monitoring.Watch;
import java.util.ArrayList;
import java.util.List;

/** Who hears of a copy in another region that falls behind: a decision for each, and a gap and a question where somebody does not. */
final class Copies {

    private static final String RPO = "sla.regionLoss.rpo";

    private final List<Deployment> deployments;
    private final Watch watch;

    Copies(List<Deployment> deployments, Watch watch) {
        this.deployments = deployments;
        this.watch = watch;
    }

    void explain(Decisions decisions) {
        for (Deployment target : targets()) {
            CopyAlarms alarms = alarms(target);
            decisions.add(target.path(), "What rings when the copy falls behind?", alarms.rings().isEmpty() ? "nothing" : alarms.rings(),
                    alarms.complete() ? "thresholds follow from the RPO" : alarms.rings().isEmpty() ? alarms.why() : alarms.silent(), List.of(RPO, "tooling.monitoring"), List.of());
        }
    }

    /** The deployments, with a gap at each copy of which nobody is told all. */
    List<Deployment> deployments() {
        return deployments.stream().map(deployment -> silent(deployment) ? deployment.with(gap(alarms(deployment))) : deployment).toList();
    }

    private static Gap gap(CopyAlarms alarms) {
        return new Gap("an alert when the copy " + alarms.silentWhen(), RPO, alarms.rings().isEmpty() ? "nothing that rings; the runbook region-failover shows how to look" : alarms.rings(),
                "being told: " + alarms.why(), "");
    }

    List<Plan.Question> questions(String askWhom) {
        List<Plan.Question> questions = new ArrayList<>();
        targets().stream().filter(this::silent).forEach(target -> questions.add(new Plan.Question(RPO, "Who is told when the copy on " + target.path() + " " + alarms(target).silentWhen()
                + ", and by what? Now nothing rings: " + alarms(target).why() + ".", askWhom)));
        return questions;
    }

    private List<Deployment> targets() {
        return deployments.stream().filter(this::target).toList();
    }

    private boolean target(Deployment deployment) {
        return deployment.holdsCopy();
    }

    private boolean silent(Deployment deployment) {
        return target(deployment) && !alarms(deployment).complete();
    }

    private CopyAlarms alarms(Deployment deployment) {
        return CopyAlarms.of(watch.of(deployment.path()).orElseThrow());
    }
}
