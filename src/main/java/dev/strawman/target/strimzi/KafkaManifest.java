package dev.strawman.target.strimzi;

import dev.strawman.artifact.AgentCheck;
import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Manifests.Document;
import dev.strawman.plan.Application;
import dev.strawman.plan.Quota;
import dev.strawman.plan.Site;
import dev.strawman.plan.Topic.Setting;
import dev.strawman.plan.Ways;
import dev.strawman.plan.monitoring.Monitoring;
import dev.strawman.unit.Durations;
import io.strimzi.api.kafka.model.common.CertificateAuthority;
import io.strimzi.api.kafka.model.common.CertificateAuthorityBuilder;
import io.strimzi.api.kafka.model.common.metrics.StrimziMetricsReporter;
import io.strimzi.api.kafka.model.common.metrics.StrimziMetricsReporterBuilder;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.kafka.KafkaBuilder;
import io.strimzi.api.kafka.model.kafka.KafkaClusterSpec;
import io.strimzi.api.kafka.model.kafka.KafkaClusterSpecBuilder;
import io.strimzi.api.kafka.model.kafka.entityoperator.EntityOperatorSpec;
import io.strimzi.api.kafka.model.kafka.entityoperator.EntityOperatorSpecBuilder;
import io.strimzi.api.kafka.model.kafka.quotas.QuotasPlugin;
import io.strimzi.api.kafka.model.kafka.quotas.QuotasPluginKafkaBuilder;
import io.strimzi.api.kafka.model.kafka.quotas.QuotasPluginStrimziBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code kafka.yaml}: version, listeners, settings and certificates of a cluster; its nodes stand in {@code node-pools.yaml}. */
final class KafkaManifest {

    private static final double MINIMUM_FREE_DISK = 0.1;

    private final Cluster cluster;
    private final List<Setting> settings;

    KafkaManifest(Cluster cluster) {
        this.cluster = cluster;
        this.settings = BrokerSettings.of(cluster);
    }

    Artifact artifact() {
        Document document = Document.of(kafka()).saying(entrances()).because(reasons());
        return cluster.manifest("kafka.yaml", "Kafka cluster " + cluster.name(),
                List.of(cluster.site().requirement(), "security.clientAuth", "security.network", "sla.availability", "certificates.validity"), List.of(document));
    }

    /** Which listeners are whose, where there are several ways to sign in. */
    private String[] entrances() {
        return Entrance.others(cluster).stream().map(entrance -> "Listener " + entrance.internal() + (cluster.reachableFromOutside() ? ", from outside " + entrance.external() : "") + ": "
                + Ways.words(entrance.way()) + ", for " + String.join(", ", cluster.deployment().applications(entrance.way()).stream().map(Application::principal).toList())).toArray(String[]::new);
    }

    Kafka kafka() {
        Site site = cluster.site();
        KafkaBuilder kafka = new KafkaBuilder()
                .withNewMetadata().withName(cluster.name()).addToLabels("app.kubernetes.io/component", "kafka").endMetadata()
                .withNewSpec()
                .withKafka(brokers())
                .withEntityOperator(entityOperator())
                .withClusterCa(authority())
                .withClientsCa(authority())
                .withMaintenanceTimeWindows(MaintenanceWindows.quartz(cluster.plan().watch().clock().inUtc(site.serviceLevel().maintenance())))
                .withNewKafkaExporter().withResources(Footprint.of(cluster.plan(), "kafkaExporter").resources()).endKafkaExporter()
                .endSpec();
        cluster.agentCheck("exporter").ifPresent(check -> kafka.editSpec().editKafkaExporter().withNewTemplate().withNewPod().withNewMetadata()
                .addToAnnotations(AgentCheck.annotation(cluster.name() + "-kafka-exporter"), check.json()).endMetadata().endPod().endTemplate().endKafkaExporter().endSpec());
        if (Rebalancing.wanted(cluster)) {
            kafka.editSpec().withCruiseControl(Rebalancing.cruiseControl(cluster)).endSpec();
        }
        return kafka.build();
    }

    private KafkaClusterSpec brokers() {
        KafkaClusterSpecBuilder brokers = new KafkaClusterSpecBuilder()
                .withVersion(cluster.deployment().kafkaVersion())
                .withMetadataVersion(metadataVersion())
                .withListeners(Listeners.of(cluster))
                .withNewKafkaAuthorizationSimple().endKafkaAuthorizationSimple()
                .withConfig(Settings.values(settings))
                .withQuotas(quotas())
                .withMetricsConfig(metrics())
                .withNewTemplate().withNewPodDisruptionBudget().withMaxUnavailable(1).endPodDisruptionBudget().endTemplate();
        if (cluster.deployment().tiered()) {
            brokers.withImage(Tiering.IMAGE).withTieredStorage(Tiering.tieredStorage(cluster));
            if (Tiering.asIdentity(cluster)) {
                brokers.editTemplate().withNewServiceAccount().withNewMetadata().addToAnnotations(Tiering.AZURE_IDENTITY, Tiering.AZURE_CLIENT).endMetadata().endServiceAccount().endTemplate();
            }
        }
        if (cluster.site().zones() > 1) {
            brokers.withNewTopologyLabelRack().withTopologyKey(NodePools.ZONE).endTopologyLabelRack();
        }
        return brokers.build();
    }

    /** A list replaces the operator's own, so the plan's holds both. */
    private StrimziMetricsReporter metrics() {
        List<String> allowed = cluster.plan().watch().of(cluster.deployment().path()).map(Monitoring::allowList).orElse(List.of());
        return allowed.isEmpty() ? new StrimziMetricsReporter()
                : new StrimziMetricsReporterBuilder().withNewValues().withAllowList(allowed).endValues().build();
    }

    /** {@code 4.3} of {@code 4.3.1}: Kafka takes it for the newest metadata version of that line. */
    private String metadataVersion() {
        String[] parts = cluster.deployment().kafkaVersion().split("\\.");
        return parts[0] + "." + parts[1];
    }

    /** A quota per user and the guard against full disks are two plug-ins of which brokers load one. */
    private QuotasPlugin quotas() {
        List<Quota.Rate> asked = cluster.site().applications().stream().flatMap(application -> application.quota().stream())
                .map(quota -> quota.ofEachBroker(cluster.brokers().brokers())).toList();
        if (asked.isEmpty()) {
            return new QuotasPluginStrimziBuilder().withMinAvailableRatioPerVolume(MINIMUM_FREE_DISK).build();
        }
        return new QuotasPluginKafkaBuilder()
                .withProducerByteRate(asked.stream().mapToLong(Quota.Rate::producerBytesPerSecond).max().getAsLong())
                .withConsumerByteRate(asked.stream().mapToLong(Quota.Rate::consumerBytesPerSecond).max().getAsLong())
                .build();
    }

    private EntityOperatorSpec entityOperator() {
        return new EntityOperatorSpecBuilder()
                .withNewTopicOperator().withResources(Footprint.entityOperator(cluster.plan(), "topicOperator", cluster.site().topics().size()).resources()).endTopicOperator()
                .withNewUserOperator().withSecretPrefix(Users.SECRET_PREFIX)
                .withResources(Footprint.entityOperator(cluster.plan(), "userOperator", cluster.site().applications().size()).resources()).endUserOperator()
                .build();
    }

    private CertificateAuthority authority() {
        Site.Protection protection = cluster.site().protection();
        return new CertificateAuthorityBuilder()
                .withGenerateCertificateAuthority(!cluster.ground().ownAuthority())
                .withGenerateSecretOwnerReference(false)
                .withValidityDays((int) protection.caValidity().toDays())
                .withRenewalDays((int) protection.renewBefore().toDays())
                .build();
    }

    private Map<String, String> reasons() {
        Site site = cluster.site();
        Map<String, String> reasons = new LinkedHashMap<>();
        reasons.put("kafka/version", "pinned: a new operator must not upgrade Kafka by itself");
        reasons.put("kafka/metadataVersion", "raise it in a change of its own after the version; there is no way back");
        reasons.putAll(Listeners.reasons(cluster));
        reasons.put("authorization/type", "no superUsers: Strimzi's own parts need none, and people get a KafkaUser like everybody");
        reasons.putAll(Settings.reasons(settings));
        boolean perUser = site.applications().stream().anyMatch(application -> application.quota().isPresent());
        reasons.put("quotas/type", perUser
                ? "limits per user (users/) and these for a user without one; the strimzi plug-in guards disks instead and would switch them off"
                : "stops producers before a disk is full; limits per user need type kafka instead");
        reasons.put("rack/topologyKey", "copies of a partition lie in different zones; where pods stand is said in node-pools.yaml");
        reasons.put("values/allowList", "the operator's own list, which this one replaces, and what the alerts need beyond it");
        reasons.put("metricsConfig/type", "Prometheus format on port 9404 without an agent");
        reasons.put("podDisruptionBudget/maxUnavailable", "one budget for all pools; with the Drain Cleaner the operator moves pods one by one when a node drains");
        reasons.put("userOperator/secretPrefix", "a user named like another Secret must not overwrite it");
        reasons.put("clusterCa/generateCertificateAuthority", cluster.ground().ownAuthority()
                ? "the client's own authority signs: create its Secrets before this resource, see strimzi/README.md" : "the operator makes and renews the authority");
        reasons.put("clusterCa/generateSecretOwnerReference", "the authority survives if this resource is deleted by mistake");
        reasons.put("clusterCa/validityDays", cluster.plan().cite("certificates.validity"));
        reasons.put("clusterCa/renewalDays", Durations.text(site.protection().renewBefore()) + " before the end, " + cluster.plan().cite("certificates.renewBefore"));
        reasons.put("maintenanceTimeWindows", cluster.plan().watch().clock().textInUtc(site.serviceLevel().maintenance()) + "; certificates are renewed only then");
        reasons.put("spec/kafkaExporter", "the source of consumer lag");
        reasons.put("kafkaExporter/template", "what the Datadog Agent reads; the annotation names the container, which Strimzi calls like the deployment");
        reasons.putAll(Rebalancing.reasons(cluster));
        reasons.putAll(Tiering.reasons(cluster));
        return reasons;
    }
}
