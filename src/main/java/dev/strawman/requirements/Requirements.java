package dev.strawman.requirements;

import java.util.List;

/**
 * What the workshop captured, checked: units parsed, defaults filled in. How each value was captured (weight, priority,
 * who said it, whether it is known or assumed) is in {@link #captures()}, by field path.
 */
public record Requirements(
        @Item(says = "Who the client is and under which terms we work.", must = true) Engagement engagement,
        @Item(says = "The people in the room and what each of them needs.", must = true,
                example = "[{id: head-of-payments, role: owner}, {id: platform-lead, role: ops}, {id: ciso, role: security}]")
        List<Stakeholder> stakeholders,
        @Item(says = "Open source, commercial or cloud.") Preference preference,
        @Item(says = "Today's architecture and systems.", noted = true) CurrentState currentState,
        @Item(says = "Languages, frameworks and data formats.") TechStack techStack,
        @Item(says = "How software is built and delivered today.") DevProcess devProcess,
        @Item(says = "Regulation, reporting and residency.", must = true) Compliance compliance,
        @Item(says = "Identity, authentication, authorisation and network exposure.") Security security,
        @Item(says = "Alerting, monitoring, logging and orchestration tools in use.") Tooling tooling,
        @Item(says = "How the platform is operated.", must = true, example = "{workingHours: null}") Operations operations,
        @Item(says = "Cloud providers, regions, networks and Kubernetes.", must = true) Infrastructure infrastructure,
        @Item(says = "Where the organisation is heading.", noted = true) List<Direction> direction,
        @Item(says = "Features of the Kafka ecosystem that are needed.") Features features,
        @Item(says = "Strengths, weaknesses, opportunities and threats per option.", noted = true) List<Swot> swot,
        @Item(says = "How the options are weighed.") Scoring scoring,
        @Item(says = "Platform options to compare; all that can be generated when empty.",
                example = "[strimzi, msk-standard, msk-express, cc-enterprise]")
        List<PlatformOption> options,
        @Item(says = "Tools beside the platform: user interface, lag, balancing, registry, gateway.", noted = true) List<ComplementaryTool> complementaryTools,
        @Item(says = "Service levels: availability, recovery, latency, support.", must = true) ServiceLevels sla,
        @Item(says = "Runbooks and pipelines that exist already.", noted = true) Current current,
        @Item(says = "Every environment, production and not.", must = true,
                example = "[{name: prod, purpose: prod}, {name: dr, purpose: dr}, {name: dev, purpose: dev},"
                        + " {name: test, purpose: test, lifetime: null, account: null}]")
        List<Environment> environments,
        @Item(says = "Continuous integration and delivery.") Cicd cicd,
        @Item(says = "Encryption keys.") Keys keys,
        @Item(says = "Certificates.") Certificates certificates,
        @Item(says = "Classes of data, least sensitive first.") DataClassification dataClassification,
        @Item(says = "Schema versioning and compatibility.") Schemas schemas,
        @Item(says = "Teaching: what was done and what is needed.", noted = true) List<Education> education,
        @Item(says = "The four key metrics of software delivery.") Devops devops,
        @Item(says = "Metrics, monitoring and alert routes.") Monitoring monitoring,
        @Item(says = "Retries and dead letters.") DeadLetters dlq,
        @Item(says = "Audit events and how long they are kept.") Audit audit,
        @Item(says = "Logs and how long they are kept.") Logging logging,
        @Item(says = "Support tiers, out-of-hours cover and escalation.", shown = true) Support support,
        @Item(says = "Patching and vulnerability scanning.") Patching patching,
        @Item(says = "What developers work with.", noted = true) DevEnvironment devEnvironment,
        @Item(says = "Rules of the source repository.") SourceControl sourceControl,
        @Item(says = "Budget and rates.") Cost cost,
        @Item(says = "Skills matrix of the team.", noted = true) List<Skill> skills,
        @Item(says = "Use cases as dataflows; one has the state first.", must = true,
                example = "[{key: {exponent: null},"
                        + " flows: [{from: card-gateway, topic: payments.authorisation.requested, to: [fraud-scoring, ledger-service]}]}]")
        List<UseCase> useCases,
        @Item(says = "Load on the topics: throughput, volume, retention, resilience.", must = true,
                example = "[{throughput: {average: 1800/s, messageSize: 1.4 KB}, volume: {perDay: null, eventsPerDay: null},"
                        + " retention: {keep: 7d, legalHold: null}}]")
        List<Workload> workloads,
        @Item(says = "What was taken for granted.", noted = true) List<Remark> assumptions,
        @Item(says = "What may go wrong.", example = "[{text: Nobody in the team has run Kafka}]", noted = true) List<Remark> risks,
        @Item(says = "What was decided in the room.", example = "[{text: Terraform for everything outside Kubernetes}]", noted = true) List<Remark> decisions,
        @Item(says = "What the room could not answer and no other field asks.") List<Remark> questions,
        @Item(says = "Work packages, milestones and the team.") Planning plan,
        @Item(says = "Feedback and next steps of the workshop itself.", noted = true) Session session,
        Captures captures) {

    public static final String API_VERSION = "strawman.dev/v1";
    public static final String KIND = "Requirements";
}
