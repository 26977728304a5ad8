package dev.strawman.target.strimzi;

import dev.strawman.plan.Application;
import dev.strawman.plan.OwnTopicRight;
import io.strimzi.api.kafka.model.user.acl.AclResourcePatternType;
import io.strimzi.api.kafka.model.user.acl.AclRule;
import io.strimzi.api.kafka.model.user.acl.AclRuleGroupResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleTopicResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleTransactionalIdResource;
import io.strimzi.api.kafka.model.user.acl.StrimziAclOperation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The least that an application needs. Writing to a topic includes idempotent writing (KIP-679), so nobody gets rights on the
 * cluster itself.
 */
final class Acls {

    private Acls() {
    }

    static List<AclRule> of(Application application) {
        List<AclRule> rules = new ArrayList<>(topics(application));
        application.ownTopicPrefix().ifPresent(prefix -> rules.add(topicPrefix(prefix,
                Arrays.stream(OwnTopicRight.values()).map(Acls::operation).toArray(StrimziAclOperation[]::new))));
        application.consumerGroup().ifPresent(group -> rules.add(group(group, StrimziAclOperation.READ, StrimziAclOperation.DESCRIBE)));
        application.consumerGroupPrefix().ifPresent(prefix -> rules.add(groupPrefix(prefix, StrimziAclOperation.READ, StrimziAclOperation.DESCRIBE)));
        application.transactionalIdPrefix().ifPresent(prefix -> rules.add(
                transactionalIds(prefix, StrimziAclOperation.WRITE, StrimziAclOperation.DESCRIBE)));
        return rules;
    }

    /** One rule for each topic, also for one that is both read and written. */
    private static List<AclRule> topics(Application application) {
        Map<String, EnumSet<StrimziAclOperation>> operations = new LinkedHashMap<>();
        application.writes().forEach(topic -> operations.computeIfAbsent(topic, Acls::describing).add(StrimziAclOperation.WRITE));
        application.reads().forEach(topic -> operations.computeIfAbsent(topic, Acls::describing).add(StrimziAclOperation.READ));
        List<AclRule> rules = new ArrayList<>();
        operations.forEach((topic, allowed) -> rules.add(topic(topic, allowed.toArray(StrimziAclOperation[]::new))));
        return rules;
    }

    private static StrimziAclOperation operation(OwnTopicRight right) {
        return switch (right) {
            case CREATE -> StrimziAclOperation.CREATE;
            case DELETE -> StrimziAclOperation.DELETE;
            case DESCRIBE -> StrimziAclOperation.DESCRIBE;
            case DESCRIBE_CONFIGS -> StrimziAclOperation.DESCRIBECONFIGS;
            case READ -> StrimziAclOperation.READ;
            case WRITE -> StrimziAclOperation.WRITE;
        };
    }

    private static EnumSet<StrimziAclOperation> describing(String topic) {
        return EnumSet.of(StrimziAclOperation.DESCRIBE);
    }

    static AclRule topic(String name, StrimziAclOperation... operations) {
        return topic(name, AclResourcePatternType.LITERAL, operations);
    }

    static AclRule topicPrefix(String prefix, StrimziAclOperation... operations) {
        return topic(prefix, AclResourcePatternType.PREFIX, operations);
    }

    private static AclRule topic(String name, AclResourcePatternType pattern, StrimziAclOperation... operations) {
        AclRuleTopicResource topic = new AclRuleTopicResource();
        topic.setName(name);
        topic.setPatternType(pattern);
        return rule(topic, operations);
    }

    static AclRule group(String name, StrimziAclOperation... operations) {
        AclRuleGroupResource group = new AclRuleGroupResource();
        group.setName(name);
        return rule(group, operations);
    }

    private static AclRule groupPrefix(String prefix, StrimziAclOperation... operations) {
        AclRuleGroupResource group = new AclRuleGroupResource();
        group.setName(prefix);
        group.setPatternType(AclResourcePatternType.PREFIX);
        return rule(group, operations);
    }

    private static AclRule transactionalIds(String prefix, StrimziAclOperation... operations) {
        AclRuleTransactionalIdResource ids = new AclRuleTransactionalIdResource();
        ids.setName(prefix);
        ids.setPatternType(AclResourcePatternType.PREFIX);
        return rule(ids, operations);
    }

    private static AclRule rule(AclRuleResource resource, StrimziAclOperation... operations) {
        AclRule rule = new AclRule();
        rule.setResource(resource);
        rule.setOperations(List.of(operations));
        return rule;
    }
}
