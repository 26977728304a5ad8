package dev.strawman.catalog;

/** A version or version constraint to write into generated files, such as a Terraform provider or a chart. */
public record Pin(String name, String version, Source source, Status status, String note) {

    public Pin {
        status = status == null && source != null ? source.trust().status() : status;
        note = note == null ? "" : note;
    }
}
