package dev.strawman.target;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Templates;
import dev.strawman.plan.Plan;
import java.util.List;

/** A platform that the plan can be written for. */
public interface Target {

    /** Name of the platform in the plan, and the first folder of every path. */
    String name();

    /** All files of this platform, for every site that has a deployment on it. */
    List<Artifact> artifacts(Plan plan, Templates templates);
}
