package dev.strawman.catalog;

/**
 * A number with its source.
 *
 * @param value  above zero, in the unit that the name of the fact says
 * @param status that of the source's trust unless the row says otherwise
 * @param note   condition or trap; empty when there is none
 */
public record Fact(double value, Source source, Status status, String note) {

    public Fact {
        status = status == null && source != null ? source.trust().status() : status;
        note = note == null ? "" : note;
    }
}
