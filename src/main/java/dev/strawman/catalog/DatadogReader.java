package dev.strawman.catalog;

import dev.strawman.catalog.DatadogFacts.Metric;
import dev.strawman.catalog.DatadogFacts.Reading;
import dev.strawman.catalog.DatadogFacts.Way;
import dev.strawman.unit.Durations;
import dev.strawman.unit.UnitException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns {@code datadog.yaml} into {@link DatadogFacts}; every mistake in it is kept, among them a query over a metric that is not listed. */
final class DatadogReader {

    static final String FILE = "datadog.yaml";

    private static final Pattern QUERIED = Pattern.compile("(?:avg|max|min|sum):([A-Za-z0-9_.]+)\\{");

    private final List<String> mistakes;

    DatadogReader(List<String> mistakes) {
        this.mistakes = mistakes;
    }

    /** @param observables whose every signal must have a reading on every platform */
    DatadogFacts read(String text, Observables observables) {
        Row file = Row.file(FILE, text, mistakes);
        Row provider = checked(file.row("provider"));
        Row recovery = checked(file.row("recovery"));
        Row burn = checked(file.row("burn"));
        List<Way> ways = file.rows("ways").stream().map(this::way).toList();
        List<Metric> metrics = file.rows("metrics").stream().map(this::metric).toList();
        List<Reading> readings = new ArrayList<>();
        file.rows("signals").forEach(signal -> readings.addAll(readings(signal, ways)));
        DatadogFacts facts = new DatadogFacts(provider.text("constraint"), recovery.number("share", ""), span(burn, "furthest").orElse(Duration.ZERO), ways, metrics, readings);
        List.of(provider, recovery, burn, file).forEach(Row::done);
        mistakes.addAll(gaps(facts, observables));
        return facts;
    }

    private Row checked(Row row) {
        row.source();
        return row;
    }

    private Way way(Row row) {
        List<DatadogFacts.Rejected> rejected = row.rows("rejected").stream().map(option -> {
            DatadogFacts.Rejected other = new DatadogFacts.Rejected(option.text("option"), option.text("why"));
            option.done();
            return other;
        }).toList();
        Way way = new Way(row.text("id"), row.number("seconds", "").intValue(), Duration.ofSeconds(row.number("delaySeconds", "0").longValue()), row.text("says"), row.text("reason"),
                rejected, row.source());
        row.done();
        return way;
    }

    private Metric metric(Row row) {
        Source source = row.source();
        Metric metric = new Metric(row.text("name"), row.text("way"), row.text("part"), row.optional("series"), source, row.status(source));
        row.done();
        return metric;
    }

    private List<Reading> readings(Row signal, List<Way> ways) {
        List<Reading> readings = new ArrayList<>();
        Row written = signal.row("readings");
        for (Way way : ways) {
            Row row = written.row(way.id());
            Source source = row.source();
            Reading reading = new Reading(signal.text("id"), way.id(), row.optional("query"), row.optional("good"), row.optional("total"),
                    row.constant("over", DatadogFacts.Over.class, DatadogFacts.Over.HELD), span(row, "span"), row.optional("silence").filter("bad"::equals).isPresent(),
                    row.has("delaySeconds") ? Optional.of(Duration.ofSeconds(row.number("delaySeconds", "").longValue())) : Optional.empty(),
                    row.texts("onlyOn"), row.texts("notOn"), row.optional("missing").or(() -> row.optional("otherwise")).orElse("this product does not give it"),
                    source, row.status(source), row.optional("note").orElse(""));
            if (reading.query().isEmpty() && (reading.good().isEmpty() || reading.total().isEmpty()) && !row.has("missing")) {
                row.mistake("neither asks nor counts anything and does not say why");
            }
            if ((reading.over() == DatadogFacts.Over.TOTAL) != reading.span().isPresent()) {
                row.mistake("a total has a span, and nothing else has");
            }
            row.done();
            readings.add(reading);
        }
        written.done();
        signal.done();
        return readings;
    }

    private static Optional<Duration> span(Row row, String name) {
        try {
            return row.optional(name).isEmpty() ? Optional.empty() : Optional.of(Durations.parse(row.text(name)));
        } catch (UnitException wrong) {
            row.mistake(name + " " + wrong.getMessage());
            return Optional.empty();
        }
    }

    /** Metrics that a query asks for. */
    static Set<String> queried(String query) {
        Set<String> names = new LinkedHashSet<>();
        Matcher metric = QUERIED.matcher(query);
        while (metric.find()) {
            names.add(metric.group(1));
        }
        return names;
    }

    private static List<String> gaps(DatadogFacts facts, Observables observables) {
        List<String> gaps = new ArrayList<>();
        for (Reading reading : facts.readings()) {
            Set<String> known = facts.metrics().stream().filter(metric -> metric.way().equals(reading.way()) || metric.way().equals("any")).map(Metric::name).collect(Collectors.toSet());
            List.of(reading.query(), reading.good(), reading.total()).forEach(query -> queried(query.orElse("")).stream().filter(name -> !known.contains(name))
                    .forEach(name -> gaps.add(FILE + ": signal " + reading.signal() + " asks on " + reading.way() + " for the unlisted metric " + name)));
        }
        List<String> said = facts.readings().stream().map(Reading::signal).distinct().toList();
        observables.signals().stream().map(Signal::id).filter(id -> !said.contains(id)).forEach(id -> gaps.add(FILE + ": nothing is said about the signal " + id));
        said.stream().filter(id -> observables.signals().stream().noneMatch(signal -> signal.id().equals(id))).forEach(id -> gaps.add(FILE + ": the signal " + id + " is unknown"));
        return gaps;
    }
}
