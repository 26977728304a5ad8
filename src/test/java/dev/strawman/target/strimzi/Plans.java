package dev.strawman.target.strimzi;

import dev.strawman.plan.Capacity;
import dev.strawman.plan.Delivery;
import dev.strawman.plan.Delivery.GitOps;
import dev.strawman.plan.Deployment;
import dev.strawman.plan.Estate;
import dev.strawman.plan.HandmadePlan;
import dev.strawman.plan.Plan;
import dev.strawman.plan.Site;
import dev.strawman.plan.Topic;
import dev.strawman.requirements.Certificates;
import dev.strawman.requirements.Infrastructure.Kubernetes.Distribution;
import dev.strawman.requirements.Infrastructure.Provider;
import dev.strawman.requirements.Security;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Variations of the plan written by hand, each changing one thing. */
final class Plans {

    private Plans() {
    }

    static Plan plan() {
        return HandmadePlan.plan();
    }

    static Cluster cluster(Plan plan, String environment) {
        Deployment deployment = plan.on("strimzi").stream().filter(each -> each.site().environment().equals(environment)).findFirst().orElseThrow();
        return new Cluster(plan, deployment, Ground.of(plan, deployment.site()));
    }

    static Plan with(Plan plan, GitOps gitOps) {
        Delivery old = plan.delivery();
        return with(plan, plan.deployments(), new Delivery(old.repository(), old.pipeline(), gitOps, old.approvals(), old.branches(), old.owners(), old.handles(), old.policyChecks(), old.scans()), plan.estate());
    }

    static Plan with(Plan plan, Distribution kubernetes, Optional<String> storageClass, List<String> nodePools, Optional<Certificates.Issuer> issuer) {
        return with(plan, kubernetes, storageClass, nodePools, issuer, plan.estate().places());
    }

    /** All regions run by one provider. */
    static Plan on(Plan plan, Provider provider, boolean capturedKubernetes) {
        Estate old = plan.estate();
        List<Estate.Place> places = plan.sites().stream().map(site -> new Estate.Place(site.region(), provider, capturedKubernetes)).distinct().toList();
        return with(plan, old.kubernetes(), old.storageClass(), old.nodePools(), old.issuer(), places);
    }

    private static Plan with(Plan plan, Distribution kubernetes, Optional<String> storageClass, List<String> nodePools, Optional<Certificates.Issuer> issuer, List<Estate.Place> places) {
        Estate old = plan.estate();
        return with(plan, plan.deployments(), plan.delivery(), new Estate(kubernetes, old.kubernetesVersion(), storageClass, nodePools, old.architecture(), old.directory(), old.tokens(),
                old.secretStore(), issuer, old.logStores(), old.alerting(), old.schemaRegistry(), old.imageRegistry(), old.domain(), places));
    }

    static Plan with(Plan plan, Security.ClientAuth authentication, Security.Network network) {
        return with(plan, old -> new Deployment(old.platform(), old.option(), old.optionName(), old.site(), old.capacity(), authentication, old.otherSignIns(), old.authorisation(), network,
                old.customerKeys(), old.kafkaVersion(), old.replication(), old.copied(), old.registry(), old.settableTopicKeys(), old.vendorOperates(), old.teamOperates(), old.gaps()));
    }

    /** Services sign in with tokens of this directory. */
    static Plan oauth(Plan plan, String directory) {
        Estate old = plan.estate();
        Estate estate = new Estate(old.kubernetes(), old.kubernetesVersion(), old.storageClass(), old.nodePools(), old.architecture(), old.directory(), HandmadePlan.tokens(directory),
                old.secretStore(), old.issuer(), old.logStores(), old.alerting(), old.schemaRegistry(), old.imageRegistry(), old.domain(), old.places());
        return with(with(plan, plan.deployments(), plan.delivery(), estate), Security.ClientAuth.OAUTH, Security.Network.PUBLIC);
    }

    /** All deployments on Strimzi changed in the same way, and the sites they stand for. */
    static Plan with(Plan plan, UnaryOperator<Deployment> change) {
        List<Deployment> changed = plan.deployments().stream().map(each -> each.platform().equals("strimzi") ? change.apply(each) : each).toList();
        List<Site> sites = changed.stream().filter(each -> each.platform().equals("strimzi")).map(Deployment::site).toList();
        return new Plan(plan.client(), sites, changed, plan.watch(), plan.exclusions(), plan.decisions(), plan.assumptions(), plan.questions(), plan.delivery(), plan.estate(), plan.pins(), plan.platforms(), plan.figures(),
                plan.captures());
    }

    static Deployment with(Deployment old, Site site) {
        return with(old, site, old.capacity());
    }

    static Deployment with(Deployment old, Capacity capacity) {
        return with(old, old.site(), capacity);
    }

    private static Deployment with(Deployment old, Site site, Capacity capacity) {
        return new Deployment(old.platform(), old.option(), old.optionName(), site, capacity, old.authentication(), old.otherSignIns(), old.authorisation(), old.network(),
                old.customerKeys(), old.kafkaVersion(), old.replication(), old.copied(), old.registry(), old.settableTopicKeys(), old.vendorOperates(), old.teamOperates(), old.gaps());
    }

    static Deployment tiered(Deployment old) {
        Capacity.Brokers brokers = (Capacity.Brokers) old.capacity();
        return with(old, new Capacity.Brokers(brokers.brokers(), brokers.instanceType(), brokers.vCpus(), brokers.memoryGiB(), brokers.pod(), brokers.heapGiB(), brokers.diskGiB(),
                brokers.maximumDiskGiB(), brokers.controllers(), true, brokers.binding(), brokers.next()));
    }

    static Deployment singleBroker(Deployment old) {
        Capacity.Brokers brokers = (Capacity.Brokers) old.capacity();
        Site site = old.site();
        List<Topic> topics = site.topics().stream().map(topic -> new Topic(topic.name(), topic.logicalName(), topic.kind(), topic.environment(), topic.useCase(),
                topic.partitions(), 1, topic.settings().stream().filter(setting -> !setting.key().equals("min.insync.replicas")).toList(), topic.subject(),
                topic.classification(), topic.personalFields(), topic.sensitive(), topic.legalHold(), topic.requirement(), topic.partitionReason())).toList();
        return with(old, with(site, 1, topics), new Capacity.Brokers(1, brokers.instanceType(), brokers.vCpus(), brokers.memoryGiB(), brokers.pod(), brokers.heapGiB(), brokers.diskGiB(),
                brokers.maximumDiskGiB(), Optional.empty(), false, brokers.binding(), brokers.next()));
    }

    static Site with(Site old, int zones, List<Topic> topics) {
        return new Site(old.environment(), old.serves(), old.purpose(), old.production(), old.productionShape(), old.region(), old.provider(), zones, old.clusterName(), old.account(),
                old.network(), old.vpc(), old.load(), old.serviceLevel(), old.recovery(), old.protection(), topics, old.applications(), old.requirement());
    }

    private static Plan with(Plan plan, List<Deployment> deployments, Delivery delivery, Estate estate) {
        return new Plan(plan.client(), plan.sites(), deployments, plan.watch(), plan.exclusions(), plan.decisions(), plan.assumptions(), plan.questions(), delivery, estate, plan.pins(), plan.platforms(), plan.figures(),
                plan.captures());
    }
}
