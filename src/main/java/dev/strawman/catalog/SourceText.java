package dev.strawman.catalog;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** A source as a catalogue file spells it, before anything is known to be right. */
record SourceText(String title, String url, String asOf, Trust trust) {

    List<String> mistakes(String file, String id) {
        List<String> mistakes = new ArrayList<>();
        if (title == null || title.isBlank()) {
            mistakes.add(file + ": source \"" + id + "\" has no title");
        }
        if (trust == null) {
            mistakes.add(file + ": source \"" + id + "\" has no trust");
        }
        if (day() == null) {
            mistakes.add(file + ": source \"" + id + "\" needs asOf as a date, not \"" + asOf + "\"");
        }
        return mistakes;
    }

    Source source(String id) {
        return new Source(id, title, url == null ? "" : url, day(), trust == null ? Trust.K : trust);
    }

    private LocalDate day() {
        try {
            return asOf == null ? null : LocalDate.parse(asOf);
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }
}
