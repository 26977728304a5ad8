package dev.strawman.target.confluent;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Templates;
import dev.strawman.artifact.terraform.Hcl;
import dev.strawman.artifact.terraform.Variable;
import dev.strawman.plan.Application;
import dev.strawman.plan.Names;
import dev.strawman.plan.Quota;
import dev.strawman.plan.Tokens;
import dev.strawman.plan.Topic;
import dev.strawman.requirements.Security.ClientAuth;
import dev.strawman.requirements.Spellings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The root with the cluster, its network and key, and who may do what: all that the vendor's public interface makes. */
public record ControlPlane(Cluster cluster) {

    private static final int NAME_LENGTH = 64;

    List<Artifact> files(Templates templates) {
        Root root = root();
        List<Artifact> files = new ArrayList<>(root.opening(templates));
        files.add(root.file(templates, "locals.tf", "confluent/control-plane/locals.tf", "All that differs between environments", this, cluster.site().requirement()));
        files.add(root.file(templates, "cluster.tf", "confluent/control-plane/cluster.tf", "The environment and the cluster", this, "sla.availability", "security.network"));
        if (cluster.customerKeys()) {
            files.add(root.file(templates, "key.tf", cluster.cloud().folder() + "key.tf", "The client's key for data at rest", this, "keys.byok", "keys.rotation"));
        }
        if (cluster.peered()) {
            files.add(root.file(templates, "network.tf", cluster.cloud().folder() + "peering.tf", "Peering with the clients' network", this, "security.network"));
        } else if (cluster.privateLink()) {
            files.add(root.file(templates, "network.tf", "confluent/control-plane/network.tf", "Private way to the cluster, the vendor's side", this, "security.network"));
            files.add(root.file(templates, "endpoint.tf", cluster.cloud().folder() + "endpoint.tf", "Private way to the cluster, from the clients' network", this, "security.network"));
        }
        files.add(root.file(templates, "identities.tf", "confluent/control-plane/identities.tf", "Who the applications are", this, "security.clientAuth"));
        if (cluster.rbac() || !quotas().isEmpty() || !subjectGrants().isEmpty()) {
            files.add(root.file(templates, "access.tf", "confluent/control-plane/access.tf", "What each application may do, and how much", this,
                    "security.authorisation", "features.securityOptions"));
        }
        if (cluster.linkSource()) {
            files.add(root.file(templates, "link.tf", "confluent/control-plane/link.tf", "As whom the cluster link to the other region reads here", this, "sla.regionLoss.rpo"));
        }
        files.add(root.file(templates, "outputs.tf", "confluent/control-plane/outputs.tf", "What other roots and people look up", this));
        return files;
    }

    Root root() {
        return new Root(cluster.plan(), cluster.deployment().path() + "/control-plane", cluster.site(), providers(), Root.Credentials.CLOUD, variables());
    }

    /** A public cluster with the vendor's key makes nothing in the client's cloud. */
    public boolean inCloud() {
        return cluster.privateNetwork() || cluster.customerKeys();
    }

    /** In Azure, what the vendor is allowed goes to a principal of the directory. */
    private List<String> providers() {
        boolean directory = cluster.cloud() == Cloud.AZURE && (cluster.peered() || cluster.customerKeys());
        return inCloud() ? Stream.concat(Stream.of(cluster.cloud().provider()), directory ? Stream.of("hashicorp/azuread") : Stream.of()).toList() : List.of();
    }

    private List<Variable> variables() {
        List<Variable> variables = new ArrayList<>();
        if (inCloud()) {
            variables.addAll(CloudVariables.of(cluster));
        }
        if (cluster.oauth()) {
            Tokens tokens = cluster.plan().estate().tokens();
            variables.addAll(List.of(Variables.identityProvider(), Variables.oauthClients(tokens, principals(ClientAuth.OAUTH)), tokens.audience() ? Variables.oauthAudience(tokens) : Variables.oauthScope(tokens)));
        }
        if (cluster.mutualTls()) {
            variables.add(Variables.certificateAuthority());
        }
        if (cluster.apiKeys()) {
            variables.add(Variables.keyGenerations());
        }
        return variables;
    }

    private List<String> principals(ClientAuth way) {
        return cluster.deployment().applications(way).stream().map(Application::principal).toList();
    }

    public String tokenApplications() {
        return applications(ClientAuth.OAUTH);
    }

    public String certificateApplications() {
        return applications(ClientAuth.MTLS);
    }

    public String keyApplications() {
        return applications(ClientAuth.APIKEY);
    }

    /** The map of those that sign in so. */
    private String applications(ClientAuth way) {
        return cluster.severalWays() ? "{ for name, application in local.applications : name => application if application.sign_in == " + Hcl.quote(Spellings.of(way)) + " }" : "local.applications";
    }

    /** Maps of principals by the applications' names, one for each way to sign in. */
    public List<String> principalMaps() {
        return cluster.deployment().authentications().stream().map(way -> switch (way) {
            case OAUTH -> "{ for name, pool in confluent_identity_pool.application : name => pool.id }";
            case MTLS -> "{ for name, pool in confluent_certificate_pool.application : name => pool.id }";
            default -> "{ for name, account in confluent_service_account.application : name => account.id }";
        }).toList();
    }

    /** Name at the vendor and a description, by principal. */
    public List<String> applications() {
        return Hcl.rows(cluster.site().applications().stream().map(application -> Hcl.Row.of(Hcl.quote(application.principal()),
                "{ name = " + Hcl.quote(identity(application)) + ", about = " + Hcl.quote(about(application))
                + (cluster.severalWays() ? ", sign_in = " + Hcl.quote(Spellings.of(cluster.signIn(application))) : "") + " }")).toList());
    }

    /** A certificate carries the principal itself; the other identities are the organisation's and carry the cluster too. */
    private String identity(Application application) {
        return cluster.signIn(application) == ClientAuth.MTLS ? application.principal() : Names.shorten(cluster.name() + "-" + application.principal(), NAME_LENGTH);
    }

    private String about(Application application) {
        return (application.connector() ? "Connector " : "Application ") + application.name() + application.owner().map(owner -> ", owned by " + owner).orElse("");
    }

    /** Roles on topics, groups and transactional ids, each once. */
    public List<String> grants() {
        Map<String, String> grants = new LinkedHashMap<>();
        for (Application application : cluster.site().applications()) {
            application.writes().forEach(topic -> grant(grants, application, "writes", "DeveloperWrite", "topic=" + topic));
            application.reads().forEach(topic -> grant(grants, application, "reads", "DeveloperRead", "topic=" + topic));
            application.consumerGroup().ifPresent(group -> grant(grants, application, "consumes as", "DeveloperRead", "group=" + group));
            application.consumerGroupPrefix().ifPresent(prefix -> grant(grants, application, "consumes as", "DeveloperRead", "group=" + prefix + "*"));
            application.transactionalIdPrefix().ifPresent(id -> grant(grants, application, "commits as", "DeveloperWrite", "transactional-id=" + id + "*"));
            application.ownTopicPrefix().ifPresent(prefix -> own(grants, application, "topic=" + prefix + "*"));
        }
        return Hcl.rows(grants.entrySet().stream().map(grant -> Hcl.Row.of(Hcl.quote(grant.getKey()), grant.getValue())).toList());
    }

    /**
     * The roles that hold every {@link dev.strawman.plan.OwnTopicRight} together and nothing else: ResourceOwner would alter settings and hand on rights too.
     * DeveloperManage creates, deletes and describes a topic and its settings (roles of the cloud as the vendor's command line is tested with, confluentinc/cli,
     * list-yaml-cloud.golden, 2026-11); DeveloperRead and DeveloperWrite read and write it, and describe it.
     */
    private static void own(Map<String, String> grants, Application application, String topics) {
        grant(grants, application, "manages", "DeveloperManage", topics);
        grant(grants, application, "reads", "DeveloperRead", topics);
        grant(grants, application, "writes", "DeveloperWrite", topics);
    }

    private static void grant(Map<String, String> grants, Application application, String verb, String role, String resource) {
        String name = application.principal() + " " + verb + " " + resource.substring(resource.indexOf('=') + 1);
        grants.put(name, "{ application = " + Hcl.quote(application.principal()) + ", role = " + Hcl.quote(role) + ", resource = " + Hcl.quote(resource) + " }");
    }

    /** Roles on the subjects of the topics that an application writes or reads; the registry knows roles only, whatever the brokers do. */
    public List<String> subjectGrants() {
        Map<String, String> grants = new LinkedHashMap<>();
        for (Application application : cluster.site().applications()) {
            for (Topic topic : cluster.registered()) {
                topic.subject().ifPresent(subject -> {
                    if (application.writes().contains(topic.name())) {
                        subjectGrant(grants, application, "writes", "DeveloperWrite", subject.name());
                    }
                    if (application.reads().contains(topic.name())) {
                        subjectGrant(grants, application, "reads", "DeveloperRead", subject.name());
                    }
                });
            }
        }
        return Hcl.rows(grants.entrySet().stream().map(grant -> Hcl.Row.of(Hcl.quote(grant.getKey()), grant.getValue())).toList());
    }

    /** Applications with certificates that write or read a topic with a subject, and so call the registry: the name of an account there, by principal. */
    public List<String> registryAccounts() {
        return Hcl.rows(registryApplications(ClientAuth.MTLS).map(application -> Hcl.Row.of(Hcl.quote(application.principal()),
                Hcl.quote(Names.shorten(cluster.name() + "-" + application.principal() + "-registry", NAME_LENGTH)))).toList());
    }

    /** Principals of those with API keys that do so, as a list of HCL. */
    public String registryPrincipals() {
        return Hcl.inline(registryApplications(ClientAuth.APIKEY).map(Application::principal).toList());
    }

    private Stream<Application> registryApplications(ClientAuth way) {
        List<String> topics = cluster.registered().stream().map(Topic::name).toList();
        return cluster.deployment().applications(way).stream()
                .filter(application -> Stream.concat(application.writes().stream(), application.reads().stream()).anyMatch(topics::contains));
    }

    /** The registry takes no certificates, so that applications with certificates have accounts of their own there. */
    public boolean separateRegistryAccounts() {
        return registryApplications(ClientAuth.MTLS).findAny().isPresent();
    }

    public boolean registryKeys() {
        return registryApplications(ClientAuth.APIKEY).findAny().isPresent();
    }

    private static void subjectGrant(Map<String, String> grants, Application application, String verb, String role, String subject) {
        grants.put(application.principal() + " " + verb + " " + subject,
                "{ application = " + Hcl.quote(application.principal()) + ", role = " + Hcl.quote(role) + ", subject = " + Hcl.quote(subject) + " }");
    }

    /** Quotas by principal, where the product has them. */
    public List<String> quotas() {
        boolean offered = cluster.dedicated() || cluster.deployment().option().equals("cc-enterprise") || cluster.deployment().option().equals("cc-freight");
        return Hcl.rows(cluster.site().applications().stream().filter(application -> offered && application.quota().isPresent())
                .map(application -> quota(application.principal(), application.quota().orElseThrow().ofCluster())).toList());
    }

    private static Hcl.Row quota(String principal, Quota.Rate rate) {
        return new Hcl.Row(Hcl.quote(principal), "{ ingress = \"" + rate.producerBytesPerSecond() + "\", egress = \"" + rate.consumerBytesPerSecond() + "\" }", rate.why());
    }

    public String ref(String expression) {
        return cluster.ref(expression);
    }
}
