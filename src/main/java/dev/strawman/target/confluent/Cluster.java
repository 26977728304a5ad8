package dev.strawman.target.confluent;

import dev.strawman.artifact.terraform.Hcl;
import dev.strawman.plan.Capacity;
import dev.strawman.plan.Deployment;
import dev.strawman.plan.Names;
import dev.strawman.plan.Plan;
import dev.strawman.plan.Site;
import dev.strawman.requirements.Security.Authorisation;
import dev.strawman.requirements.Security.ClientAuth;
import dev.strawman.requirements.Security.Network;
import dev.strawman.unit.Durations;
import java.time.Duration;
import java.util.List;
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

    public String name() {
        return site().clusterName();
    }

    /** Environments of Confluent Cloud are one for each site, because each has a schema registry of its own. */
    public String environmentName() {
        return name() + "-" + region();
    }

    public String deployer() {
        return Names.shorten(name() + "-deployer", NAME_LENGTH);
    }

    public boolean guarded() {
        return site().production();
    }

    public boolean privateLink() {
        return deployment.network() != Network.PUBLIC;
    }

    public boolean dedicated() {
        return deployment.option().equals("cc-dedicated");
    }

    public boolean dedicatedNetwork() {
        return privateLink() && dedicated();
    }

    public boolean customerKeys() {
        return deployment.customerKeys();
    }

    public boolean rbac() {
        return deployment.authorisation() == Authorisation.RBAC;
    }

    public boolean oauth() {
        return deployment.authentication() == ClientAuth.OAUTH;
    }

    public boolean mutualTls() {
        return deployment.authentication() == ClientAuth.MTLS;
    }

    public boolean apiKeys() {
        return !oauth() && !mutualTls();
    }

    public boolean mirror() {
        return site().recovery().part() == Site.Recovery.Part.TARGET;
    }

    /** Environments whose certificates are good here: its own, and that of the cluster it stands in for. */
    public String organisationalUnits() {
        Stream<String> own = site().serves().stream();
        Stream<String> peer = mirror() ? site().recovery().peer().stream().map(path -> path.substring(0, path.indexOf('/'))) : Stream.empty();
        return Stream.concat(own, peer).map(environment -> "OU == '" + environment + "'").collect(Collectors.joining(" || "));
    }

    public String networkCidr() {
        return site().network().map(Object::toString).orElse("");
    }

    /** How long the client's key lives, for locals.tf. */
    public List<String> keyLines() {
        Duration rotation = site().protection().keyRotation();
        return Hcl.rows(List.of(
                new Hcl.Row("key_rotation_days", Long.toString(rotation.toDays()), "asked: " + Durations.text(rotation) + " (keys.rotation)"),
                new Hcl.Row("key_deletion_days", "30", "time to notice that a key is gone before its data is")));
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
                : new Hcl.Row("max_ecku", Integer.toString(units().maximum()), units().units() + " are needed; the rest is a guard for the bill");
        return Hcl.rows(List.of(availability, size));
    }

    public String typeBlock() {
        return deployment.option().substring("cc-".length());
    }

    public List<String> typeLines() {
        return List.of(dedicated() ? "cku = local.cku" : "max_ecku = local.max_ecku");
    }

    /** Rules, field encryption and a promise for the registry come with the larger package only. */
    public String governance() {
        return site().production() && sensitive() ? "ADVANCED" : "ESSENTIALS";
    }

    public String governanceReason() {
        return governance().equals("ADVANCED")
                ? "Sensitive data in production asks for data rules and field encryption, which only this package has"
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
