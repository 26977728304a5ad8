package dev.strawman.target.strimzi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.artifact.Templates;
import dev.strawman.pack.PackPlans;
import dev.strawman.plan.Application;
import dev.strawman.plan.Plan;
import dev.strawman.plan.Site;
import dev.strawman.requirements.Certificates;
import dev.strawman.requirements.Infrastructure.Kubernetes.Distribution;
import dev.strawman.requirements.Infrastructure.Provider;
import dev.strawman.requirements.Security;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.kafka.KafkaAuthorizationSimple;
import io.strimzi.api.kafka.model.kafka.KafkaClusterSpec;
import io.strimzi.api.kafka.model.kafka.listener.GenericKafkaListener;
import io.strimzi.api.kafka.model.kafka.listener.KafkaListenerAuthenticationCustom;
import io.strimzi.api.kafka.model.kafka.listener.KafkaListenerType;
import io.strimzi.api.kafka.model.kafka.quotas.QuotasPluginKafka;
import io.strimzi.api.kafka.model.kafka.quotas.QuotasPluginStrimzi;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.server.common.MetadataVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KafkaManifestTest {

    private static Kafka kafka(Plan plan, String environment) {
        return new KafkaManifest(Plans.cluster(plan, environment)).kafka();
    }

    private static KafkaClusterSpec brokers(Plan plan, String environment) {
        return kafka(plan, environment).getSpec().getKafka();
    }

    private static List<String> listeners(Plan plan, String environment) {
        return brokers(plan, environment).getListeners().stream()
                .map(listener -> listener.getName() + " " + listener.getType().toValue() + " " + (listener.getAuth() == null ? "" : listener.getAuth().getType())).toList();
    }

    @Test
    void aClusterThatStandsAloneInAPrivateNetworkIsReachedFromInsideKubernetesOnly() {
        assertEquals(List.of("internal internal tls"), listeners(Plans.plan(), "dev"));
    }

    @Test
    void theOtherRegionAndClientsOutsideGetALoadBalancer() {
        assertEquals(List.of("internal internal tls", "external loadbalancer tls"), listeners(Plans.plan(), "prod"));
        assertEquals(List.of("internal internal scram-sha-512", "external loadbalancer scram-sha-512"),
                listeners(Plans.with(Plans.plan(), Security.ClientAuth.SCRAM, Security.Network.PEERED), "dev"));
        assertEquals(List.of("internal internal custom", "external loadbalancer custom"),
                listeners(Plans.with(Plans.plan(), Security.ClientAuth.OAUTH, Security.Network.PUBLIC), "dev"));
    }

    @Test
    void certificatesAreRenewedInThePartOfTheLocalWindowThatTheOperatorCanBeTold() {
        Plan chicago = PackPlans.story("payments", "  model: devops", "  timeZone: America/Chicago\n  model: devops", "maintenanceWindow: Sunday 02:00-06:00", "maintenanceWindow: Saturday 22:00-02:00");
        assertEquals(List.of("* * 4-6 ? * SUN"), kafka(chicago, "prod").getSpec().getMaintenanceTimeWindows());
        String text = new KafkaManifest(Plans.cluster(chicago, "prod")).artifact().text();
        assertTrue(text.contains("# Sunday 04:00-07:00 UTC, which lies in Saturday 22:00-02:00 America/Chicago all year; certificates are renewed only then\n"), text);
        assertEquals(List.of("* * 2-5 ? * SUN"), kafka(PackPlans.story("payments"), "prod").getSpec().getMaintenanceTimeWindows());
    }

    @Test
    void eachWayToSignInHasListenersOfItsOwnAtPortsThatStay() {
        assertEquals(List.of("internal internal tls", "scram internal scram-sha-512"), listeners(PackPlans.severalWays(), "dev"));
        assertEquals(List.of("internal internal tls", "external loadbalancer tls", "scram internal scram-sha-512", "extscram loadbalancer scram-sha-512"), listeners(PackPlans.severalWays(), "prod"));
        List<GenericKafkaListener> beside = brokers(PackPlans.severalWaysBesideTokens(), "dev").getListeners();
        assertEquals(List.of("internal 9093 custom", "external 9094 custom", "mtls 9095 tls", "extmtls 9096 tls", "scram 9097 scram-sha-512", "extscram 9098 scram-sha-512"),
                beside.stream().map(listener -> listener.getName() + " " + listener.getPort() + " " + listener.getAuth().getType()).toList());
        assertTrue(brokers(PackPlans.severalWaysBesideTokens(), "dev").getConfig().containsKey("principal.builder.class"));
    }

    @Test
    void probesPeopleAndTheCopyComeInWhereMostDo() {
        List<GenericKafkaListener> listeners = brokers(PackPlans.severalWays(), "dr").getListeners();
        assertEquals(4, listeners.getFirst().getNetworkPolicyPeers().size());
        assertEquals(List.of(Map.of("kafka-client/northgate-payments-dr", "true")),
                listeners.get(2).getNetworkPolicyPeers().stream().map(peer -> peer.getNamespaceSelector().getMatchLabels()).toList());
    }

    @Test
    void aLoadBalancerOfItsOwnHasANameOfItsOwn() {
        Plan named = PackPlans.severalWays("cpuArch: arm64", "cpuArch: arm64\n  dns: kafka.northgate.example");
        assertEquals(List.of("scram-prod.kafka.northgate.example"), brokers(named, "prod").getListeners().getLast().getConfiguration().getBootstrap().getAlternativeNames());
        String readme = readme(named);
        assertTrue(readme.contains("`prod.kafka.northgate.example:9094`, `scram-dr.kafka.northgate.example:9098`, `scram-prod.kafka.northgate.example:9098` |"), readme);
        assertTrue(readme.contains("| prod/eu-west-1 | SASL/SCRAM | `scram`, 9097 | `extscram`, 9098 | `card-gateway` |"), readme);
        assertTrue(readme.contains("| Load balancers | the cloud provider; 28 in all,"), readme);
        assertFalse(readme.contains("the directory must have no client"), readme);
        assertTrue(readme(PackPlans.severalWaysBesideTokens()).contains("the directory must have no client that is called like an application with SASL/SCRAM"));
    }

    @Test
    void certificatesCarryTheNamesThatClientsStartAt() {
        Plan named = PackPlans.story("payments", "cpuArch: arm64", "cpuArch: arm64\n  dns: kafka.northgate.example");
        assertEquals(List.of("prod.kafka.northgate.example"), brokers(named, "prod").getListeners().getLast().getConfiguration().getBootstrap().getAlternativeNames());
        assertEquals(List.of("dr.kafka.northgate.example", "prod.kafka.northgate.example"), brokers(named, "dr").getListeners().getLast().getConfiguration().getBootstrap().getAlternativeNames(),
                "it takes over under the name of production");
        assertNull(brokers(PackPlans.story("payments"), "dr").getListeners().getLast().getConfiguration().getBootstrap().getAlternativeNames());
    }

    @Test
    void theReadmeSaysWhatClientsOfBothRegionsHold() {
        Plan named = PackPlans.story("payments", "cpuArch: arm64", "cpuArch: arm64\n  dns: kafka.northgate.example", "  issuer: {value: vault-pki, note: the corporate Vault PKI}", "  issuer: strimzi-ca");
        String readme = readme(named);
        assertTrue(readme.contains("| dr/eu-central-1 | `kafka-dr`, `dr-eu-central-1` | `user-` and the name of its KafkaUser | `northgate-payments-dr-cluster-ca-cert` | "
                + "`dr.kafka.northgate.example:9094`, `prod.kafka.northgate.example:9094` |"), readme);
        assertTrue(readme.contains("cannot tell which one a broker wants"), readme);
        assertTrue(readme(PackPlans.story("payments")).contains("No domain was captured (`infrastructure.dns`)"));
        assertFalse(readme(PackPlans.story("payments")).contains("cannot tell which one a broker wants"), "the client's own authority may give each its name");
        assertFalse(readme(PackPlans.oauth("entra")).contains("and the name of its KafkaUser"));
        assertFalse(readme(PackPlans.recoveringElsewhere()).contains("Clients of both regions"));
    }

    private static String readme(Plan plan) {
        return new Strimzi().artifacts(plan, new Templates()).stream().filter(artifact -> artifact.path().value().equals("strimzi/README.md")).findFirst().orElseThrow().text();
    }

    @Test
    void nobodyComesInFromARegionThatIsNotCopied() {
        Plan plan = PackPlans.recoveringElsewhere();
        assertEquals(List.of("internal internal tls"), listeners(plan, "prod"));
        Plan back = PackPlans.story("payments", "purpose: prod, regions: [eu-west-1]", "purpose: prod, regions: [eu-west-1], options: [msk-standard]");
        assertEquals(List.of("internal internal tls"), listeners(back, "dr"));
        List<String> paths = new Strimzi().artifacts(back, new Templates()).stream().map(artifact -> artifact.path().value()).toList();
        assertTrue(paths.stream().noneMatch(path -> path.endsWith("mirror-maker.yaml") || path.endsWith("cross-region-mirror.yaml")), paths.toString());
    }

    @Test
    void onlyAPublicNetworkFacesTheInternet() {
        String scheme = "service.beta.kubernetes.io/aws-load-balancer-scheme";
        for (Security.Network network : Security.Network.values()) {
            GenericKafkaListener external = brokers(Plans.with(Plans.plan(), Security.ClientAuth.MTLS, network), "prod").getListeners().getLast();
            String expected = network == Security.Network.PUBLIC ? "internet-facing" : "internal";
            assertEquals(KafkaListenerType.LOADBALANCER, external.getType());
            assertEquals(expected, external.getConfiguration().getBootstrap().getAnnotations().get(scheme), network.name());
            assertEquals(expected, external.getConfiguration().getPerBrokerAnnotationsTemplate().get(scheme), network.name());
        }
    }

    @Test
    void theProviderOfTheRegionDecidesHowALoadBalancerStaysInside() {
        Plan rancher = Plans.with(Plans.plan(), Distribution.RANCHER, Optional.of("ceph-block"), List.of(), Optional.empty());
        var aws = external(Plans.on(rancher, Provider.AWS, false)).getConfiguration();

        assertEquals("service.k8s.aws/nlb", aws.getControllerClass());
        assertEquals(Map.of("service.beta.kubernetes.io/aws-load-balancer-scheme", "internal", "service.beta.kubernetes.io/aws-load-balancer-nlb-target-type", "instance"),
                aws.getBootstrap().getAnnotations());
        assertNull(aws.getAllocateLoadBalancerNodePorts(), "nodes pass on what pods have no address for");
        assertEquals("ip", external(Plans.plan()).getConfiguration().getBootstrap().getAnnotations().get("service.beta.kubernetes.io/aws-load-balancer-nlb-target-type"));
        assertEquals("true", external(Plans.on(rancher, Provider.AZURE, false)).getConfiguration().getBootstrap().getAnnotations()
                .get("service.beta.kubernetes.io/azure-load-balancer-internal"));
        assertNull(external(Plans.on(rancher, Provider.ONPREM, true)).getConfiguration().getBootstrap());
    }

    private static GenericKafkaListener external(Plan plan) {
        return brokers(plan, "prod").getListeners().getLast();
    }

    @Test
    void theNetworkPolicySaysWhatTheListenersOpen() {
        assertTrue(policy(Plans.plan(), "prod").contains("external listener on 9094: only 10.40.0.0/16"));
        assertTrue(policy(Plans.plan(), "dev").contains("external listener: there is none"));
        Plan open = Plans.with(Plans.plan(), Security.ClientAuth.MTLS, Security.Network.PEERED);
        assertNull(brokers(open, "dev").getListeners().getLast().getNetworkPolicyPeers());
        assertTrue(policy(open, "dev").contains("external listener on 9094: from every address that the load balancer lets in"));
    }

    private static String policy(Plan plan, String environment) {
        return NetworkPolicies.artifact(Plans.cluster(plan, environment)).text();
    }

    @Test
    void theLoadBalancerTakesOnlyNetworksThatWereCapturedForBothRegions() {
        GenericKafkaListener external = brokers(Plans.plan(), "prod").getListeners().getLast();

        assertEquals(List.of("10.40.0.0/16"), external.getConfiguration().getLoadBalancerSourceRanges());
        assertEquals("10.40.0.0/16", external.getNetworkPolicyPeers().getFirst().getIpBlock().getCidr());
    }

    @Test
    void theRecoverySiteLetsItsOwnMirrorIn() {
        assertEquals(3, brokers(Plans.plan(), "prod").getListeners().getFirst().getNetworkPolicyPeers().size(), "the probe, the command line and labelled namespaces");
        assertEquals("KafkaMirrorMaker2", brokers(Plans.plan(), "dr").getListeners().getFirst().getNetworkPolicyPeers().getLast().getPodSelector().getMatchLabels()
                .get("strimzi.io/kind"));
    }

    /** The page that starts the command line labels its pod, and nothing else. */
    @Test
    void thePodOfThoseOnCallGetsInByItsOwnLabel() {
        assertTrue(brokers(Plans.plan(), "prod").getListeners().getFirst().getNetworkPolicyPeers().stream()
                .anyMatch(peer -> peer.getPodSelector() != null && "kafka-cli".equals(peer.getPodSelector().getMatchLabels().get("app.kubernetes.io/name"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "entra | oauth.username.claim=\"azp\" oauth.check.access.token.type=\"false\" oauth.check.audience=\"true\" oauth.client.id=\"<OAUTH_AUDIENCE>\"",
        "okta | oauth.username.claim=\"cid\" oauth.check.access.token.type=\"false\" oauth.check.audience=\"true\" oauth.client.id=\"<OAUTH_AUDIENCE>\"",
        "keycloak | oauth.username.claim=\"azp\" oauth.check.access.token.type=\"true\" oauth.check.audience=\"true\" oauth.client.id=\"<OAUTH_AUDIENCE>\"",
        "cognito | oauth.username.claim=\"client_id\" oauth.check.access.token.type=\"false\" oauth.custom.claim.check=\"@.scope == '<OAUTH_SCOPE>'\"",
        "none | oauth.username.claim=\"<OAUTH_USERNAME_CLAIM>\" oauth.check.access.token.type=\"<OAUTH_CHECK_TOKEN_TYPE>\" oauth.check.audience=\"true\" oauth.client.id=\"<OAUTH_AUDIENCE>\""})
    void everyListenerTakesOnlyTokensThatTheDirectoryMeantForKafka(String directory, String checks) {
        for (GenericKafkaListener listener : brokers(Plans.oauth(Plans.plan(), directory), "prod").getListeners()) {
            String login = ((KafkaListenerAuthenticationCustom) listener.getAuth()).getListenerConfig().get("oauthbearer.sasl.jaas.config").toString();
            assertTrue(login.endsWith(" " + checks + ";"), login);
        }
    }

    @Test
    void eitherUsersHaveQuotasOrDisksAGuard() {
        assertInstanceOf(QuotasPluginKafka.class, brokers(Plans.plan(), "prod").getQuotas());
        Plan without = Plans.with(Plans.plan(), old -> Plans.with(old, withoutQuotas(old.site())));
        assertInstanceOf(QuotasPluginStrimzi.class, brokers(without, "prod").getQuotas());
    }

    private static Site withoutQuotas(Site old) {
        List<Application> applications = old.applications().stream().map(each -> new Application(each.name(), each.principal(), each.environment(), each.connector(),
                each.owner(), each.writes(), each.reads(), each.consumerGroup(), each.consumerGroupPrefix(), each.transactionalIdPrefix(), each.ownTopicPrefix(), Optional.empty(), each.clientAuth(), each.outside(), each.requirement()))
                .toList();
        return new Site(old.environment(), old.serves(), old.purpose(), old.production(), old.productionShape(), old.region(), old.provider(), old.zones(), old.clusterName(), old.account(),
                old.network(), old.vpc(), old.load(), old.serviceLevel(), old.recovery(), old.protection(), old.topics(), applications, old.requirement());
    }

    @Test
    void pinsAMetadataVersionThatKafkaTakesForTheOneOfItsLine() {
        String pinned = brokers(Plans.plan(), "prod").getMetadataVersion();

        assertEquals("4.3", pinned);
        assertEquals("4.3-IV0", MetadataVersion.fromVersionString(pinned, false).version());
    }

    @Test
    void asManyCopiesAsBrokersAllowAndOneMayBeMissing() {
        assertEquals(3, brokers(Plans.plan(), "dev").getConfig().get("default.replication.factor"));
        assertEquals(2, brokers(Plans.plan(), "dev").getConfig().get("min.insync.replicas"));
        Plan single = Plans.with(Plans.plan(), Plans::singleBroker);
        for (String key : List.of("default.replication.factor", "min.insync.replicas", "offsets.topic.replication.factor", "transaction.state.log.replication.factor",
                "transaction.state.log.min.isr", "share.coordinator.state.topic.replication.factor", "share.coordinator.state.topic.min.isr")) {
            assertEquals(1, brokers(single, "dev").getConfig().get(key), key);
        }
    }

    @Test
    void racksAreToldApartWhereThereIsMoreThanOneZone() {
        assertEquals("topology-label", brokers(Plans.plan(), "dev").getRack().getType());
        KafkaClusterSpec single = brokers(Plans.with(Plans.plan(), Plans::singleBroker), "dev");
        assertNull(single.getRack());
        assertFalse(single.getConfig().containsKey("replica.selector.class"));
    }

    @Test
    void onlyProductionIsRebalanced() {
        assertNull(kafka(Plans.plan(), "dev").getSpec().getCruiseControl());
        assertEquals(2, kafka(Plans.plan(), "prod").getSpec().getCruiseControl().getAutoRebalance().size());
        // 9.1 MiB/s x 3 copies / (6 brokers x 2/3) x 2 = 13.65; (40.5 + 9.1 x 2) / 4 x 2 = 29.35
        assertEquals("14MiB/s", kafka(Plans.plan(), "prod").getSpec().getCruiseControl().getBrokerCapacity().getInboundNetwork());
        assertEquals("30MiB/s", kafka(Plans.plan(), "prod").getSpec().getCruiseControl().getBrokerCapacity().getOutboundNetwork());
    }

    @Test
    void anAuthorityOfTheClientsOwnIsNotMadeByTheOperator() {
        assertTrue(kafka(Plans.with(Plans.plan(), Distribution.EKS, Optional.empty(), List.of(), Optional.of(Certificates.Issuer.STRIMZI_CA)), "prod")
                .getSpec().getClusterCa().isGenerateCertificateAuthority());
        Kafka own = kafka(Plans.with(Plans.plan(), Distribution.EKS, Optional.empty(), List.of(), Optional.of(Certificates.Issuer.VAULT_PKI)), "prod");
        assertFalse(own.getSpec().getClusterCa().isGenerateCertificateAuthority());
        assertFalse(own.getSpec().getClientsCa().isGenerateCertificateAuthority());
        assertEquals(365, own.getSpec().getClientsCa().getValidityDays());
        assertEquals(30, own.getSpec().getClientsCa().getRenewalDays());
    }

    @Test
    void tieredStorageBringsAnImageThatHoldsThePlugIn() {
        KafkaClusterSpec tiered = brokers(Plans.with(Plans.plan(), Plans::tiered), "prod");

        assertEquals(Tiering.IMAGE, tiered.getImage());
        assertEquals("custom", tiered.getTieredStorage().getType());
        assertEquals(3, tiered.getConfig().get("rlmm.config.remote.log.metadata.topic.replication.factor"));
        assertNull(brokers(Plans.plan(), "prod").getTieredStorage());
        assertNull(brokers(Plans.plan(), "prod").getImage());
    }

    @Test
    void nobodyIsASuperUser() {
        KafkaAuthorizationSimple authorization = assertInstanceOf(KafkaAuthorizationSimple.class, brokers(Plans.plan(), "prod").getAuthorization());

        assertNull(authorization.getSuperUsers());
    }
}
