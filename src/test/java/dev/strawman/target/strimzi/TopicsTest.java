package dev.strawman.target.strimzi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.artifact.Artifact;
import dev.strawman.plan.Plan;
import dev.strawman.plan.Topic;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TopicsTest {

    private static Artifact file(String topicName) {
        Topic topic = new Topic(topicName, topicName, Topic.Kind.EVENT, "prod", "Orders to Cash", 6, 3, List.of(
                new Topic.Setting("cleanup.policy", "delete", "records leave by age"), new Topic.Setting("retention.ms", "34560000000", "400d")),
                Optional.empty(), "internal", List.of("name", "address"), false, Optional.empty(), "useCases[0]", "6 consumers");
        Plan plan = Plans.with(Plans.plan(), old -> Plans.with(old, Plans.with(old.site(), 3, List.of(topic))));
        return new Topics(Plans.cluster(plan, "prod")).artifacts().getFirst();
    }

    @Test
    void saysATopicWithItsReasons() {
        assertEquals("strimzi/prod/eu-west-1/topics/orders.placed.yaml", file("orders.placed").path().value());
        assertEquals("""
                apiVersion: kafka.strimzi.io/v1
                kind: KafkaTopic
                metadata:
                  name: orders.placed
                  labels:
                    strimzi.io/cluster: northgate-payments-prod
                    app.kubernetes.io/component: topic
                    app.kubernetes.io/part-of: orders-to-cash
                  annotations:
                    classification: internal
                    use-case: Orders to Cash
                    personal-fields: name, address
                spec:
                  partitions: 6  # 6 consumers
                  replicas: 3
                  config:
                    cleanup.policy: delete  # records leave by age
                    retention.ms: 34560000000  # 400d
                """, file("orders.placed").text().replaceAll("(?m)^#.*\n", ""));
    }

    @Test
    void keepsTheTopicsNameWhereKubernetesRefusesIt() {
        Artifact odd = file("Orders_Placed");

        assertTrue(odd.text().contains("\n  topicName: Orders_Placed\n"), odd.text());
        assertTrue(odd.path().value().matches(".*/topics/orders-placed-[0-9a-f]{6}\\.yaml"), odd.path().value());
    }

    @Test
    void aTopicNamedAfterADeviceGetsAFileThatWindowsTakes() {
        assertEquals("strimzi/prod/eu-west-1/topics/_aux.events.yaml", file("aux.events").path().value());
    }

    @Test
    void aSharedClusterTellsTheEnvironmentOfATopic() {
        List<Artifact> shared = new Topics(Plans.cluster(Plans.plan(), "dev")).artifacts();
        List<Artifact> own = new Topics(Plans.cluster(Plans.plan(), "prod")).artifacts();

        assertTrue(shared.getLast().text().contains("\n    environment: test\n"), shared.getLast().text());
        assertTrue(own.stream().noneMatch(topic -> topic.text().contains("environment:")));
        assertTrue(own.getFirst().text().contains("\n    owner: payments-team\n"), own.getFirst().text());
    }
}
