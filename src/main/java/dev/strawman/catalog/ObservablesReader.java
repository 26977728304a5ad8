package dev.strawman.catalog;

import dev.strawman.unit.Durations;
import dev.strawman.unit.UnitException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns {@code signals.yaml} and {@code alerts.yaml} into {@link Observables}; every mistake in them is kept. */
final class ObservablesReader {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final Pattern SHARE = Pattern.compile("(" + NUMBER + ") of (plan|limit)");

    private final List<String> mistakes;

    ObservablesReader(List<String> mistakes) {
        this.mistakes = mistakes;
    }

    Observables read(String signalsText, String alertsText) {
        Row file = Row.file("signals.yaml", signalsText, mistakes);
        List<DialectFacts> dialects = file.rows("dialects").stream().map(this::dialect).toList();
        Row allowed = file.row("reporterAllowList");
        allowed.source();
        List<String> allowList = allowed.texts("operator");
        List<Signal> signals = file.rows("signals").stream().map(this::signal).toList();
        file.done();
        Row alerts = Row.file("alerts.yaml", alertsText, mistakes);
        BurnRates burns = burns(alerts.row("burns"));
        List<AlertRule> rules = alerts.rows("alerts").stream().map(this::rule).toList();
        alerts.done();
        Observables observables = new Observables(dialects, allowList, signals, rules, burns);
        mistakes.addAll(gaps(observables));
        return observables;
    }

    private DialectFacts dialect(Row row) {
        DialectFacts facts = new DialectFacts(row.constant("id", Dialect.class, null), row.number("scrapeSeconds", "").intValue(), row.text("says"), row.source());
        row.done();
        return facts;
    }

    private Signal signal(Row row) {
        Map<Dialect, SignalReading> readings = new LinkedHashMap<>();
        Row written = row.row("readings");
        for (Dialect dialect : Dialect.values()) {
            readings.put(dialect, reading(written.row(dialect.toString())));
        }
        written.done();
        Signal signal = new Signal(row.text("id"), row.text("meaning"), row.text("unit"), row.text("record"), row.texts("by"), row.flag("windowed"), readings);
        row.done();
        return signal;
    }

    private SignalReading reading(Row row) {
        Source source = row.source();
        Optional<SignalReading.CloudWatchMetric> cloudWatch = row.has("metric") ? Optional.of(cloudWatch(row)) : Optional.empty();
        List<String> onlyOn = row.texts("onlyOn");
        List<String> notOn = row.texts("notOn");
        String missing = row.optional("missing").or(() -> row.optional("otherwise")).orElse("this product does not give it");
        SignalReading reading = new SignalReading(row.optional("expr"), row.rows("feeds").stream().map(ObservablesReader::feed).toList(), row.flag("each"),
                row.texts("needs"), row.texts("allow"), cloudWatch, onlyOn, notOn, missing, source, row.status(source), row.optional("note").orElse(""));
        if (reading.expression().isEmpty() && cloudWatch.isEmpty() && !row.has("missing")) {
            row.mistake("gives neither an expression nor a metric and does not say why");
        }
        if (reading.expression().isPresent() && reading.feeds().isEmpty()) {
            row.mistake("has an expression that nothing feeds, so it cannot be tried");
        }
        row.done();
        return reading;
    }

    private static Feed feed(Row row) {
        Feed feed = new Feed(row.text("series"), row.constant("kind", Feed.Kind.class, Feed.Kind.GAUGE),
                row.number("times", "1").doubleValue(), row.number("plus", "0").doubleValue());
        row.done();
        return feed;
    }

    private static SignalReading.CloudWatchMetric cloudWatch(Row row) {
        return new SignalReading.CloudWatchMetric(row.text("metric"), row.optional("plusMetric"), row.text("statistic"),
                row.constant("across", SignalReading.CloudWatchMetric.Across.class, null),
                row.constant("level", SignalReading.CloudWatchMetric.Level.class, null),
                row.number("per", "1").intValue(), row.flag("inverse"));
    }

    private AlertRule rule(Row row) {
        Source source = row.source();
        boolean above = row.has("above");
        AlertRule rule = new AlertRule(row.text("name"), row.text("signal"), row.optional("perBroker"), row.constant("scope", AlertRule.Scope.class, AlertRule.Scope.CLUSTER), above,
                threshold(row, above ? "above" : "below"), span(row, "for"), row.constant("consequence", AlertRule.Consequence.class, null), row.texts("mutes"),
                row.text("summary"), row.text("description"), source, row.status(source));
        row.done();
        return rule;
    }

    private static Threshold threshold(Row row, String name) {
        String text = row.text(name);
        Matcher share = SHARE.matcher(text);
        if (share.matches()) {
            return new Threshold.Share(new BigDecimal(share.group(1)), Threshold.Whole.valueOf(share.group(2).toUpperCase(Locale.ROOT)));
        }
        return NUMBER.matcher(text).matches() ? new Threshold.Fixed(new BigDecimal(text)) : new Threshold.Planned(row.constant(name, Threshold.Value.class, null));
    }

    private BurnRates burns(Row row) {
        BurnRates burns = new BurnRates(row.number("periodDays", "").intValue(), row.rows("pairs").stream().map(ObservablesReader::pair).toList(), row.source());
        row.done();
        return burns;
    }

    private static BurnRates.Pair pair(Row row) {
        BurnRates.Pair pair = new BurnRates.Pair(row.flag("pages"), row.number("budgetShare", ""), span(row, "long"), span(row, "short"));
        row.done();
        return pair;
    }

    private static Duration span(Row row, String name) {
        try {
            return Durations.parse(row.text(name));
        } catch (UnitException wrong) {
            row.mistake(name + " " + wrong.getMessage());
            return Duration.ZERO;
        }
    }

    /** What the two files leave out between them. */
    private static List<String> gaps(Observables observables) {
        List<String> gaps = new ArrayList<>();
        List<String> ids = observables.signals().stream().map(Signal::id).toList();
        ids.stream().filter(id -> ids.indexOf(id) != ids.lastIndexOf(id)).distinct().forEach(id -> gaps.add("signals.yaml: signal " + id + " comes twice"));
        for (Dialect dialect : Dialect.values()) {
            if (observables.dialects().stream().noneMatch(facts -> facts.dialect() == dialect)) {
                gaps.add("signals.yaml: nothing is said about the dialect " + dialect);
            }
        }
        List<String> names = observables.rules().stream().map(AlertRule::name).toList();
        names.stream().filter(name -> names.indexOf(name) != names.lastIndexOf(name)).distinct().forEach(name -> gaps.add("alerts.yaml: alert " + name + " comes twice"));
        observables.rules().stream().filter(rule -> !ids.contains(rule.signal()))
                .forEach(rule -> gaps.add("alerts.yaml: alert " + rule.name() + " watches the unknown signal " + rule.signal()));
        observables.rules().forEach(rule -> rule.perBroker().filter(signal -> !ids.contains(signal))
                .ifPresent(signal -> gaps.add("alerts.yaml: alert " + rule.name() + " watches the unknown signal " + signal)));
        observables.rules().forEach(rule -> rule.mutes().stream().filter(name -> !names.contains(name))
                .forEach(name -> gaps.add("alerts.yaml: alert " + rule.name() + " mutes the unknown alert " + name)));
        for (Signal signal : observables.signals()) {
            signal.readings().values().stream().flatMap(reading -> reading.needs().stream()).filter(need -> !ids.contains(need)).distinct()
                    .forEach(need -> gaps.add("signals.yaml: signal " + signal.id() + " needs the unknown signal " + need));
        }
        return gaps;
    }
}
