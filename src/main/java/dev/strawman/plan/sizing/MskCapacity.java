package dev.strawman.plan.sizing;

/** What one Amazon MSK broker may be given (F8, F9), in MiB/s of ingress. Source: AWS sizing tool, for one of three zones down. */
public final class MskCapacity {

    private MskCapacity() {
    }

    /** F8: ingress that the way to the disks allows. */
    public static double standardByDisk(double ebs, double storageFactor, double utilisation) {
        return ebs / storageFactor * utilisation;
    }

    /** F8: ingress that the network allows when every byte in goes out {@code fanOut} times. */
    public static double standardByNetwork(double nic, double fanOut, double fanOutFactor, double networkFactor, double utilisation) {
        return nic / (fanOut * fanOutFactor + networkFactor) * utilisation;
    }

    /** F9: ingress to plan for on an Express broker. */
    public static double expressIngress(double sustainedIngress, double utilisation) {
        return sustainedIngress * utilisation;
    }
}
