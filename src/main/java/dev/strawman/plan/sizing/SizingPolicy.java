package dev.strawman.plan.sizing;

import dev.strawman.catalog.Catalog;
import dev.strawman.catalog.SizingConstant;

/**
 * What we insist on, apart from the demand.
 *
 * @param survivesLoss     keep headroom for a lost zone, or for a lost broker where there is one zone
 * @param encrypted        TLS between clients and brokers
 * @param minimumMemoryGiB of a self-managed broker's node
 * @param architecture     amd64 or arm64 nodes; empty for either
 * @param iamClients       clients use the IAM listener, whose connections are limited
 */
public record SizingPolicy(boolean survivesLoss, boolean encrypted, double minimumMemoryGiB, String architecture, boolean iamClients) {

    /** Survives a lost zone, encrypted, memory of production brokers, any architecture, no IAM clients. */
    public static SizingPolicy production(Catalog catalog) {
        return new SizingPolicy(true, true, catalog.value(SizingConstant.MINIMUM_MEMORY_GIB), "", false);
    }

    /** Encrypted, but without headroom for a loss and on nodes from half the production memory. */
    public static SizingPolicy development(Catalog catalog) {
        return new SizingPolicy(false, true, catalog.value(SizingConstant.MINIMUM_MEMORY_GIB) / 2, "", false);
    }

    public SizingPolicy withArchitecture(String architecture) {
        return new SizingPolicy(survivesLoss, encrypted, minimumMemoryGiB, architecture, iamClients);
    }

    public SizingPolicy withIamClients(boolean iamClients) {
        return new SizingPolicy(survivesLoss, encrypted, minimumMemoryGiB, architecture, iamClients);
    }

    public SizingPolicy withEncryption(boolean encrypted) {
        return new SizingPolicy(survivesLoss, encrypted, minimumMemoryGiB, architecture, iamClients);
    }

    boolean takes(String nodeArchitecture) {
        return architecture.isEmpty() || architecture.equals(nodeArchitecture);
    }
}
