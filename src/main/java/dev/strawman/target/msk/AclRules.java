package dev.strawman.target.msk;

import dev.strawman.plan.Application;
import dev.strawman.plan.OwnTopicRight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The least that an application needs, as arguments of {@code kafka-acls.sh}; the same as its IAM policy would give. */
final class AclRules {

    private AclRules() {
    }

    static List<String> of(Application application) {
        List<String> rules = new ArrayList<>();
        application.writes().forEach(topic -> rules.add("--operation Describe --operation Write --topic '" + topic + "'"));
        application.reads().forEach(topic -> rules.add("--operation Describe --operation Read --topic '" + topic + "'"));
        application.consumerGroup().ifPresent(group -> rules.add("--operation Describe --operation Read --group '" + group + "'"));
        application.consumerGroupPrefix().ifPresent(prefix -> rules.add("--operation Describe --operation Read --group '" + prefix + "' --resource-pattern-type prefixed"));
        application.transactionalIdPrefix().ifPresent(prefix ->
                rules.add("--operation Describe --operation Write --transactional-id '" + prefix + "' --resource-pattern-type prefixed"));
        application.ownTopicPrefix().ifPresent(prefix ->
                rules.add(Arrays.stream(OwnTopicRight.values()).map(right -> "--operation " + operation(right)).collect(Collectors.joining(" "))
                        + " --topic '" + prefix + "' --resource-pattern-type prefixed"));
        return rules;
    }

    private static String operation(OwnTopicRight right) {
        return switch (right) {
            case CREATE -> "Create";
            case DELETE -> "Delete";
            case DESCRIBE -> "Describe";
            case DESCRIBE_CONFIGS -> "DescribeConfigs";
            case READ -> "Read";
            case WRITE -> "Write";
        };
    }
}
