package dev.strawman.plan;

/** Which signals of a deployment can be seen, whatever shows them. */
interface Seen {

    boolean sees(String signal);
}
