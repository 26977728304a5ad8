package dev.strawman.requirements.rules;

import static dev.strawman.requirements.rules.Objections.each;

import dev.strawman.requirements.Audit;
import dev.strawman.requirements.Compliance.Regime;
import dev.strawman.requirements.DataClassification.Level;
import dev.strawman.requirements.Environment;
import dev.strawman.requirements.Environment.DataKind;
import dev.strawman.requirements.Infrastructure;
import dev.strawman.requirements.Placement;
import dev.strawman.requirements.Requirements;
import dev.strawman.requirements.UseCase;
import dev.strawman.requirements.Workload;
import dev.strawman.requirements.Workload.Retention.Cleanup;
import dev.strawman.unit.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Rules about classes of data, where data may be, and what the regimes ask of it. */
final class DataRules {

    /** "Without undue delay and in any event within one month" (UK GDPR and GDPR, articles 12 and 17). */
    private static final Duration ERASURE = Duration.ofDays(30);
    /** "Retain audit log history for at least 12 months, with at least the most recent three months immediately available" (PCI DSS 4, 10.5.1). */
    private static final Duration PCI_AUDIT = Duration.ofDays(365);
    private static final Duration PCI_AUDIT_AT_HAND = Duration.ofDays(90);

    private DataRules() {
    }

    private static void eachEvent(Requirements wish, BiConsumer<String, UseCase.Event> visit) {
        each("useCases", wish.useCases(), (path, useCase) -> each(path + ".events", useCase.events(), visit));
    }

    private static Optional<Level> classOf(UseCase.Event event, Requirements wish) {
        List<Level> levels = wish.dataClassification().levels();
        return event.classification().isEmpty() ? levels.stream().findFirst()
                : levels.stream().filter(level -> level.name().equals(event.classification().get())).findFirst();
    }

    static void unknownClass(Requirements wish, Objections found) {
        Set<String> known = wish.dataClassification().levels().stream().map(Level::name).collect(Collectors.toCollection(TreeSet::new));
        eachEvent(wish, (path, event) -> event.classification()
                .ifPresent(name -> found.unknown(path + ".classification", "is", name, "class of data", known)));
    }

    static void liveData(Requirements wish, Objections found) {
        each("environments", wish.environments(), (path, environment) -> {
            boolean live = !environment.production() && environment.dataKind().filter(DataKind.LIVE::equals).isPresent();
            List<String> sensitive = live ? sensitive(environment, wish, found) : List.of();
            if (!sensitive.isEmpty()) {
                found.error(path + ".dataKind", "is live, but \"" + environment.name() + "\" is not production and holds " + sensitive.getFirst(),
                        "write masked or synthetic");
            }
        });
    }

    /** Sensitive events of the use cases that run in an environment, each with what makes it so. */
    private static List<String> sensitive(Environment environment, Requirements wish, Objections found) {
        List<UseCase> here = Placement.of(environment, wish);
        List<String> sensitive = new ArrayList<>();
        each("useCases", wish.useCases(), (path, useCase) -> each(path + ".events", here.contains(useCase) ? useCase.events() : List.of(), (at, event) -> classOf(event, wish).filter(Level::sensitive)
                .ifPresent(level -> sensitive.add(event.topic() + ", which is " + level.name() + " (" + found.cite(at + ".classification") + ")"))));
        return sensitive;
    }

    static void fieldEncryption(Requirements wish, Objections found) {
        eachEvent(wish, (path, event) -> classOf(event, wish).filter(Level::fieldEncryption)
                .filter(level -> event.encryptedFields().isEmpty())
                .ifPresent(level -> found.error(path + ".encryptedFields", "is empty, but " + event.topic() + " is " + level.name() + " ("
                        + found.cite(path + ".classification") + "), and fields of that class must be encrypted before they reach the broker",
                        "name the fields, or take a class without fieldEncryption")));
    }

    static void personalFieldsInClear(Requirements wish, Objections found) {
        eachEvent(wish, (path, event) -> {
            List<String> clear = event.personalFields().stream().filter(field -> !event.encryptedFields().contains(field)).toList();
            if (!clear.isEmpty() && !event.encryptedFields().isEmpty() && classOf(event, wish).filter(Level::fieldEncryption).isPresent()) {
                found.warning(path + ".encryptedFields", "leaves out " + String.join(", ", clear) + ", which personalFields ("
                        + found.line(path + ".personalFields") + ") names: they would be readable on the broker", "add them, or say in a note why they may stay readable");
            }
        });
    }

    static void personalDataClass(Requirements wish, Objections found) {
        eachEvent(wish, (path, event) -> classOf(event, wish).filter(level -> !level.sensitive() && !event.personalFields().isEmpty())
                .ifPresent(level -> found.warning(path + ".classification", "is " + level.name() + ", which is not a sensitive class, but "
                        + event.topic() + " carries personal data (" + found.cite(path + ".personalFields") + "): live data could reach non-production",
                        "take a class with sensitive: true")));
    }

    /** Compacted topics can forget one person by a tombstone, and encrypted fields by throwing their key away. */
    static void erasure(Requirements wish, Objections found) {
        List<Regime> regimes = wish.compliance().regimes();
        if (!regimes.contains(Regime.UK_GDPR) && !regimes.contains(Regime.EU_GDPR)) {
            return;
        }
        Map<String, String> personal = new TreeMap<>();
        eachEvent(wish, (path, event) -> {
            if (!event.encryptedFields().containsAll(event.personalFields())) {
                personal.putIfAbsent(event.topic(), path + ".personalFields");
            }
        });
        each("workloads", wish.workloads(), (path, workload) -> {
            Workload.Retention retention = workload.retention();
            List<String> topics = workload.topics().stream().filter(personal::containsKey).toList();
            if (!topics.isEmpty() && retention.cleanup() == Cleanup.DELETE && retention.keep().compareTo(ERASURE) > 0) {
                found.warning(path + ".retention.keep", "is " + Durations.text(retention.keep()) + ", but " + String.join(", ", topics) + (topics.size() == 1 ? " carries" : " carry") + " personal data ("
                        + found.cite(personal.get(topics.getFirst())) + ") that must be erased within one month on request",
                        retention.legalHold().isPresent() ? "the law demands the records (" + found.cite(path + ".retention.legalHold") + "), so encrypt the personal fields per person, and let compliance say which of both comes first"
                                : "keep it 30d or less, compact the topic, or encrypt the personal fields per person");
            }
        });
    }

    /** Only where something runs: a region that no environment uses holds no data. */
    static void residency(Requirements wish, Objections found) {
        List<String> allowed = wish.compliance().residency();
        each("infrastructure.regions", wish.infrastructure().regions(), (path, region) -> {
            if (!allowed.isEmpty() && region.role() != Infrastructure.Region.Role.WITNESS && !allowed.contains(region.id())
                    && wish.environments().stream().anyMatch(environment -> Regions.of(environment, wish).contains(region))) {
                found.error(path + ".id", "is " + region.id() + ", but data may only be in " + String.join(", ", allowed) + " ("
                        + found.cite("compliance.residency") + ")", "take one of those regions, or add " + region.id() + " to compliance.residency");
            }
        });
    }

    static void pciAudit(Requirements wish, Objections found) {
        if (!wish.compliance().regimes().contains(Regime.PCI_DSS_4)) {
            return;
        }
        pciSpan("audit.retention", wish.audit().retention(), PCI_AUDIT, found);
        pciSpan("audit.online", wish.audit().online(), PCI_AUDIT_AT_HAND, found);
    }

    private static void pciSpan(String path, Duration span, Duration least, Objections found) {
        if (span.compareTo(least) < 0) {
            found.error(path, "is " + Durations.text(span) + ", but PCI DSS 4 (" + found.cite("compliance.regimes")
                    + ") asks for 12 months, 3 of them at hand (10.5.1)", "write " + Durations.text(least) + " or more");
        }
    }

    static void auditAtHand(Requirements wish, Objections found) {
        Audit audit = wish.audit();
        if (audit.online().compareTo(audit.retention()) > 0) {
            found.error("audit.online", "is " + Durations.text(audit.online()) + ", longer than audit events are kept at all ("
                    + Durations.text(audit.retention()) + ", " + found.cite("audit.retention") + ")", "write at most " + Durations.text(audit.retention()));
        }
    }
}
