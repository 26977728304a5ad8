package dev.strawman.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A consumer group and a topic that it reads. */
public record Consumption(String group, String topic) {

    /**
     * What is consumed at a site, in the order of the plan.
     *
     * @param match regular expression by label, {@code group} or {@code topic}, for what counts; a label that is missing takes everything
     */
    public static List<Consumption> at(Site site, Map<String, String> match) {
        List<Consumption> found = new ArrayList<>();
        for (Application application : site.applications()) {
            application.consumerGroup().filter(group -> fits(match, "group", group)).ifPresent(group -> application.reads().stream()
                    .filter(topic -> fits(match, "topic", topic)).map(topic -> new Consumption(group, topic)).forEach(found::add));
        }
        return found.stream().distinct().toList();
    }

    /** Topics of a site, in the order of the plan, of which the name fits. */
    public static List<String> topics(Site site, Map<String, String> match) {
        return site.topics().stream().map(Topic::name).filter(topic -> fits(match, "topic", topic)).toList();
    }

    private static boolean fits(Map<String, String> match, String label, String value) {
        return !match.containsKey(label) || value.matches(match.get(label));
    }
}
