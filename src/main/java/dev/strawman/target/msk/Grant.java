package dev.strawman.target.msk;

import dev.strawman.artifact.terraform.Hcl;
import dev.strawman.plan.Application;
import dev.strawman.plan.Topic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What one IAM policy gives one application. An application with many topics needs more than one, because IAM limits the
 * length of a policy.
 *
 * @param part number of the policy, from 1
 */
record Grant(Application application, int part, List<String> writes, List<String> reads, List<Topic> topics) {

    /** Characters of topic ARNs in one policy; IAM allows 6,144 for the whole, and the other statements need some. */
    private static final int ROOM = 4000;

    /** Characters of a topic's ARN beside the topic: partition, Region, account, the longest cluster name here, its UUID. */
    private static final int ARN = 135;

    /** Characters of a schema's ARN beside the schema: partition, Region, account and registry. */
    private static final int SCHEMA_ARN = 105;

    /** @param topics topics of the cluster, for their schemas */
    static List<Grant> of(Application application, List<Topic> topics) {
        List<Grant> grants = new ArrayList<>();
        List<String> writes = new ArrayList<>();
        List<String> reads = new ArrayList<>();
        int left = ROOM;
        List<String> all = new ArrayList<>(application.writes());
        all.addAll(application.reads());
        for (int i = 0; i < all.size(); i++) {
            int length = length(all.get(i), i < application.writes().size(), topics);
            if (left < length) {
                grants.add(new Grant(application, grants.size() + 1, List.copyOf(writes), List.copyOf(reads), topics));
                writes.clear();
                reads.clear();
                left = ROOM;
            }
            (i < application.writes().size() ? writes : reads).add(all.get(i));
            left -= length;
        }
        grants.add(new Grant(application, grants.size() + 1, List.copyOf(writes), List.copyOf(reads), topics));
        return grants;
    }

    private static int length(String name, boolean written, List<Topic> topics) {
        int schemas = topics.stream().filter(topic -> written && topic.name().equals(name)).flatMap(topic -> topic.subject().stream())
                .mapToInt(subject -> SCHEMA_ARN + subject.name().length()).sum();
        return ARN + name.length() + schemas;
    }

    /** Everything at once, where nothing limits the length. */
    static Grant whole(Application application, List<Topic> topics) {
        return new Grant(application, 1, application.writes(), application.reads(), topics);
    }

    String key() {
        return part == 1 ? application.principal() : application.principal() + "-part-" + part;
    }

    /** The entry of the application as lines of HCL, the principal apart. */
    List<String> lines(boolean schemas) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        lists.put("writes", writes);
        lists.put("reads", reads);
        lists.put("groups", Stream.concat(application.consumerGroup().stream(), application.consumerGroupPrefix().stream().map(prefix -> prefix + "*")).toList());
        lists.put("transactional_id_prefixes", application.transactionalIdPrefix().stream().toList());
        lists.put("own_topic_prefixes", application.ownTopicPrefix().stream().toList());
        if (schemas) {
            lists.put("schemas_written", subjects(writes));
            lists.put("schemas_read", subjects(reads));
        }
        return Hcl.lists(lists);
    }

    private List<String> subjects(List<String> names) {
        return topics.stream().filter(topic -> names.contains(topic.name())).flatMap(topic -> topic.subject().stream()).map(Topic.Subject::name).toList();
    }
}
