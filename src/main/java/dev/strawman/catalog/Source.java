package dev.strawman.catalog;

import java.time.LocalDate;

/**
 * Where facts come from and when they were true.
 *
 * @param id    name inside its catalogue file
 * @param url   empty when there is no public page
 * @param asOf  day the text was read, or last changed before it was read
 */
public record Source(String id, String title, String url, LocalDate asOf, Trust trust) {

    /** For a footnote: {@code Amazon MSK developer guide, quotas (2026-10-15)}. */
    public String citation() {
        return title + " (" + asOf + ")";
    }
}
