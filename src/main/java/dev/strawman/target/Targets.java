package dev.strawman.target;

import dev.strawman.target.msk.Msk;
import dev.strawman.target.strimzi.Strimzi;
import java.util.List;

/** Every target, in the order in which their folders are written. */
public final class Targets {

    public static final List<Target> ALL = List.of(new Strimzi(), new Msk());

    private Targets() {
    }
}
