package dev.strawman.plan.sizing;

import java.time.Duration;

/** Arithmetic of availability: chains, alternatives, majorities and the time that may be lost. Shares run from 0 to 1. */
public final class Availability {

    private Availability() {
    }

    /** All parts are needed. */
    public static double series(double... parts) {
        double together = 1;
        for (double part : parts) {
            together *= share(part);
        }
        return together;
    }

    /** Any one part is enough. True only when parts fail independently and failover is automatic. */
    public static double parallel(double... parts) {
        double allDown = 1;
        for (double part : parts) {
            allDown *= 1 - share(part);
        }
        return 1 - allDown;
    }

    /** At least {@code k} of {@code n} equal parts are needed, such as two of three zones. */
    public static double atLeast(int k, int n, double part) {
        if (k < 0 || n < k) {
            throw new IllegalArgumentException(k + " of " + n + " parts");
        }
        share(part);
        double sum = 0;
        for (int up = k; up <= n; up++) {
            sum += combinations(n, up) * Math.pow(part, up) * Math.pow(1 - part, n - up);
        }
        return Math.min(1, sum);
    }

    /** A primary with a standby that takes over with this chance of success, each failover costing {@code recovery}. */
    public static double withFailover(double primary, double standby, double success, Duration recovery, double failuresPerYear) {
        double steady = share(primary) + (1 - primary) * share(success) * share(standby);
        double lost = recovery.toMillis() * failuresPerYear / Duration.ofDays(365).toMillis();
        return Math.max(0, steady - lost);
    }

    /** The time that may be lost in {@code period}. */
    public static Duration errorBudget(double availability, Duration period) {
        return Duration.ofMillis(Math.round((1 - share(availability)) * period.toMillis()));
    }

    private static double share(double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(value + " is not a share between 0 and 1");
        }
        return value;
    }

    private static double combinations(int n, int k) {
        double product = 1;
        for (int i = 1; i <= k; i++) {
            product = product * (n - k + i) / i;
        }
        return product;
    }
}
