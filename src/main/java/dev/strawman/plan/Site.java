package dev.strawman.plan;

import dev.strawman.requirements.Environment;
import dev.strawman.requirements.Infrastructure;
import dev.strawman.unit.Cidr;
import dev.strawman.unit.Percent;
import dev.strawman.unit.Window;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One Kafka cluster to run, whatever the platform: an environment in a region, what it carries, and what is promised of it.
 *
 * @param environment  environment that owns the cluster, first part of every path
 * @param serves       environments that live on it, the owner first
 * @param purpose      what the owner is for
 * @param production   guards against destruction, and no automatic topic creation
 * @param productionShape spread, guarded and controlled like production, whatever its size
 * @param region       region as the provider names it
 * @param provider     who runs that region
 * @param zones        availability zones that brokers are spread over
 * @param clusterName  name of the cluster on every platform, at most 40 characters
 * @param account      cloud account as captured, or the environment's name
 * @param network      address range that exists already, if captured
 * @param vpc          identifier of that network at the provider, if captured
 * @param load         what the cluster must carry at the end of the horizon
 * @param serviceLevel what is promised
 * @param recovery     how the loss of the region is met
 * @param protection   keys, certificates, audit and logs
 * @param topics       topics with their settings, event topics before the retry and dead-letter topics made for them
 * @param applications who may use them
 * @param requirement  field path of the environment, to cite it
 */
public record Site(
        String environment,
        List<String> serves,
        Environment.Purpose purpose,
        boolean production,
        boolean productionShape,
        String region,
        Infrastructure.Provider provider,
        int zones,
        String clusterName,
        String account,
        Optional<Cidr> network,
        Optional<String> vpc,
        Load load,
        ServiceLevel serviceLevel,
        Recovery recovery,
        Protection protection,
        List<Topic> topics,
        List<Application> applications,
        String requirement) {

    public Site {
        serves = List.copyOf(serves);
        topics = List.copyOf(topics);
        applications = List.copyOf(applications);
    }

    /** {@code prod/eu-west-1}, as in the paths of the tree. */
    public String path() {
        return environment + "/" + region;
    }

    /** Order in which sites are brought up: what has least to lose first, recovery after what it recovers. */
    public static Comparator<Site> byPurpose() {
        return Comparator.comparing(Site::purpose);
    }

    /** It recovers with another site, or another one with it; whether a platform copies between them, its deployments know. */
    public boolean paired() {
        return recovery.part() != Recovery.Part.ALONE;
    }

    /** The site that it recovers with, or the one that recovers with it. */
    public boolean pairedWith(Site other) {
        return recovery.peer().filter(other.path()::equals).isPresent();
    }

    /** Nobody works on it until the other site is lost; whether it holds that one's data, its deployments know. */
    public boolean standby() {
        return recovery.part() == Recovery.Part.TARGET;
    }

    public boolean shared() {
        return serves.size() > 1;
    }

    /** Owners of topics by topic name: a topic belongs to the team whose application writes it first. */
    public Map<String, String> topicOwners() {
        Map<String, String> owners = new HashMap<>();
        applications.forEach(application -> application.owner().ifPresent(owner -> application.writes().forEach(topic -> owners.putIfAbsent(topic, owner))));
        return owners;
    }

    /** What a topic stands with where topics are not kept one by one: its use case, and its environment where several share the cluster. */
    public String group(Topic topic) {
        return shared() ? topic.environment() + " " + topic.useCase() : topic.useCase();
    }

    /** Applications that keep state, which no copy to another region carries. */
    public List<Application> streams() {
        return applications.stream().filter(Application::kafkaStreams).toList();
    }

    /** Consumer groups whose places are carried to the other region: a place of Kafka Streams without the state that belongs to it would only hide what is missing. */
    public List<String> carriedGroups() {
        return applications.stream().filter(application -> !application.kafkaStreams()).flatMap(application -> application.consumerGroup().stream()).distinct().toList();
    }

    /**
     * What the cluster must carry at the end of the horizon, at this environment's scale.
     *
     * @param peakInMiBps    peak ingress after compression, MiB/s
     * @param averageInMiBps average ingress after compression, MiB/s
     * @param peakOutMiBps   peak egress over all consumer groups and, where there is a second region, a copy to it, MiB/s
     * @param partitions     partitions of all topics, without replicas
     * @param storedGiB      one copy of everything kept, GiB
     * @param producers      producer instances
     * @param consumers      consumer instances
     * @param scale          share of production
     * @param horizonMonths  months of growth included
     */
    public record Load(double peakInMiBps, double averageInMiBps, double peakOutMiBps, int partitions, double storedGiB,
            int producers, int consumers, Percent scale, int horizonMonths) {
    }

    /** What is promised to the users of the cluster. */
    public record ServiceLevel(Percent availability, Duration zoneRpo, Duration zoneRto, Duration regionRpo, Duration regionRto,
            Duration produceP99, Duration endToEndP99, Window maintenance) {

        /** Minutes of standstill that the availability allows in a month of 730 hours. */
        public double errorBudgetMinutesPerMonth() {
            return (1 - availability.fraction()) * 730 * 60;
        }
    }

    /**
     * How the loss of the region is met.
     *
     * @param tier   T0 to T5, from none to synchronous over regions
     * @param part   whether another site takes over from this one, this one from another, or it stands alone
     * @param peer   the other site's path, when there is one
     * @param asked  what is to hold when it is lost
     * @param reason the arithmetic behind the tier
     */
    public record Recovery(String tier, Part part, Optional<String> peer, String asked, String reason) {

        public enum Part { ALONE, SOURCE, TARGET }
    }

    /**
     * Keys, certificates, audit and logs.
     *
     * @param customerKeys  the client holds the key for data at rest
     * @param keyRotation   rotation of that key
     * @param caValidity    validity of certificate authorities
     * @param renewBefore   how long before the end they are renewed
     * @param clientCertificate validity of client certificates
     * @param logRetention  how long broker logs are kept
     * @param auditRetention how long audit events are kept
     */
    public record Protection(boolean customerKeys, Duration keyRotation, Duration caValidity, Duration renewBefore,
            Duration clientCertificate, Duration logRetention, Duration auditRetention) {
    }
}
