package dev.strawman.plan;

import dev.strawman.unit.Durations;
import java.math.BigDecimal;
import java.time.Duration;

/** How far readers may be behind before it is called late: the captured time, or the least that sampling can see. */
record Freshness(Duration span, String reason) {

    /** @param probed a probe measures from end to end as well */
    static Freshness of(Site site, Duration interval, boolean probed) {
        Duration asked = site.serviceLevel().endToEndP99();
        Duration visible = interval.multipliedBy(2);
        return asked.compareTo(visible) >= 0
                ? new Freshness(asked, Durations.text(asked) + " from end to end")
                : new Freshness(visible, Durations.text(asked) + " from end to end; lag is read every " + Durations.text(interval)
                        + ", so nothing under " + Durations.text(visible) + " can be seen in it" + (probed ? ", and the probe measures the rest" : ""));
    }

    BigDecimal seconds() {
        return BigDecimal.valueOf(span.toMillis(), 3).stripTrailingZeros();
    }
}
