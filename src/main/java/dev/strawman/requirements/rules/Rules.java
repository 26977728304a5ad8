package dev.strawman.requirements.rules;

import static dev.strawman.requirements.rules.Rule.named;

import dev.strawman.problem.Problem;
import dev.strawman.problem.Problems;
import dev.strawman.requirements.Requirements;
import java.util.List;

/**
 * Every rule between fields of the requirements, in the order of the file. A rule needs nothing but the requirements and the
 * names of regions; what a platform can or cannot do is judged when the plan is made.
 */
public final class Rules {

    private static final List<Rule> ALL = List.of(
            named("duplicate-name", NameRules::duplicateName),
            named("client-without-latin", NameRules::clientWithoutLatin),
            named("unknown-stakeholder", NameRules::unknownStakeholder),
            named("unknown-environment", NameRules::unknownEnvironment),
            named("unknown-use-case", NameRules::unknownUseCase),
            named("unknown-region", NameRules::unknownRegion),
            named("unknown-application", NameRules::unknownApplication),
            named("unknown-class", DataRules::unknownClass),
            named("unknown-topic", TopicRules::unknownTopic),
            named("unknown-work-package", NameRules::unknownWorkPackage),
            named("none-and-more", OperationsRules::noneAndMore),
            named("no-such-day", PlanRules::noSuchDay),

            named("residency", DataRules::residency),
            named("live-data", DataRules::liveData),
            named("field-encryption", DataRules::fieldEncryption),
            named("personal-fields-in-clear", DataRules::personalFieldsInClear),
            named("personal-data-class", DataRules::personalDataClass),
            named("erasure", DataRules::erasure),
            named("pci-audit", DataRules::pciAudit),
            named("audit-at-hand", DataRules::auditAtHand),

            named("region-of-provider", EnvironmentRules::regionOfProvider),
            named("provider-of-region", EnvironmentRules::providerOfRegion),
            named("primary-region", EnvironmentRules::primaryRegion),
            named("network-overlap", EnvironmentRules::networkOverlap),
            named("no-production", EnvironmentRules::noProduction),
            named("only-production", EnvironmentRules::onlyProduction),
            named("shared-cluster", EnvironmentRules::sharedCluster),
            named("environment-scale", EnvironmentRules::scale),
            named("recovery-environment", ServiceLevelRules::recoveryEnvironment),
            named("recovery-region-unused", EnvironmentRules::recoveryRegionUnused),
            named("no-use-case", EnvironmentRules::noUseCase),
            named("recovers", EnvironmentRules::recovers),
            named("recovery-of-other-use-cases", EnvironmentRules::recoveryOfOtherUseCases),
            named("use-case-nowhere", EnvironmentRules::useCaseNowhere),
            named("options-without-effect", EnvironmentRules::optionsWithoutEffect),
            named("no-option-left", EnvironmentRules::noOptionLeft),
            named("weights-all-zero", OperationsRules::weightsAllZero),

            named("availability-range", ServiceLevelRules::availabilityRange),
            named("availability-cover", ServiceLevelRules::availabilityCover),
            named("availability-zones", ServiceLevelRules::availabilityZones),
            named("non-production-availability", ServiceLevelRules::nonProductionAvailability),
            named("cover-without-rota", ServiceLevelRules::coverWithoutRota),
            named("region-loss-without-loss", ServiceLevelRules::regionLossWithoutLoss),
            named("region-loss-needs-second-region", ServiceLevelRules::regionLossNeedsSecondRegion),
            named("region-loss-below-zone-loss", ServiceLevelRules::regionLossBelowZoneLoss),
            named("latency-order", ServiceLevelRules::latencyOrder),
            named("support-response-order", ServiceLevelRules::supportResponseOrder),

            named("client-outlives-authority", OperationsRules::clientOutlivesAuthority),
            named("renewal-too-early", OperationsRules::renewalTooEarly),
            named("working-hours", OperationsRules::workingHours),
            named("working-hours-without-effect", OperationsRules::workingHoursWithoutEffect),
            named("empty-window", OperationsRules::emptyWindow),
            named("freeze-in-words", OperationsRules::freezeInWords),
            named("windows-meet", OperationsRules::windowsMeet),
            named("alert-channel", OperationsRules::alertChannel),
            named("currency", OperationsRules::currency),

            named("first-use-case", ClientRules::firstUseCase),
            named("exactly-once-without-transactions", ClientRules::exactlyOnceWithoutTransactions),
            named("transactions-nobody-asks-for", ClientRules::transactionsNobodyAsksFor),
            named("loss-that-costs", ClientRules::lossThatCosts),
            named("side-effect-twice", ClientRules::sideEffectTwice),
            named("streams-without-application", ClientRules::streamsWithoutApplication),
            named("name-within-name", ClientRules::nameWithinName),
            named("two-ways-to-sign-in", ClientRules::twoWaysToSignIn),
            named("sign-in-of-connector", ClientRules::signInOfConnector),
            named("key-spread", ClientRules::keySpread),
            named("retry-topics-break-order", ClientRules::retryTopicsBreakOrder),
            named("retry-waits", ClientRules::retryWaits),

            named("reserved-topic", TopicRules::reservedTopic),
            named("topic-collision", TopicRules::topicCollision),
            named("topic-without-load", TopicRules::topicWithoutLoad),
            named("topic-in-two-workloads", TopicRules::topicInTwoWorkloads),
            named("event-twice", TopicRules::eventTwice),
            named("event-without-producer", TopicRules::eventWithoutProducer),

            named("connector-direction", ConnectorRules::connectorDirection),
            named("connector-topics", ConnectorRules::connectorTopics),
            named("idle-tasks", ConnectorRules::idleTasks),

            named("no-load", WorkloadRules::noLoad),
            named("nothing-kept", WorkloadRules::nothingKept),
            named("peak-below-average", WorkloadRules::peakBelowAverage),
            named("large-records-below-average", WorkloadRules::largeRecordsBelowAverage),
            named("replication-above-zones", WorkloadRules::replicationAboveZones),
            named("min-in-sync", WorkloadRules::minInsync),
            named("zone-loss-without-loss", WorkloadRules::zoneLossWithoutLoss),
            named("legal-hold", WorkloadRules::legalHold),
            named("fewer-groups-than-readers", WorkloadRules::fewerGroupsThanReaders),
            named("replay-beyond-retention", WorkloadRules::replayBeyondRetention),

            named("milestone-before-start", PlanRules::milestoneBeforeStart),
            named("effort-order", PlanRules::effortOrder),
            named("work-package-circle", PlanRules::workPackageCircle));

    private Rules() {
    }

    /** Everything the rules find, warnings first; an error means that nothing may be generated. */
    public static List<Problem> check(Requirements wish, KnownRegions regions) {
        return check(wish, regions, true);
    }

    /** The same without lines of the requirements file in the messages: for files that stay right when lines move. */
    public static List<Problem> withoutLines(Requirements wish, KnownRegions regions) {
        return check(wish, regions, false);
    }

    private static List<Problem> check(Requirements wish, KnownRegions regions, boolean lines) {
        Problems problems = new Problems();
        ALL.forEach(rule -> rule.look().accept(wish, new Objections(rule.id(), wish.captures(), regions, problems, lines)));
        return problems.all();
    }

    /** Identifiers of all rules, for the proof that each has a refused example. */
    static List<String> ids() {
        return ALL.stream().map(Rule::id).toList();
    }
}
