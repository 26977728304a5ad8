package dev.strawman.target.strimzi;

import dev.strawman.plan.Application;
import io.strimzi.api.kafka.model.user.acl.AclResourcePatternType;
import io.strimzi.api.kafka.model.user.acl.AclRule;
import io.strimzi.api.kafka.model.user.acl.AclRuleBuilder;
import io.strimzi.api.kafka.model.user.acl.AclRuleResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleGroupResourceBuilder;
import io.strimzi.api.kafka.model.user.acl.AclRuleTopicResourceBuilder;
import io.strimzi.api.kafka.model.user.acl.AclRuleTransactionalIdResourceBuilder;
import io.strimzi.api.kafka.model.user.acl.StrimziAclOperation;
import java.util.ArrayList;
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
        application.ownTopicPrefix().ifPresent(prefix -> rules.add(topicPrefix(prefix, StrimziAclOperation.READ, StrimziAclOperation.WRITE,
                StrimziAclOperation.CREATE, StrimziAclOperation.DELETE, StrimziAclOperation.DESCRIBE, StrimziAclOperation.DESCRIBECONFIGS)));
        application.consumerGroup().ifPresent(group -> rules.add(group(group, StrimziAclOperation.READ, StrimziAclOperation.DESCRIBE)));
        application.transactionalIdPrefix().ifPresent(prefix -> rules.add(rule(
                new AclRuleTransactionalIdResourceBuilder().withName(prefix).withPatternType(AclResourcePatternType.PREFIX).build(),
                StrimziAclOperation.WRITE, StrimziAclOperation.DESCRIBE)));
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

    private static EnumSet<StrimziAclOperation> describing(String topic) {
        return EnumSet.of(StrimziAclOperation.DESCRIBE);
    }

    static AclRule topic(String name, StrimziAclOperation... operations) {
        return rule(new AclRuleTopicResourceBuilder().withName(name).withPatternType(AclResourcePatternType.LITERAL).build(), operations);
    }

    static AclRule topicPrefix(String prefix, StrimziAclOperation... operations) {
        return rule(new AclRuleTopicResourceBuilder().withName(prefix).withPatternType(AclResourcePatternType.PREFIX).build(), operations);
    }

    static AclRule group(String name, StrimziAclOperation... operations) {
        return rule(new AclRuleGroupResourceBuilder().withName(name).withPatternType(AclResourcePatternType.LITERAL).build(), operations);
    }

    private static AclRule rule(AclRuleResource resource, StrimziAclOperation... operations) {
        return new AclRuleBuilder().withResource(resource).withOperations(operations).build();
    }
}
