package dev.strawman.requirements;

import java.util.Optional;

/** One cell of the skills matrix. */
public record Skill(
        @Item(says = "Skill.", must = true, example = "kafka-ops", noted = true) Area skill,
        @Item(says = "Person or role; the whole team when left out.", example = "platform team", noted = true) Optional<String> who,
        @Item(says = "Today, 0 to 4.", must = true, example = "1", max = 4, noted = true) int now,
        @Item(says = "Wanted, 0 to 4.", example = "3", max = 4, noted = true) Optional<Integer> target) {

    public enum Area { KAFKA_DEV, KAFKA_OPS, K8S, TERRAFORM, SECURITY, STREAMS, CONNECT, SCHEMA, OBSERVABILITY, ONCALL }
}
