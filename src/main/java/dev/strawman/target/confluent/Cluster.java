package dev.strawman.target.confluent;

import dev.strawman.artifact.terraform.Hcl;
import dev.strawman.plan.Application;
import dev.strawman.plan.Capacity;
import dev.strawman.plan.Deployment;
import dev.strawman.plan.Names;
import dev.strawman.plan.Plan;
import dev.strawman.plan.Site;
import dev.strawman.plan.Topic;
import dev.strawman.requirements.Security.Authorisation;
import dev.strawman.requirements.Security.ClientAuth;
import dev.strawman.requirements.Security.Network;
import dev.strawman.unit.Cidr;
import dev.strawman.unit.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One deployment in the words of Confluent Cloud. */
public record Cluster(Plan plan, Deployment deployment) {

    /** Longest display name of a service account. */
    private static final int NAME_LENGTH = 64;

    public Site site() {
        return deployment.site();
    }

    public String client() {
        return plan.client().slug();
    }

    public String environment() {
        return site().environment();
    }

    public String region() {
        return site().region();
    }

    public Cloud cloud() {
        return Cloud.of(site());
    }

    public String name() {
        return site().clusterName();
    }

    /** Environments of Confluent Cloud are one for each site, because each has a schema registry of its own. */
    public String environmentName() {
        return name().endsWith("-" + region()) ? name() : name() + "-" + region();
    }

    public String deployer() {
        return Names.shorten(name() + "-deployer", NAME_LENGTH);
    }

    public boolean guarded() {
        return site().production();
    }

    public boolean privateNetwork() {
        return deployment.network() != Network.PUBLIC;
    }

    public boolean peered() {
        return deployment.network() == Network.PEERED;
    }

    public boolean privateLink() {
        return privateNetwork() && !peered();
    }

    public boolean dedicated() {
        return deployment.option().equals("cc-dedicated");
    }

    public boolean dedicatedNetwork() {
        return privateNetwork() && dedicated();
    }

    /** Clients come through an access point, and each access point has addresses of its own. */
    public boolean accessPoint() {
        return privateLink() && !dedicated();
    }

    /** Where the addresses of the cluster stand, as its clients reach it. */
    public String endpoint() {
        return accessPoint() ? "local.endpoint" : "confluent_kafka_cluster.cluster";
    }

    /** What must be there before the cluster is made, though nothing in it says so: lines of a list, each below its reason. */
    public List<String> before() {
        List<String> lines = new ArrayList<>();
        if (customerKeys()) {
            lines.addAll(List.of("# Confluent must be allowed to use the key.", cloud().keyGrant() + ","));
        }
        if (accessPoint()) {
            lines.addAll(List.of("# The cluster has addresses only at access points that are there when it is made.", "confluent_access_point.clients,"));
        }
        return lines;
    }

    public boolean customerKeys() {
        return deployment.customerKeys();
    }

    public boolean rbac() {
        return deployment.authorisation() == Authorisation.RBAC;
    }

    /** Access rules stand in the data plane, beside roles or instead of them. */
    public boolean acls() {
        return !rbac() || linkSource();
    }

    /** Somebody signs in with tokens. */
    public boolean oauth() {
        return deployment.uses(ClientAuth.OAUTH);
    }

    /** Applications cannot all sign in in the same way. */
    public boolean severalWays() {
        return !deployment.otherSignIns().isEmpty();
    }

    ClientAuth signIn(Application application) {
        return deployment.authentication(application);
    }

    /** Where a token says which client it was given to, as filters name it. */
    public String clientClaim() {
        return "claims." + (plan.estate().tokens().unknown() ? "sub" : plan.estate().tokens().clientClaim());
    }

    /** Lets in the tokens of one application, and of those only what is meant for Kafka: the directory signs for others too. */
    public String tokenFilter() {
        String meant = plan.estate().tokens().audience() ? "claims.aud == '${var.oauth_audience}'" : "claims.scope == '${var.oauth_scope}'";
        return clientClaim() + " == '${var.oauth_clients[each.key]}' && " + meant;
    }

    /** Somebody signs in with a certificate. */
    public boolean mutualTls() {
        return deployment.uses(ClientAuth.MTLS);
    }

    /** Somebody signs in with an API key. */
    public boolean apiKeys() {
        return deployment.uses(ClientAuth.APIKEY);
    }

    /** Takes over when another region is lost, with a copy of its data or without. */
    private boolean recovering() {
        return site().standby();
    }

    /** A cluster link ends here. */
    public boolean mirror() {
        return deployment.holdsCopy();
    }

    /** A cluster link begins here. */
    public boolean linkSource() {
        return deployment.copied() && !mirror();
    }

    /** Path of the site at the other end of the cluster link. */
    public String peer() {
        return site().recovery().peer().orElseThrow();
    }

    /** Name of the service account as which a cluster link reads here. */
    public String link() {
        return Names.shorten(name() + "-link", NAME_LENGTH);
    }

    /** Copied are all topics but the probe's, which it writes on either side: a mirror cannot be written. */
    boolean copies(Topic topic) {
        return topic.kind() != Topic.Kind.PROBE;
    }

    public List<String> copiedTopics() {
        return site().topics().stream().filter(this::copies).map(Topic::name).toList();
    }

    /** Consumer groups whose offsets are copied. */
    public List<String> copiedGroups() {
        return site().carriedGroups();
    }

    /** What Kafka Streams makes for itself stays behind, and so do the offsets of these groups. */
    public boolean streams() {
        return !site().streams().isEmpty();
    }

    /** Environments whose certificates are good here: its own, and that of the cluster it stands in for. */
    public String organisationalUnits() {
        Stream<String> own = site().serves().stream();
        Stream<String> peer = recovering() ? site().recovery().peer().stream().map(path -> path.substring(0, path.indexOf('/'))) : Stream.empty();
        return Stream.concat(own, peer).map(environment -> "OU == '" + environment + "'").collect(Collectors.joining(" || "));
    }

    /** The network of the clients as far as it was captured, for locals.tf. */
    public List<String> networkLines() {
        return Hcl.rows(List.of(captured("network_cidr", site().network().map(Cidr::toString)), captured(cloud() == Cloud.AWS ? "vpc_id" : "network_id", site().vpc())));
    }

    /** What a private link leads to and under which names, for network.tf. */
    public List<String> linkLines() {
        return Hcl.rows(List.of(cloud().services(dedicated()), Hcl.Row.of("dns_domain",
                dedicated() ? "confluent_network.network.dns_domain" : "confluent_access_point.clients." + cloud().accessPoint() + "[0].dns_domain")));
    }

    /** The zones of a network of one's own are chosen by name. */
    public boolean namedZones() {
        return dedicatedNetwork() && cloud() == Cloud.GCP;
    }

    private static Hcl.Row captured(String key, Optional<String> value) {
        return value.map(known -> Hcl.Row.of(key, Hcl.quote(known))).orElseGet(() -> new Hcl.Row(key, "null", "nobody named it"));
    }

    /** How long the client's key lives, for locals.tf. */
    public List<String> keyLines() {
        Duration rotation = site().protection().keyRotation();
        return Hcl.rows(List.of(
                new Hcl.Row("key_rotation_days", Long.toString(keyRotationDays()), "asked: " + Durations.text(rotation) + " (keys.rotation)"),
                new Hcl.Row("key_deletion_days", "30", "time to notice that a key is gone before its data is")));
    }

    /** AWS takes it within bounds. */
    private long keyRotationDays() {
        return cloud() == Cloud.AWS ? plan.keyRotationDays(site()) : Math.ceilDiv(site().protection().keyRotation().toSeconds(), Duration.ofDays(1).toSeconds());
    }

    private Capacity.Units units() {
        return (Capacity.Units) deployment.capacity();
    }

    public String binding() {
        return units().binding().dimension() + ", " + units().binding().arithmetic();
    }

    public String next() {
        return units().next().dimension() + ", " + units().next().arithmetic();
    }

    /** Availability and size, for locals.tf. */
    public List<String> sizeLines() {
        Hcl.Row availability = new Hcl.Row("availability", Hcl.quote(units().highAvailability() ? "HIGH" : "LOW"),
                units().highAvailability() ? "spread over zones" : "one zone may be enough: " + plan.cite("sla.nonProduction"));
        Hcl.Row size = dedicated()
                ? new Hcl.Row("cku", Integer.toString(units().units()), "bought, whether used or not")
                : new Hcl.Row("max_ecku", Integer.toString(units().maximum()), (units().units() == 1 ? "one is" : units().units() + " are") + " needed; the rest is a guard for the bill");
        return Hcl.rows(List.of(availability, size));
    }

    public String typeBlock() {
        return deployment.option().substring("cc-".length());
    }

    public List<String> typeLines() {
        return List.of(dedicated() ? "cku = local.cku" : "max_ecku = local.max_ecku");
    }

    /** The vendor's registry is to hold schemas; the cluster brings one, whether somebody uses it or not. */
    public boolean registry() {
        return deployment.registry().isPresent();
    }

    /** Topics with a schema that the vendor's registry holds. */
    List<Topic> registered() {
        return site().topics().stream().filter(topic -> registry() && topic.subject().isPresent()).toList();
    }

    /** Rules, field encryption and a promise for the registry come with the larger package only. */
    public String governance() {
        return site().production() && sensitive() ? "ADVANCED" : "ESSENTIALS";
    }

    public String governanceReason() {
        return governance().equals("ADVANCED")
                ? "Sensitive data in production may ask for data rules or field encryption, which only this package has; it costs more, so take ESSENTIALS where neither is used"
                : "No live sensitive data here: the package without extra cost is enough for subjects and compatibility";
    }

    private boolean sensitive() {
        return site().topics().stream().anyMatch(topic -> topic.sensitive() || !topic.personalFields().isEmpty());
    }

    /** Text that Terraform fills in, spared from the template engine. */
    public String ref(String expression) {
        return "${" + expression + "}";
    }
}
