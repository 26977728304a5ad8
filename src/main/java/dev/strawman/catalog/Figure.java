package dev.strawman.catalog;

import java.util.List;

/**
 * A number, or a few that belong together, that files are written with and no sizing formula reads. The unit is part of the name.
 *
 * @param values above zero; two of them are the least and the most, more are all that is accepted
 * @param status that of the source's trust unless the row says otherwise
 * @param note   condition or trap; empty when there is none
 */
public record Figure(String name, List<Double> values, Source source, Status status, String note) {

    public Figure {
        values = values == null ? List.of() : List.copyOf(values);
        status = status == null && source != null ? source.trust().status() : status;
        note = note == null ? "" : note;
    }
}
