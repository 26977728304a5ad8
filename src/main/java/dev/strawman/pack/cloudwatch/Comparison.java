package dev.strawman.pack.cloudwatch;

import dev.strawman.plan.monitoring.CloudWatchMeasure;
import dev.strawman.unit.Decimals;
import java.math.BigDecimal;

/**
 * When a metric is bad, in its own unit.
 *
 * @param above the metric is bad above the threshold, otherwise below
 */
record Comparison(boolean above, BigDecimal threshold) {

    /** A threshold of the signal turned into the metric's unit; where the metric says what is used, free and used change places. */
    static Comparison of(CloudWatchMeasure measure, boolean above, BigDecimal threshold) {
        BigDecimal share = measure.inverse() ? BigDecimal.ONE.subtract(threshold) : threshold;
        return new Comparison(above != measure.inverse(), share.multiply(BigDecimal.valueOf(measure.per())));
    }

    String operator() {
        return above ? "GreaterThanThreshold" : "LessThanThreshold";
    }

    /** The threshold as HCL writes it. */
    String number() {
        return Decimals.plain(threshold);
    }
}
