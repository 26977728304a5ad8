package dev.strawman.plan.sizing;

/** Rounds demands up to whole things, forgiving the noise of binary fractions. */
public final class Rounding {

    private static final double NOISE = 1e-9;
    /** More than any product sells; what needs more does not need to be counted to be refused. */
    private static final int MOST = 1_000_000;

    private Rounding() {
    }

    /** The smallest whole number that is not below {@code exact}, up to a million; 3.0000000001 counts as 3. */
    public static int up(double exact) {
        double whole = Math.ceil(exact - NOISE * Math.max(1, Math.abs(exact)));
        return (int) Math.min(whole, MOST);
    }

    /** The smallest multiple of {@code step} that is not below {@code exact}; at least one step. */
    public static int upToMultiple(double exact, int step) {
        return Math.max(1, up(exact / step)) * step;
    }
}
