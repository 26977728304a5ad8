package dev.strawman.catalog;

/** A schema registry that a product brings. */
public enum Registry {
    GLUE, CONFLUENT;

    @Override
    public String toString() {
        return Ids.kebab(this);
    }
}
