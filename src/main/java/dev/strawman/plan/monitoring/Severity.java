package dev.strawman.plan.monitoring;

import java.util.Locale;

/** How much an alert weighs, 1 is the worst; the numbers are those of the captured support response. */
public enum Severity {
    SEV1, SEV2, SEV3, SEV4;

    /** {@code sev1}, as labels spell it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public int number() {
        return ordinal() + 1;
    }

    /** Whether somebody is called, instead of a ticket being written. */
    public boolean pages() {
        return this == SEV1 || this == SEV2;
    }

    /** The same, so many steps milder. */
    public Severity milder(int steps) {
        return values()[Math.min(SEV4.ordinal(), ordinal() + steps)];
    }
}
