package dev.strawman.catalog;

/** Ways in which clients can reach the brokers. */
public enum NetworkAccess {
    PUBLIC, PRIVATE, PRIVATELINK, PEERED, TRANSIT_GATEWAY, AIRGAPPED;

    @Override
    public String toString() {
        return Ids.kebab(this);
    }
}
