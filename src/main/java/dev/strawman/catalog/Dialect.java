package dev.strawman.catalog;

/** A way in which metrics of a cluster come, with names of its own for the same things. */
public enum Dialect {
    STRIMZI_REPORTER, STRIMZI_JMX, MSK_OPEN, MSK_CLOUDWATCH, CONFLUENT_EXPORT;

    @Override
    public String toString() {
        return Ids.kebab(this);
    }
}
