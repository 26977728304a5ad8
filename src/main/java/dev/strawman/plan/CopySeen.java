package dev.strawman.plan;

import dev.strawman.plan.monitoring.CloudWatchMeasure;
import dev.strawman.plan.monitoring.CopyAlarms;
import dev.strawman.plan.monitoring.Monitoring.Unseen;
import java.util.List;

/**
 * What CloudWatch shows of the copy that a cluster holds, as far as what watches the cluster does not see it.
 *
 * @param shown     what CloudWatch shows of the cluster and its copy
 * @param elsewhere what is not seen by what watches the cluster
 */
record CopySeen(Seen shown, List<Unseen> elsewhere) implements Seen {

    @Override
    public boolean sees(String signal) {
        return asked(signal) && shown.sees(signal);
    }

    @Override
    public List<CloudWatchMeasure> cloudWatch() {
        return shown.cloudWatch().stream().filter(measure -> asked(measure.signal())).toList();
    }

    @Override
    public List<Unseen> unseen() {
        return shown.unseen().stream().filter(unseen -> asked(unseen.signal())).toList();
    }

    /** What neither sees; of the copy for the reason of CloudWatch, the last that was asked. */
    List<Unseen> byNeither() {
        return elsewhere.stream().filter(unseen -> !sees(unseen.signal()))
                .map(unseen -> unseen().stream().filter(other -> other.signal().equals(unseen.signal())).findFirst().orElse(unseen)).toList();
    }

    private boolean asked(String signal) {
        return CopyAlarms.watches(signal) && elsewhere.stream().anyMatch(unseen -> unseen.signal().equals(signal));
    }
}
