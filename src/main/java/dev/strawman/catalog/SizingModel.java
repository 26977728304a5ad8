package dev.strawman.catalog;

/** How an option is sized. */
public enum SizingModel {
    /** Brokers of a node size that we choose. */
    SELF_MANAGED,
    /** Brokers of a vendor's size with disks that we choose. */
    MSK_STANDARD,
    /** Brokers of a vendor's size, each with a throughput quota and managed storage. */
    MSK_EXPRESS,
    /** One pool with quotas: the demand fits or it does not. */
    POOLED,
    /** Capacity units: eCKU or CKU. */
    UNITS;

    @Override
    public String toString() {
        return Ids.kebab(this);
    }
}
