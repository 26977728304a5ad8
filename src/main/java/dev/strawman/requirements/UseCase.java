package dev.strawman.requirements;

import dev.strawman.unit.Money;
import dev.strawman.unit.Percent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A use case as a dataflow: who sends which event to whom, by which key, and what a failure costs. */
public record UseCase(
        @Item(says = "Short name.", must = true, example = "authorisation-to-ledger", shape = Shape.NAME) String id,
        @Item(says = "Whether it exists, comes first, is planned, or only imagined.", must = true, example = "first") State state,
        @Item(says = "Title for documents.", example = "Authorisations reach the ledger") Optional<String> name,
        @Item(says = "Stakeholder who owns it.", example = "head-of-payments", shape = Shape.NAME) Optional<String> owner,
        @Item(says = "How the services work together.", fallback = "choreography", noted = true) CurrentState.Interaction interaction,
        @Item(says = "The dataflow, step by step; planned use cases may leave it open.") List<Flow> flows,
        @Item(says = "More about single applications of the flow.") List<Application> applications,
        @Item(says = "The record key.", must = true) Key key,
        @Item(says = "How records are assigned to partitions.", fallback = "murmur2", noted = true) Partitioner partitioner,
        @Item(says = "How consumers share partitions.", fallback = "cooperative", noted = true) Assignor assignor,
        @Item(says = "What a failure costs.", must = true, example = "{perHour: 9000 GBP, reputation: H}") CostOfFailure costOfFailure,
        @Item(says = "Delivery guarantee, side effects and validation.") Correctness correctness,
        @Item(says = "Events and their data; every use case has at least one.", must = true) List<Event> events,
        @Item(says = "How an incompatible change is brought in.", fallback = "new-version-topic", noted = true) UpgradePath upgradePath,
        @Item(says = "States envisaged for later.", example = "[settlement reads the ledger topic]", noted = true) List<String> futureStates) {

    public enum State { CURRENT, FIRST, PLANNED, ENVISAGED }

    public enum Partitioner { MURMUR2, ROUND_ROBIN, CUSTOM }

    public enum Assignor { RANGE, STICKY, COOPERATIVE, KIP848 }

    public enum UpgradePath { NEW_VERSION_TOPIC, DUAL_WRITE, MIRROR }

    public enum Delivery { AT_MOST_ONCE, AT_LEAST_ONCE, EXACTLY_ONCE }

    /** One step: an application writes a topic that others read. */
    public record Flow(
            @Item(says = "Application or system that writes.", must = true, example = "card-gateway", shape = Shape.NAME) String from,
            @Item(says = "Topic written.", must = true, example = "payments.authorisation.requested", shape = Shape.TOPIC) String topic,
            @Item(says = "Applications or connectors that read.", example = "[fraud-scoring, ledger-service]", shape = Shape.NAME) List<String> to) {
    }

    /** What is known about one application. */
    public record Application(
            @Item(says = "Name used in the flows.", must = true, example = "ledger-service", shape = Shape.NAME) String id,
            @Item(says = "Delivery guarantee, when it differs from the use case.", example = "exactly-once") Optional<Delivery> delivery,
            @Item(says = "Stakeholder whose team owns it.", example = "platform-lead", shape = Shape.NAME) Optional<String> owner,
            @Item(says = "Consumer group; the application's name when left out.", example = "ledger-service", shape = Shape.TOPIC) Optional<String> consumerGroup,
            @Item(says = "Whether it is a Kafka Streams application.", fallback = "false") boolean kafkaStreams,
            @Item(says = "How it proves who it is, when it cannot as the others do.", example = "scram") Optional<Security.ClientAuth> clientAuth,
            @Item(says = "Whether it connects from outside the client's own networks, for example a partner's.", fallback = "false") boolean outside) {
    }

    /** The record key and how its values are spread. */
    public record Key(
            @Item(says = "Field that makes the key.", must = true, example = "cardToken", noted = true) String field,
            @Item(says = "Number of different values.", example = "2000000", min = 1) Optional<Long> cardinality,
            @Item(says = "Spread of the values.", fallback = "uniform", example = "measured") Distribution distribution,
            @Item(says = "Exponent of a Zipf spread.", example = "1.0") Optional<BigDecimal> exponent,
            @Item(says = "Share of all records that the most frequent value carries.", example = "1.5 %", max = 100) Optional<Percent> topShare,
            @Item(says = "Order that consumers rely on.", fallback = "per-key") Ordering ordering) {

        public enum Distribution { UNIFORM, ZIPF, MEASURED }

        public enum Ordering { NONE, PER_KEY, GLOBAL }
    }

    /** What goes wrong costs money, reputation or safety. */
    public record CostOfFailure(
            @Item(says = "One hour of standstill.", example = "9000 GBP") Optional<Money> perHour,
            @Item(says = "One lost event.", example = "40 GBP") Optional<Money> perLostEvent,
            @Item(says = "One duplicate.", example = "15 GBP") Optional<Money> perDuplicate,
            @Item(says = "Reputation.", fallback = "L") Grade reputation,
            @Item(says = "Whether people may come to harm.", fallback = "false") boolean safety) {
    }

    /** What counts as correct. */
    public record Correctness(
            @Item(says = "Delivery guarantee.", fallback = "at-least-once") Delivery delivery,
            @Item(says = "Effects outside Kafka.", noted = true) List<SideEffect> sideEffects,
            @Item(says = "Rules that an event must meet.", example = "[an amount is positive]", noted = true) List<String> validationRules) {
    }

    /** An effect outside Kafka that must not happen twice. */
    public record SideEffect(
            @Item(says = "Effect.", must = true, example = "e-mail receipt", noted = true) String effect,
            @Item(says = "Application that causes it.", example = "ledger-service", shape = Shape.NAME, noted = true) Optional<String> application,
            @Item(says = "Key by which a repetition is recognised.", example = "authorisationId", noted = true) Optional<String> idempotencyKey) {
    }

    /** An event on one topic. */
    public record Event(
            @Item(says = "Topic that carries it.", must = true, example = "payments.authorisation.requested", shape = Shape.TOPIC) String topic,
            @Item(says = "Name of the event type; made from the topic when left out.", example = "AuthorisationRequested", noted = true) Optional<String> name,
            @Item(says = "Data format; the first of the technology stack when left out.", example = "avro") Optional<TechStack.DataFormat> format,
            @Item(says = "Class of its data; the least sensitive when left out.", example = "restricted") Optional<String> classification,
            @Item(says = "Fields with personal data.", example = "[cardholderName]") List<String> personalFields,
            @Item(says = "Fields encrypted by the producer.", example = "[cardholderName]", noted = true) List<String> encryptedFields,
            @Item(says = "Which changes are allowed, when it differs from the schema policy.", example = "FULL") Optional<Schemas.Compatibility> compatibility) {
    }
}
