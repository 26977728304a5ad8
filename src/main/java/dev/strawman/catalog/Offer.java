package dev.strawman.catalog;

/**
 * Whether an option has a capability, and who says so.
 *
 * @param status that of the source's trust unless the row says otherwise
 * @param note   condition or trap; empty when there is none
 */
public record Offer(boolean offered, Source source, Status status, String note) {

    public Offer {
        status = status == null && source != null ? source.trust().status() : status;
        note = note == null ? "" : note;
    }
}
