package dev.strawman.cli;

import dev.strawman.target.Target;
import dev.strawman.target.confluent.Confluent;
import dev.strawman.target.msk.Msk;
import dev.strawman.target.strimzi.Strimzi;
import java.util.List;

/** Every target, in the order in which their folders are written. */
final class Targets {

    static final List<Target> ALL = List.of(new Msk(), new Confluent(), new Strimzi());

    private Targets() {
    }
}
