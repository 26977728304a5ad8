package dev.strawman.requirements.rules;

import static dev.strawman.requirements.rules.Objections.each;

import dev.strawman.requirements.DeadLetters;
import dev.strawman.requirements.Features;
import dev.strawman.requirements.Features.StreamProcessing;
import dev.strawman.requirements.Requirements;
import dev.strawman.requirements.Security;
import dev.strawman.requirements.Spellings;
import dev.strawman.requirements.UseCase;
import dev.strawman.requirements.UseCase.Delivery;
import dev.strawman.requirements.UseCase.Key;
import dev.strawman.requirements.UseCase.Key.Ordering;
import dev.strawman.unit.Durations;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules about use cases and what their applications do: delivery, order, retries, keys. */
final class ClientRules {

    private ClientRules() {
    }

    static void firstUseCase(Requirements wish, Objections found) {
        if (wish.useCases().stream().noneMatch(useCase -> useCase.state() == UseCase.State.FIRST)) {
            found.error("useCases", "has none with state first: nothing says where to begin", "write state: first at the use case that is built first");
        }
    }

    static void exactlyOnceWithoutTransactions(Requirements wish, Objections found) {
        Features.Transactions transactions = wish.features().transactions();
        if (transactions == Features.Transactions.EOS) {
            return;
        }
        String fact = "is exactly-once, but features.transactions is " + Spellings.of(transactions) + " (" + found.line("features.transactions")
                + "): without transactions a retry may write twice";
        String remedy = "write features.transactions: eos, or at-least-once here";
        each("useCases", wish.useCases(), (path, useCase) -> {
            if (useCase.correctness().delivery() == Delivery.EXACTLY_ONCE) {
                found.error(path + ".correctness.delivery", fact, remedy);
            }
            each(path + ".applications", useCase.applications(), (at, application) -> application.delivery()
                    .filter(Delivery.EXACTLY_ONCE::equals).ifPresent(asked -> found.error(at + ".delivery", fact, remedy)));
        });
    }

    static void transactionsNobodyAsksFor(Requirements wish, Objections found) {
        boolean asked = wish.useCases().stream().anyMatch(useCase -> useCase.correctness().delivery() == Delivery.EXACTLY_ONCE
                || useCase.applications().stream().anyMatch(application -> application.delivery().filter(Delivery.EXACTLY_ONCE::equals).isPresent()));
        if (wish.features().transactions() == Features.Transactions.EOS && !asked) {
            found.warning("features.transactions",
                    "is eos, but no use case or application has delivery exactly-once: nobody will be allowed to use a transaction",
                    "write delivery: exactly-once where it is needed, or idempotent here");
        }
    }

    static void lossThatCosts(Requirements wish, Objections found) {
        each("useCases", wish.useCases(), (path, useCase) -> useCase.costOfFailure().perLostEvent()
                .filter(cost -> cost.amount().signum() > 0 && useCase.correctness().delivery() == Delivery.AT_MOST_ONCE)
                .ifPresent(cost -> found.warning(path + ".correctness.delivery", "is at-most-once, but a lost event costs " + cost + " ("
                        + found.cite(path + ".costOfFailure.perLostEvent") + ")", "write at-least-once")));
    }

    static void sideEffectTwice(Requirements wish, Objections found) {
        each("useCases", wish.useCases(), (path, useCase) -> {
            if (useCase.correctness().delivery() == Delivery.AT_MOST_ONCE) {
                return;
            }
            each(path + ".correctness.sideEffects", useCase.correctness().sideEffects(), (at, effect) -> {
                if (effect.idempotencyKey().isEmpty()) {
                    found.warning(at, "(" + effect.effect()
                            + ") has no idempotencyKey: Kafka's guarantees end at its edge, so a repeated record repeats the effect",
                            "name the field by which the receiver recognises a repetition");
                }
            });
        });
    }

    static void streamsWithoutApplication(Requirements wish, Objections found) {
        boolean listed = wish.features().streamProcessing().contains(StreamProcessing.KSTREAMS);
        boolean marked = wish.useCases().stream().flatMap(useCase -> useCase.applications().stream()).anyMatch(UseCase.Application::kafkaStreams);
        if (listed && !marked) {
            found.warning("features.streamProcessing", "has kstreams, but no application is marked with kafkaStreams: none gets its internal topics",
                    "write kafkaStreams: true at the application that is one");
        }
        each("useCases", wish.useCases(), (path, useCase) -> each(path + ".applications", useCase.applications(), (at, application) -> {
            if (application.kafkaStreams() && !listed) {
                found.warning(at + ".kafkaStreams", "is true, but features.streamProcessing has no kstreams (" + found.line("features.streamProcessing") + ")",
                        "add kstreams there");
            }
        }));
    }

    /** Kafka grants transactional ids, and the topics that Kafka Streams makes, by how their names begin. */
    static void nameWithinName(Requirements wish, Objections found) {
        SortedSet<String> names = wish.useCases().stream().flatMap(useCase -> useCase.flows().stream())
                .flatMap(flow -> Stream.concat(Stream.of(flow.from()), flow.to().stream())).collect(Collectors.toCollection(TreeSet::new));
        Set<String> said = new HashSet<>();
        each("useCases", wish.useCases(), (path, useCase) -> each(path + ".flows", useCase.flows(), (at, flow) -> {
            if (ownsByPrefix(useCase, flow.from())) {
                names.stream().filter(other -> !other.equals(flow.from()) && other.startsWith(flow.from()) && said.add(flow.from() + " " + other))
                        .forEach(other -> found.warning(at + ".from", "is \"" + flow.from() + "\", with which the name \"" + other
                                + "\" begins too: rights on transactional ids and on what Kafka Streams makes go by how names begin, so the first has those of the second",
                                "rename one of them, so that neither begins with the other"));
            }
        }));
    }

    private static boolean ownsByPrefix(UseCase useCase, String name) {
        Optional<UseCase.Application> application = useCase.applications().stream().filter(each -> each.id().equals(name)).findFirst();
        return application.filter(UseCase.Application::kafkaStreams).isPresent()
                || application.flatMap(UseCase.Application::delivery).orElse(useCase.correctness().delivery()) == UseCase.Delivery.EXACTLY_ONCE;
    }

    /** An application has one identity, whichever use cases it takes part in. */
    static void twoWaysToSignIn(Requirements wish, Objections found) {
        Map<String, String> first = new HashMap<>();
        Map<String, Security.ClientAuth> ways = new HashMap<>();
        each("useCases", wish.useCases(), (path, useCase) -> each(path + ".applications", useCase.applications(), (at, application) -> application.clientAuth().ifPresent(way -> {
            String before = first.putIfAbsent(application.id(), at + ".clientAuth");
            Security.ClientAuth other = ways.putIfAbsent(application.id(), way);
            if (other != null && other != way) {
                found.error(at + ".clientAuth", "is " + Spellings.of(way) + ", but " + before + " (" + found.line(before) + ") has " + Spellings.of(other) + " for the same application: it has one identity",
                        "write the same at both, or name two applications");
            }
        })));
    }

    static void signInOfConnector(Requirements wish, Objections found) {
        Set<String> connectors = wish.features().connectors().stream().map(Features.Connector::name).collect(Collectors.toSet());
        each("useCases", wish.useCases(), (path, useCase) -> each(path + ".applications", useCase.applications(), (at, application) -> {
            if (application.clientAuth().isPresent() && connectors.contains(application.id())) {
                found.warning(at + ".clientAuth", "is for a connector, which signs in as its workers do: it has no effect", "take it out");
            }
        }));
    }

    static void keySpread(Requirements wish, Objections found) {
        each("useCases", wish.useCases(), (path, useCase) -> {
            Key key = useCase.key();
            String at = path + ".key.distribution";
            if (key.distribution() == Key.Distribution.ZIPF && key.exponent().isEmpty()) {
                found.warning(at, "is zipf without an exponent: the load of the busiest partition cannot be told", "write key.exponent, for example 1.0");
            } else if (key.distribution() == Key.Distribution.MEASURED && key.topShare().isEmpty()) {
                found.warning(at, "is measured without the share of the most frequent value: the load of the busiest partition cannot be told",
                        "write key.topShare, for example 1.5 %");
            } else if (key.distribution() == Key.Distribution.UNIFORM && key.topShare().isPresent()) {
                found.warning(at, "is uniform, but key.topShare (" + found.line(path + ".key.topShare") + ") names a most frequent value",
                        "write distribution: measured");
            }
        });
    }

    /** Where nobody spoke of either, both are defaults and stand among the assumptions. */
    static void retryTopicsBreakOrder(Requirements wish, Objections found) {
        if (wish.dlq().strategy() != DeadLetters.Strategy.RETRYTOPICS) {
            return;
        }
        each("useCases", wish.useCases(), (path, useCase) -> {
            String ordering = path + ".key.ordering";
            boolean said = found.written("dlq.strategy") || found.written(ordering);
            if (useCase.key().ordering() != Ordering.NONE && said) {
                found.warning(ordering, "is " + Spellings.of(useCase.key().ordering()) + ", but dlq.strategy is retrytopics (" + found.line("dlq.strategy")
                        + "): a record that waits for its retry is overtaken by those behind it", "write dlq.strategy: parking or stop, or ordering: none");
            }
        });
    }

    static void retryWaits(Requirements wish, Objections found) {
        List<Duration> waits = wish.dlq().backoff();
        if (wish.dlq().strategy() != DeadLetters.Strategy.RETRYTOPICS) {
            return;
        }
        if (waits.isEmpty()) {
            found.error("dlq.backoff", "is empty, but dlq.strategy is retrytopics (" + found.line("dlq.strategy") + "): each wait is one retry topic",
                    "write waits such as [1 min, 10 min, 1h], or strategy: dlq");
        }
        for (int index = 0; index < waits.size(); index++) {
            Duration before = index == 0 ? Duration.ZERO : waits.get(index - 1);
            if (waits.get(index).compareTo(before) <= 0) {
                found.error("dlq.backoff[" + index + "]", "is " + Durations.text(waits.get(index)) + ", not longer than "
                        + (index == 0 ? "nothing" : "the " + Durations.text(before) + " before it") + ": waits must grow",
                        "write them in rising order, for example [1 min, 10 min, 1h]");
            }
            if (waits.get(index).compareTo(wish.dlq().retention()) >= 0) {
                found.error("dlq.backoff[" + index + "]", "is " + Durations.text(waits.get(index)) + ", but records are gone after "
                        + Durations.text(wish.dlq().retention()) + " (" + found.cite("dlq.retention") + "): they would vanish before the retry",
                        "wait less, or keep them longer");
            }
        }
    }
}
