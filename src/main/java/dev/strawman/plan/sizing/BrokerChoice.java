package dev.strawman.plan.sizing;

import java.util.Comparator;
import java.util.List;

/**
 * Picks among sizings of one option by broker size. Without prices the smallest total of vCPU stands for the cheapest: vendors
 * price a family by its vCPU. Among equals, at least two brokers in each zone come first, so that losing one broker is not
 * losing a zone, then fewer brokers, then the order of the catalogue.
 */
final class BrokerChoice {

    private BrokerChoice() {
    }

    static Sizing smallest(List<Sizing> sizings, int zones) {
        Comparator<Sizing> order = Comparator.comparing((Sizing sizing) -> !sizing.fits())
                .thenComparingInt(Sizing::vcpu)
                .thenComparing(sizing -> sizing.count() < 2 * zones)
                .thenComparingInt(Sizing::count);
        return sizings.stream().min(order).orElseThrow(() -> new IllegalArgumentException("no broker size to choose from"));
    }
}
