package dev.strawman.target.strimzi;

import dev.strawman.plan.Site;
import io.strimzi.api.kafka.model.user.acl.AclRule;
import io.strimzi.api.kafka.model.user.acl.StrimziAclOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What the copy between regions may do on either side: read on one, write copies and its own books on the other. */
final class MirrorRights {

    private static final StrimziAclOperation[] READING = {
        StrimziAclOperation.READ, StrimziAclOperation.DESCRIBE, StrimziAclOperation.DESCRIBECONFIGS};
    private static final StrimziAclOperation[] COPYING = {
        StrimziAclOperation.READ, StrimziAclOperation.WRITE, StrimziAclOperation.DESCRIBE, StrimziAclOperation.DESCRIBECONFIGS};
    private static final StrimziAclOperation[] BOOKS = {
        StrimziAclOperation.READ, StrimziAclOperation.WRITE, StrimziAclOperation.CREATE, StrimziAclOperation.DESCRIBE, StrimziAclOperation.DESCRIBECONFIGS};

    private MirrorRights() {
    }

    /** Reads topics and sees where groups stand. */
    static List<AclRule> atSource(Cluster cluster) {
        List<AclRule> rights = topics(cluster.site(), READING);
        groups(cluster.site()).forEach(group -> rights.add(Acls.group(group, StrimziAclOperation.DESCRIBE)));
        return rights;
    }

    /** Writes the copies, keeps its own books, and moves groups that do not run here. */
    static List<AclRule> atTarget(Cluster cluster) {
        List<AclRule> rights = topics(cluster.site(), COPYING);
        rights.add(Acls.topicPrefix(MirrorMaker.GROUP + "-", BOOKS));
        rights.add(Acls.topicPrefix("mm2-offset-syncs.", BOOKS));
        Listeners.peer(cluster).ifPresent(source -> rights.add(Acls.topic(source.clusterName() + ".checkpoints.internal", BOOKS)));
        rights.add(Acls.group(MirrorMaker.GROUP, StrimziAclOperation.READ, StrimziAclOperation.DESCRIBE));
        groups(cluster.site()).forEach(group -> rights.add(Acls.group(group, StrimziAclOperation.READ, StrimziAclOperation.DESCRIBE)));
        return rights;
    }

    private static List<AclRule> topics(Site site, StrimziAclOperation... operations) {
        List<AclRule> rights = new ArrayList<>();
        domains(site).forEach(domain -> rights.add(domain.endsWith(".") ? Acls.topicPrefix(domain, operations) : Acls.topic(domain, operations)));
        return rights;
    }

    /** Beginnings of topic names up to the first dot, so that a new topic of a known domain is copied without a change here. */
    static List<String> domains(Site site) {
        TreeSet<String> domains = new TreeSet<>();
        site.topics().forEach(topic -> domains.add(topic.name().substring(0, topic.name().indexOf('.') + 1)));
        site.topics().stream().filter(topic -> topic.name().indexOf('.') < 0).forEach(topic -> domains.add(topic.name()));
        domains.remove("");
        return List.copyOf(domains);
    }

    /** Patterns of what Kafka Streams makes for itself below a known domain: state that is not copied. */
    static List<String> ownTopics(Site site) {
        return site.streams().stream().filter(application -> domains(site).stream().anyMatch(domain -> domain.endsWith(".") && application.ownTopicPrefix().orElseThrow().startsWith(domain)))
                .flatMap(application -> application.ownTopics().stream()).sorted().toList();
    }

    /** Groups whose places go along. */
    static List<String> groups(Site site) {
        return site.carriedGroups().stream().sorted().toList();
    }
}
