package dev.strawman.plan.sizing;

import dev.strawman.catalog.Catalog;
import dev.strawman.catalog.SizingConstant;
import java.util.Optional;

/**
 * What we insist on, apart from the demand.
 *
 * @param survivesLoss     keep headroom for a lost zone, or for a lost broker where there is one zone
 * @param encrypted        TLS between clients and brokers
 * @param minimumMemoryGiB of a self-managed broker's node
 * @param architecture     amd64 or arm64 nodes; empty for either
 * @param iamClients       clients use the IAM listener, whose connections are limited
 * @param shape            brokers of the cluster whose shape this one has; empty when it has its own
 */
public record SizingPolicy(boolean survivesLoss, boolean encrypted, double minimumMemoryGiB, String architecture, boolean iamClients,
        Optional<Dimension> shape) {

    /** Survives a lost zone, encrypted, memory of production brokers, any architecture, no IAM clients. */
    public static SizingPolicy production(Catalog catalog) {
        return new SizingPolicy(true, true, catalog.value(SizingConstant.MINIMUM_MEMORY_GIB), "", false, Optional.empty());
    }

    /** Encrypted, but without headroom for a loss and on nodes from half the production memory. */
    public static SizingPolicy development(Catalog catalog) {
        return new SizingPolicy(false, true, catalog.value(SizingConstant.MINIMUM_MEMORY_GIB) / 2, "", false, Optional.empty());
    }

    public SizingPolicy withArchitecture(String architecture) {
        return new SizingPolicy(survivesLoss, encrypted, minimumMemoryGiB, architecture, iamClients, shape);
    }

    public SizingPolicy withIamClients(boolean iamClients) {
        return new SizingPolicy(survivesLoss, encrypted, minimumMemoryGiB, architecture, iamClients, shape);
    }

    public SizingPolicy withEncryption(boolean encrypted) {
        return new SizingPolicy(survivesLoss, encrypted, minimumMemoryGiB, architecture, iamClients, shape);
    }

    /** As many brokers as another cluster has, however small each may be. */
    public SizingPolicy withShape(int brokers, String cluster) {
        Dimension shape = Dimension.floor("shape", "same shape", brokers, "brokers", "as many brokers as " + cluster);
        return new SizingPolicy(survivesLoss, encrypted, minimumMemoryGiB, architecture, iamClients, Optional.of(shape));
    }

    boolean takes(String nodeArchitecture) {
        return architecture.isEmpty() || architecture.equals(nodeArchitecture);
    }
}
