package dev.strawman.plan.sizing;

/** Processors of a cluster (F10 to F12). */
public final class Cpu {

    private Cpu() {
    }

    /**
     * F10: MiB/s of writing that cost as much as all the writing and reading of the cluster.
     * Source: Google Managed Service for Apache Kafka, Plan your cluster size.
     *
     * @param readsPerWrite reads that cost as much as one write
     */
    public static double writeEquivalent(double ingress, double egress, int replicationFactor, double readsPerWrite) {
        return Throughput.written(ingress, replicationFactor) + Throughput.sent(ingress, egress, replicationFactor) / readsPerWrite;
    }

    /** F10: vCPU over the cluster. */
    public static int vcpu(double writeEquivalent, double mibPerSecondPerVcpu, double utilisation, double least) {
        return Math.max(Rounding.up(least), Rounding.up(writeEquivalent / mibPerSecondPerVcpu / utilisation));
    }

    /** F10: the share of CPU to use, so that survivors of a zone loss stay below {@code zoneLostLimit}. */
    public static double utilisation(double usual, double zoneLostLimit, int zones) {
        return zones < 2 ? usual : Math.min(usual, zoneLostLimit / Throughput.zoneLossFactor(zones));
    }

    /** F12: vCPU with encryption in transit. The factor is by practice: no current published figure was found. */
    public static int withTls(int vcpu, double tlsFactor) {
        return Rounding.up(vcpu * tlsFactor);
    }

    /**
     * F11: a second opinion: vCPU when one carries {@code ingressPerVcpu} in and three times that out.
     * Source: Two Minute Streaming calculator.
     */
    public static double crossCheck(double ingress, double ingressPerVcpu, double utilisation) {
        return ingress / ingressPerVcpu / utilisation;
    }
}
