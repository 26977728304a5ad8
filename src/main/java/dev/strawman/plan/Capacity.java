package dev.strawman.plan;

import java.util.Optional;

/** How much of a platform a site needs, and which dimension decided. */
public sealed interface Capacity {

    /** The dimension that decided, with its arithmetic. */
    Bound binding();

    /** The dimension that would decide next, if the first were relieved. */
    Bound next();

    /** How many, in the platform's own unit: {@code 6 brokers kafka.m7g.large}. */
    String summary();

    /**
     * A dimension and the count it asks for.
     *
     * @param dimension  {@code ingress}, {@code egress}, {@code partitions}, {@code storage}, {@code connections}, {@code zones}, ...
     * @param count      brokers or units that it asks for
     * @param arithmetic the calculation in one line, with units
     */
    record Bound(String dimension, int count, String arithmetic) {
    }

    /**
     * Brokers of a size.
     *
     * @param brokers      brokers, a multiple of the zones
     * @param instanceType size as the platform or the cloud names it ({@code kafka.m7g.large}); empty where machines are sold by no such name
     * @param vCpus        processors of one broker, or of the node below it
     * @param memoryGiB    memory of one broker, or of the node below it
     * @param pod          what a broker may ask for on such a node
     * @param heapGiB      Java heap of one broker; 0 where the vendor decides
     * @param diskGiB      disk of one broker; 0 where the vendor decides
     * @param maximumDiskGiB disk that one broker may grow to; 0 where the vendor decides
     * @param controllers  controllers apart from the brokers; empty where the vendor runs them or brokers do it
     * @param tiered       old data moves to object storage
     */
    record Brokers(int brokers, String instanceType, int vCpus, int memoryGiB, Pod pod, int heapGiB, int diskGiB, int maximumDiskGiB,
            Optional<Controllers> controllers, boolean tiered, Bound binding, Bound next) implements Capacity {

        @Override
        public String summary() {
            return brokers + " brokers " + size() + (diskGiB > 0 ? ", " + diskGiB + " GiB each" : "");
        }

        /** The size in words: {@code m7g.xlarge}, or {@code of 4 vCPU and 16 GiB}. */
        public String size() {
            return instanceType.isEmpty() ? "of " + vCpus + " vCPU and " + memoryGiB + " GiB" : instanceType;
        }
    }

    /** What a broker's pod asks for: the node's system and daemons keep the rest. */
    record Pod(int cpuMillis, int memoryGiB) {

        /** Where the vendor runs the brokers. */
        public static final Pod NONE = new Pod(0, 0);
    }

    /** Controllers of a KRaft quorum on nodes of their own. */
    record Controllers(int count, int vCpus, int memoryGiB, int heapGiB, int diskGiB) {
    }

    /**
     * Units that a vendor sells.
     *
     * @param unit    {@code eCKU} or {@code CKU}
     * @param units   units that the load needs
     * @param maximum units that elastic types may grow to, a guard for the bill; equal to units for fixed types
     * @param highAvailability spread over zones, which asks for two units at least
     */
    record Units(String unit, int units, int maximum, boolean highAvailability, Bound binding, Bound next) implements Capacity {

        @Override
        public String summary() {
            return units + " " + unit + (maximum > units ? " (up to " + maximum + ")" : "");
        }
    }

    /** A service that sizes itself; the bounds say how near its limits the load comes. */
    record Pooled(Bound binding, Bound next) implements Capacity {

        @Override
        public String summary() {
            return "sized by the service";
        }
    }
}
