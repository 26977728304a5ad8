package dev.strawman.plan;

import dev.strawman.catalog.Catalog;
import dev.strawman.requirements.Security;
import dev.strawman.requirements.reading.RequirementsReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The plan written by hand with nothing but one product of Amazon MSK in it, watched by CloudWatch. */
public final class WatchedPlans {

    private WatchedPlans() {
    }

    /** @param brokers brokers of each cluster; without meaning for Serverless */
    public static Plan onMsk(String option, int brokers) {
        Plan plan = HandmadePlan.plan();
        List<Deployment> deployments = plan.sites().stream().map(site -> deployment(site, option, brokers)).toList();
        String text = payments().replace("monitoring: [prometheus, grafana]", "monitoring: [cloudwatch]");
        return new Plan(plan.client(), plan.sites(), deployments, new Watching(RequirementsReader.read("requirements.yaml", text), Catalog.load(), new Decisions()).of(deployments),
                plan.exclusions(), plan.decisions(), plan.assumptions(), plan.questions(), plan.delivery(), plan.estate(), plan.pins(), plan.platforms(), plan.figures(), plan.captures());
    }

    private static String payments() {
        try {
            return Files.readString(Path.of("generated-samples/payments/requirements.yaml"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Deployment deployment(Site site, String option, int brokers) {
        Deployment made = HandmadePlan.msk(site, option, option.equals("msk-standard") ? "kafka.m7g.large" : "express.m7g.large", option.equals("msk-standard") ? 400 : 0,
                Security.ClientAuth.IAM);
        Capacity.Brokers size = (Capacity.Brokers) made.capacity();
        Capacity capacity = option.equals("msk-serverless") ? new Capacity.Pooled(size.binding(), size.next())
                : new Capacity.Brokers(brokers, size.instanceType(), 2, 8, Capacity.Pod.NONE, 0, size.diskGiB(), size.maximumDiskGiB(), Optional.empty(), false, size.binding(), size.next());
        return new Deployment(made.platform(), option, made.optionName(), site, capacity, made.authentication(), made.otherSignIns(), made.authorisation(), made.network(),
                made.customerKeys(), made.kafkaVersion(), made.replication(), made.copied(), made.registry(), made.settableTopicKeys(), made.vendorOperates(), made.teamOperates(), made.gaps());
    }
}
