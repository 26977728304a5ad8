package dev.strawman.target.msk;

import dev.strawman.plan.Capacity;
import dev.strawman.plan.Deployment;
import dev.strawman.plan.HandmadePlan;
import dev.strawman.plan.Plan;
import dev.strawman.plan.Site;
import dev.strawman.requirements.Security;
import dev.strawman.unit.Cidr;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Variations of the plan written by hand, with nothing but Amazon MSK in them. */
final class MskPlans {

    private MskPlans() {
    }

    static Plan of(String option, Security.ClientAuth authentication) {
        return of(option, authentication, Security.Network.PRIVATE, UnaryOperator.identity());
    }

    static Plan of(String option, Security.ClientAuth authentication, Security.Network network, UnaryOperator<Site> change) {
        Plan plan = HandmadePlan.plan();
        List<Deployment> deployments = plan.sites().stream().map(change)
                .map(site -> deployment(site, option, authentication, network)).toList();
        return new Plan(plan.client(), deployments.stream().map(Deployment::site).toList(), deployments, plan.watch(), plan.exclusions(), plan.decisions(),
                plan.assumptions(), plan.questions(), plan.delivery(), plan.estate(), plan.pins(), plan.platforms(), plan.figures(), plan.captures());
    }

    private static Deployment deployment(Site site, String option, Security.ClientAuth authentication, Security.Network network) {
        Deployment made = HandmadePlan.msk(site, option, option.equals("msk-standard") ? "kafka.m7g.4xlarge" : "express.m7g.large",
                option.equals("msk-standard") ? 400 : 0, authentication);
        Capacity.Brokers brokers = (Capacity.Brokers) made.capacity();
        Capacity capacity = switch (option) {
            case "msk-serverless" -> new Capacity.Pooled(brokers.binding(), brokers.next());
            case "msk-standard" -> new Capacity.Brokers(brokers.brokers(), brokers.instanceType(), 16, 64, Capacity.Pod.NONE, 0, brokers.diskGiB(), brokers.maximumDiskGiB(),
                    Optional.empty(), site.production(), brokers.binding(), brokers.next());
            default -> brokers;
        };
        return new Deployment(made.platform(), option, made.optionName(), site, capacity, authentication, made.otherSignIns(), made.authorisation(), network,
                made.customerKeys(), made.kafkaVersion(), made.replication(), made.copied(), made.registry(), made.settableTopicKeys(), made.vendorOperates(), made.teamOperates(), made.gaps());
    }

    /** The same plan of a client that runs a registry of its own. */
    static Plan withoutRegistry(Plan plan) {
        List<Deployment> deployments = plan.deployments().stream().map(made -> new Deployment(made.platform(), made.option(), made.optionName(), made.site(), made.capacity(),
                made.authentication(), made.otherSignIns(), made.authorisation(), made.network(), made.customerKeys(), made.kafkaVersion(), made.replication(), made.copied(), Optional.empty(),
                made.settableTopicKeys(), made.vendorOperates(), made.teamOperates(), made.gaps())).toList();
        return new Plan(plan.client(), plan.sites(), deployments, plan.watch(), plan.exclusions(), plan.decisions(),
                plan.assumptions(), plan.questions(), plan.delivery(), plan.estate(), plan.pins(), plan.platforms(), plan.figures(), plan.captures());
    }

    /** The same site in a network of which the identifier was captured. */
    static Site withVpc(Site site) {
        return in(site, site.network(), Optional.of("vpc-0a1b2c3d4e5f60718"));
    }

    /** The same site without any network. */
    static Site withoutNetwork(Site site) {
        return in(site, Optional.empty(), Optional.empty());
    }

    private static Site in(Site site, Optional<Cidr> network, Optional<String> vpc) {
        return new Site(site.environment(), site.serves(), site.purpose(), site.production(), site.productionShape(), site.region(), site.provider(), site.zones(), site.clusterName(), site.account(),
                network, vpc, site.load(), site.serviceLevel(), site.recovery(), site.protection(), site.topics(),
                site.applications(), site.requirement());
    }
}
