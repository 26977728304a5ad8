package dev.strawman.plan;

import dev.strawman.catalog.Catalog;
import dev.strawman.catalog.Option;
import dev.strawman.catalog.SignalReading.CloudWatchMetric.Level;
import dev.strawman.requirements.Features;
import dev.strawman.requirements.Security;
import dev.strawman.requirements.Spellings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How one platform realises one site.
 *
 * @param platform       {@code strimzi}, {@code msk} or {@code confluent}; first part of its paths
 * @param option         identifier of the platform's product, for example {@code msk-express}
 * @param optionName     the product as its vendor calls it
 * @param site           the cluster it realises
 * @param capacity       how many and how big, with the dimension that decided
 * @param authentication how services prove who they are, unless another way is theirs; connectors and the probe always do so
 * @param otherSignIns   ways of applications that cannot do so and that the product lets in otherwise, in a fixed order
 * @param authorisation  how access is granted
 * @param network        how the brokers are reached
 * @param customerKeys   data at rest is encrypted with the client's key
 * @param kafkaVersion   version to run; empty where the vendor decides
 * @param replication    how topics are carried to another region
 * @param copied         the platform copies it to the other region, or the other region to it
 * @param registry       schema registry of the platform itself that holds the schemas; empty where the client runs another one, or none
 * @param settableTopicKeys topic settings that the product lets a user set; the others are the vendor's
 * @param vendorOperates tasks that the vendor takes on
 * @param teamOperates   tasks that stay with the client's team
 * @param gaps           what was asked and cannot be expressed as asked
 */
public record Deployment(
        String platform,
        String option,
        String optionName,
        Site site,
        Capacity capacity,
        Security.ClientAuth authentication,
        List<SignIn> otherSignIns,
        Security.Authorisation authorisation,
        Security.Network network,
        boolean customerKeys,
        String kafkaVersion,
        Replication replication,
        boolean copied,
        Optional<Features.SchemaRegistry> registry,
        List<String> settableTopicKeys,
        List<String> vendorOperates,
        List<String> teamOperates,
        List<Gap> gaps) {

    public Deployment {
        otherSignIns = List.copyOf(otherSignIns);
        settableTopicKeys = List.copyOf(settableTopicKeys);
        vendorOperates = List.copyOf(vendorOperates);
        teamOperates = List.copyOf(teamOperates);
        gaps = List.copyOf(gaps);
    }

    /** {@code msk/prod/eu-west-1}, the folder of this deployment in the tree. */
    public String path() {
        return platform + "/" + site.path();
    }

    /** The product as it is where this cluster runs. */
    Option option(Catalog catalog) {
        return catalog.option(option).on(Spellings.of(site.provider()));
    }

    /** Every way in which somebody signs in, the deployment's own first. */
    public List<Security.ClientAuth> authentications() {
        return Stream.concat(Stream.of(authentication), otherSignIns.stream().map(SignIn::way)).toList();
    }

    /** Whether somebody signs in so. */
    public boolean uses(Security.ClientAuth way) {
        return authentications().contains(way);
    }

    /** How an application of the site signs in: as it asks where the product offers that, as the others do elsewhere. */
    public Security.ClientAuth authentication(Application application) {
        return application.clientAuth().filter(this::uses).orElse(authentication);
    }

    /** Applications of the site that sign in so. */
    public List<Application> applications(Security.ClientAuth way) {
        return site.applications().stream().filter(application -> authentication(application) == way).toList();
    }

    /** It holds the copy of the other region. */
    public boolean holdsCopy() {
        return copied && site.standby();
    }

    /** There is another region for it, and nothing is copied between the two. */
    public boolean uncopied() {
        return site.paired() && !copied;
    }

    /** It takes over from the other region without its data. */
    public boolean startsEmpty() {
        return uncopied() && site.standby();
    }

    /** The same, with one thing more that it cannot give. */
    Deployment with(Gap gap) {
        return with(copied, Stream.concat(gaps.stream(), Stream.of(gap)).toList());
    }

    /** The same, of which it is known whether it is copied and what it cannot give. */
    Deployment with(boolean copied, List<Gap> gaps) {
        return new Deployment(platform, option, optionName, site, capacity, authentication, otherSignIns, authorisation, network, customerKeys, kafkaVersion, replication, copied, registry, settableTopicKeys,
                vendorOperates, teamOperates, gaps);
    }

    /** The topic's settings that this product lets a user set, sorted by name; those of tiered storage only where it is used. */
    public List<Topic.Setting> settings(Topic topic) {
        return topic.settings().stream()
                .filter(setting -> settableTopicKeys.contains(setting.key()) && (tiered() || !Topic.TIERING_KEYS.contains(setting.key())))
                .toList();
    }

    /**
     * Level of metrics that Amazon MSK is asked for. Security Hub (MSK.2) accepts no less in production; below that the level
     * is enough to see a broker in trouble.
     */
    public String enhancedMonitoring() {
        return level().name();
    }

    private Level level() {
        return site.production() ? Level.PER_TOPIC_PER_BROKER : Level.PER_BROKER;
    }

    /** Whether metrics of this level are there; Serverless has no levels, it shows what it has. */
    public boolean paysFor(String level) {
        return option.equals("msk-serverless") || Level.valueOf(level).compareTo(level()) <= 0;
    }

    /** Whether old data of long-lived topics moves from the brokers to object storage by our own settings. */
    public boolean tiered() {
        return capacity instanceof Capacity.Brokers brokers && brokers.tiered();
    }

    /**
     * Another way to sign in than the deployment's own.
     *
     * @param way          how
     * @param applications principals of those who do
     */
    public record SignIn(Security.ClientAuth way, List<String> applications) {

        public SignIn {
            applications = List.copyOf(applications);
        }
    }

    /**
     * How the platform carries topics to another region.
     *
     * @param tool   the tool as its maker calls it
     * @param source the product can be copied
     * @param target the product can hold a copy
     */
    public record Replication(String tool, boolean source, boolean target) {
    }

    /**
     * Something that was asked and that the platform cannot give as asked.
     *
     * @param asked       what was asked, in a few words
     * @param requirement field path that asks for it
     * @param emitted     what stands in the tree instead
     * @param lost        what the client does without
     * @param fact        catalogue fact that it rests on, or empty
     */
    public record Gap(String asked, String requirement, String emitted, String lost, String fact) {
    }
}
