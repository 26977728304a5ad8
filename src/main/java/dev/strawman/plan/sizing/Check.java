package dev.strawman.plan.sizing;

/** A limit that more brokers or units do not lift: it holds or the option is out. */
public record Check(String name, String formula, double required, double limit, String unit, boolean passes, String explanation) {

    /** Passes while {@code required} does not exceed {@code limit}. */
    static Check atMost(String name, String formula, double required, double limit, String unit) {
        boolean passes = required <= limit * (1 + 1e-9);
        return new Check(name, formula, required, limit, unit, passes,
                Figures.of(required) + " " + unit + (passes ? " is within " : " exceeds ") + Figures.of(limit));
    }

    /** Passes when {@code required} does not exceed what is offered; both are yes-or-no or a grade. */
    static Check holds(String name, boolean passes, String explanation) {
        return new Check(name, "", 1, passes ? 1 : 0, "", passes, explanation);
    }
}
