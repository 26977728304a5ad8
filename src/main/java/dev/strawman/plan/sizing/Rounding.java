package dev.strawman.plan.sizing;

/** Rounds demands up to whole things, forgiving the noise of binary fractions. */
public final class Rounding {

    private static final double NOISE = 1e-9;

    private Rounding() {
    }

    /** The smallest whole number that is not below {@code exact}; 3.0000000001 counts as 3. */
    public static int up(double exact) {
        double whole = Math.ceil(exact - NOISE * Math.max(1, Math.abs(exact)));
        if (whole > Integer.MAX_VALUE) {
            throw new ArithmeticException("no count of things reaches " + exact);
        }
        return (int) whole;
    }

    /** The smallest multiple of {@code step} that is not below {@code exact}; at least one step. */
    public static int upToMultiple(double exact, int step) {
        return Math.max(1, up(exact / step)) * step;
    }
}
