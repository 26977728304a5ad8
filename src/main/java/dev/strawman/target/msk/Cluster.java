package dev.strawman.target.msk;

import dev.strawman.artifact.terraform.Hcl;
import dev.strawman.plan.Application;
import dev.strawman.plan.Capacity;
import dev.strawman.plan.Deployment;
import dev.strawman.plan.Names;
import dev.strawman.plan.Plan;
import dev.strawman.plan.Site;
import dev.strawman.requirements.Security;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** One cluster of the plan on Amazon MSK, with the names by which its roots find each other's resources. */
public record Cluster(Plan plan, Deployment deployment) {

    /** IAM allows 64 characters in the name of a role. */
    private static final int ROLE_NAME_LENGTH = 64;

    Site site() {
        return deployment.site();
    }

    Product product() {
        return Product.of(deployment);
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

    public String account() {
        return site().account();
    }

    /** In which account it lives, in words. */
    public String inAccount() {
        return plan.inAccount(site());
    }

    public int zones() {
        return site().zones();
    }

    public boolean production() {
        return site().production();
    }

    /** What holds data refuses to be destroyed: production, and what has its shape. */
    public boolean guarded() {
        return site().productionShape();
    }

    public boolean standard() {
        return product() == Product.STANDARD;
    }

    public boolean express() {
        return product() == Product.EXPRESS;
    }

    public boolean serverless() {
        return product() == Product.SERVERLESS;
    }

    /** Somebody signs in with a name and a password. */
    public boolean scram() {
        return signIns().contains(SignIn.SCRAM);
    }

    /** Somebody signs in with a certificate. */
    public boolean mutualTls() {
        return signIns().contains(SignIn.MUTUAL_TLS);
    }

    /** Services sign in with IAM, at least some of them; administrators always do. */
    public boolean iam() {
        return signIns().contains(SignIn.IAM);
    }

    /** Somebody signs in without IAM, and so needs access rules of Kafka. */
    public boolean acls() {
        return scram() || mutualTls();
    }

    /** Ways in which services sign in, that of most of them first. */
    List<SignIn> signIns() {
        return deployment.authentications().stream().map(this::signIn).distinct().toList();
    }

    SignIn signIn(Application application) {
        return signIn(deployment.authentication(application));
    }

    private SignIn signIn(Security.ClientAuth way) {
        return serverless() ? SignIn.IAM : SignIn.of(way);
    }

    /** Applications cannot all sign in in the same way. */
    public boolean severalWays() {
        return signIns().size() > 1;
    }

    List<Application> applications(SignIn way) {
        return site().applications().stream().filter(application -> signIn(application) == way).toList();
    }

    /** Clients in other VPCs and accounts reach the brokers through PrivateLink. */
    public boolean privateLink() {
        return deployment.network() == Security.Network.PRIVATELINK;
    }

    public boolean customerKeys() {
        return deployment.customerKeys() && !serverless();
    }

    /**
     * The client brings its own networks: one was captured here or for another environment. Then nothing is created in their
     * place, and where nobody named the network, somebody has to.
     */
    public boolean existingNetwork() {
        return plan.sites().stream().anyMatch(other -> other.network().isPresent() || other.vpc().isPresent());
    }

    /** AWS Glue holds the schemas of topics here. */
    public boolean schemas() {
        return deployment.registry().isPresent() && site().topics().stream().anyMatch(topic -> topic.subject().isPresent());
    }

    public boolean quotas() {
        return !serverless() && site().applications().stream().anyMatch(application -> application.quota().isPresent());
    }

    public Capacity.Brokers brokers() {
        return (Capacity.Brokers) deployment.capacity();
    }

    /** The cluster that this one is copied from or to. */
    Optional<Cluster> peer() {
        return plan.on(deployment.platform()).stream()
                .filter(other -> deployment.copied() && site().pairedWith(other.site()))
                .map(other -> new Cluster(plan, other)).findFirst();
    }

    /** The replicator reaches this cluster; on the target side for the way back after a failover. */
    public boolean replicated() {
        return deployment.copied();
    }

    boolean replicationTarget() {
        return deployment.holdsCopy();
    }

    public String securityGroup() {
        return name() + "-msk-brokers";
    }

    public String logGroup() {
        return "/aws/msk/" + name();
    }

    /** Alias of the key for {@code data}, {@code logs} or {@code secrets}. */
    public String keyAlias(String use) {
        return "alias/" + name() + "-msk-" + use;
    }

    /** Subnets of a network that the foundation creates, by their name tags. */
    public List<String> subnetNames() {
        return IntStream.rangeClosed(1, zones()).mapToObj(number -> name() + "-msk-private-" + number).toList();
    }

    public String replicatorRole() {
        return Names.shorten(name() + "-" + region() + "-msk-replicator", ROLE_NAME_LENGTH);
    }

    /** Tags of everything, as lines of HCL. */
    public List<String> tags() {
        return Hcl.rows(List.of(
                Hcl.Row.of("Client", Hcl.quote(plan.client().slug())),
                Hcl.Row.of("Environment", "local.environment"),
                Hcl.Row.of("Cluster", "local.cluster_name"),
                Hcl.Row.of("ManagedBy", Hcl.quote("terraform"))));
    }
}
