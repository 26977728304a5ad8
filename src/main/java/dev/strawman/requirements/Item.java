package dev.strawman.requirements;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the workshop is to find out for one field. A component that is neither {@code must}, nor optional, nor a list, nor a
 * section of its own needs a {@code fallback}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Item {

    /** One sentence: what is captured. Shown by editors, by {@code init} and in problems. */
    String says();

    /** What is assumed when nothing was captured, written as in a requirements file (YAML flow style). */
    String fallback() default "";

    /**
     * A value as a person would write it (YAML flow style). Examples of all fields together make one coherent file. The example of a
     * list of sections shows what its elements say at least; their other fields have examples of their own.
     */
    String example() default "";

    /** Without this field nothing can be planned. */
    boolean must() default false;

    /** The shortest starter shows it although it has a default, because an example there would not fit the default. */
    boolean shown() default false;

    /** Kept for people and compared with other fields at most: no generated file follows from it. */
    boolean noted() default false;

    /** Smallest number; counts are not negative. */
    long min() default 0;

    /** Largest number. */
    long max() default Long.MAX_VALUE;

    /** What a text may look like. */
    Shape shape() default Shape.TEXT;
}
