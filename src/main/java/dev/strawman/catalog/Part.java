package dev.strawman.catalog;

/** The availability of something a cluster depends on, for modelling a chain that nobody promises as a whole. */
public record Part(String name, double availabilityPercent, Source source, Status status, String note) {

    public Part {
        status = status == null && source != null ? source.trust().status() : status;
        note = note == null ? "" : note;
    }
}
