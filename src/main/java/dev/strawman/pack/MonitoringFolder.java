package dev.strawman.pack;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Header;
import dev.strawman.artifact.Templates;
import dev.strawman.plan.Deployment;
import dev.strawman.plan.Plan;
import dev.strawman.plan.Site;
import dev.strawman.plan.StateStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A Terraform root that watches, in a cluster's own folder, whatever watches: where it stands, and what each of its files may say.
 * Only records are one, for they are what templates see.
 */
public interface MonitoringFolder {

    /** Signals that its dashboard draws under capacity: what is held against the plan or a limit of the product. */
    Set<String> CAPACITY = Set.of("cluster-load", "disk-free", "stored-bytes", "bytes-in", "broker-bytes-in", "bytes-out", "broker-bytes-out", "partitions", "broker-partitions",
            "connections", "broker-connections", "connection-attempts", "broker-connection-attempts");

    Plan plan();

    Deployment deployment();

    /** Constraint on the version of the provider. */
    String provider();

    /**
     * The files with which each such root begins.
     *
     * @param root      folder of the templates that name the provider, below {@code blueprints/}
     * @param providers what the provider's file is for
     */
    default List<Artifact> beginning(Templates templates, String root, String providers) {
        return new ArrayList<>(List.of(
                file(templates, "versions.tf", root + "versions.tf", "Versions that this root is written for"),
                file(templates, "providers.tf", root + "providers.tf", providers),
                file(templates, "backend.tf", store().template(), store().purpose()),
                file(templates, "variables.tf", "shared/variables.tf", "What nobody could know when this was generated"),
                file(templates, "terraform.tfvars.example", "shared/terraform.tfvars.example", "Copy to terraform.tfvars, which is yours, and fill in")));
    }

    /** One file of it; its template sees this root. */
    default Artifact file(Templates templates, String name, String template, String purpose, String... requirements) {
        String text = Header.hash(purpose, Arrays.stream(requirements).map(plan()::cite).toList()) + "\n" + templates.render(template, (Record) this);
        return Artifact.of(path() + "/" + name, text, template + ".vm", requirements);
    }

    default Site site() {
        return deployment().site();
    }

    default String path() {
        return deployment().path() + "/" + name();
    }

    default String name() {
        return "monitoring";
    }

    private StateStore store() {
        return StateStore.of(plan(), site());
    }

    default String stateKey() {
        return path() + ".tfstate";
    }

    default String terraform() {
        return plan().pin("terraform");
    }

    default String environment() {
        return site().environment();
    }

    /** In which account it lives, in words. */
    default String inAccount() {
        return plan().inAccount(site());
    }

    default String region() {
        return site().region();
    }

    default String cluster() {
        return site().clusterName();
    }
}
