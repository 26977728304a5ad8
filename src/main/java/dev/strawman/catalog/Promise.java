package dev.strawman.catalog;

/**
 * An availability that a vendor promises for an option, and under which condition. It is a refund, not a design.
 *
 * @param minimumUnits null when the option has no units
 */
public record Promise(String option, double availabilityPercent, Integer minimumUnits, int minimumZones, String condition, Source source,
                      Status status, String note) {

    public Promise {
        status = status == null && source != null ? source.trust().status() : status;
        note = note == null ? "" : note;
    }
}
