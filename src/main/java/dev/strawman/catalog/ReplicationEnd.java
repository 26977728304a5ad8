package dev.strawman.catalog;

/** The cluster that is copied, and the one that holds the copy. */
public enum ReplicationEnd {
    SOURCE, TARGET;

    @Override
    public String toString() {
        return Ids.kebab(this);
    }
}
