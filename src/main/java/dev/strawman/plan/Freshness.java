package dev.strawman.plan;

import dev.strawman.unit.Durations;
import java.math.BigDecimal;
import java.time.Duration;

/** How far somebody may be behind before it is called late: the captured time, or the least that sampling can see. */
record Freshness(Duration span, String reason) {

    /** @param probed a probe measures from end to end as well */
    static Freshness of(Site site, Duration interval, boolean probed) {
        Duration asked = site.serviceLevel().endToEndP99();
        Duration seen = visible(asked, interval);
        String least = seen.equals(asked) ? "" : "; lag is read every " + Durations.text(interval) + ", so nothing under " + Durations.text(seen) + " can be seen in it"
                + (probed ? ", and the probe measures the rest" : "");
        boolean retries = site.topics().stream().anyMatch(topic -> topic.kind() == Topic.Kind.RETRY);
        return new Freshness(seen, Durations.text(asked) + " from end to end" + least + (retries ? "; retry topics hold records on purpose and do not count" : ""));
    }

    /** The time itself, or the least that two readings can tell. */
    static Duration visible(Duration asked, Duration interval) {
        Duration least = interval.multipliedBy(2);
        return asked.compareTo(least) >= 0 ? asked : least;
    }

    BigDecimal seconds() {
        return BigDecimal.valueOf(span.toMillis(), 3).stripTrailingZeros();
    }
}
