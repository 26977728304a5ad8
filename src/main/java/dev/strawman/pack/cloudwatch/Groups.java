package dev.strawman.pack.cloudwatch;

import dev.strawman.artifact.terraform.Hcl;
import dev.strawman.artifact.terraform.Hcl.Row;
import dev.strawman.plan.Names;
import dev.strawman.plan.monitoring.Alert;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What alarms are made for each of: pairs of group and topic and single topics of the use cases, as maps of a root's locals. */
public final class Groups {

    /** A composite alarm takes 100 alarms and 10 240 characters; a name of ours has up to 200. */
    private static final int ALARMS_IN_ONE = 40;

    private final Watched watched;

    Groups(Watched watched) {
        this.watched = watched;
    }

    /**
     * Alarms that one composite alarm brings together.
     *
     * @param name  the use case, with a number where it has more than fit
     * @param names what to call each label in a sentence
     */
    record Part(String name, List<Watched.Pair> pairs, Map<String, String> names) {
    }

    /** Parts of an alert of a use case. For an alert on topics each pair has no group. */
    List<Part> parts(Alert alert) {
        boolean grouped = watched.measure(alert.signal()).across().equals("group");
        List<Watched.Pair> pairs = grouped ? watched.pairs(alert.match()) : watched.topics(alert.match()).stream().map(topic -> new Watched.Pair("", topic)).toList();
        String useCase = Names.slug(alert.useCase().orElseThrow());
        int fitting = grouped ? ALARMS_IN_ONE : Math.max(1, ALARMS_IN_ONE / Math.max(1, watched.brokerParts()));
        List<Part> parts = new ArrayList<>();
        for (int from = 0; from < pairs.size(); from += fitting) {
            List<Watched.Pair> some = pairs.subList(from, Math.min(pairs.size(), from + fitting));
            parts.add(new Part(useCase + (pairs.size() > fitting ? "-" + (from / fitting + 1) : ""), some, names(some)));
        }
        return parts;
    }

    private static Map<String, String> names(List<Watched.Pair> pairs) {
        Map<String, String> names = new LinkedHashMap<>();
        List<String> groups = pairs.stream().map(Watched.Pair::group).distinct().toList();
        List<String> topics = pairs.stream().map(Watched.Pair::topic).distinct().toList();
        names.put("group", groups.size() == 1 ? groups.getFirst() : "a group");
        names.put("topic", topics.size() == 1 ? topics.getFirst() : "one of its topics");
        return names;
    }

    /** What an alert's alarms run over, as HCL. */
    String each(Alert alert, Shape shape) {
        return switch (shape) {
            case BROKER -> "local.broker_ids";
            case BROKERS -> "local.broker_parts";
            case GROUP, TOPIC -> "local." + Alarms.resource(alert.name());
            case TOPIC_ON_BROKERS -> "local." + Alarms.resource(alert.name()) + "_on_brokers";
            default -> "";
        };
    }

    /**
     * A map of the locals.
     *
     * @param name      name of the local value
     * @param rows      its entries as HCL
     * @param onBrokers each is read from every broker
     */
    public record Local(String name, String comment, List<String> rows, boolean onBrokers) {
    }

    /** One map for each alert on groups or topics. */
    List<Local> locals() {
        Map<String, List<Alert>> byName = new LinkedHashMap<>();
        for (Alert alert : watched.monitoring().alerts()) {
            String across = watched.measure(alert.signal()).across();
            if (across.equals("group") || across.equals("topic")) {
                byName.computeIfAbsent(alert.name(), unknown -> new ArrayList<>()).add(alert);
            }
        }
        List<Local> locals = new ArrayList<>();
        byName.forEach((name, alerts) -> {
            Shape shape = Shape.of(watched.measure(alerts.getFirst().signal()), watched.serverless());
            List<Row> rows = new ArrayList<>();
            alerts.forEach(alert -> parts(alert).forEach(part -> part.pairs().forEach(pair -> rows.add(row(pair, part.name(), shape)))));
            locals.add(new Local(Alarms.resource(name), shape == Shape.GROUP ? "Who reads what, for " + name + "." : "Topics of " + name + ".", Hcl.rows(rows),
                    shape == Shape.TOPIC_ON_BROKERS));
        });
        return locals;
    }

    private static Row row(Watched.Pair pair, String part, Shape shape) {
        return shape == Shape.GROUP
                ? Row.of(Hcl.quote(pair.key()), "{ group = " + Hcl.quote(pair.group()) + ", topic = " + Hcl.quote(pair.topic()) + ", part = " + Hcl.quote(part) + " }")
                : Row.of(Hcl.quote(Names.shorten(pair.topic(), 120)), "{ topic = " + Hcl.quote(pair.topic()) + ", part = " + Hcl.quote(part) + " }");
    }
}
