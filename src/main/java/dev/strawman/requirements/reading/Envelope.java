package dev.strawman.requirements.reading;

import dev.strawman.problem.Place;
import dev.strawman.requirements.Capture;
import dev.strawman.requirements.Item;
import dev.strawman.requirements.Shape;
import dev.strawman.requirements.reading.Node.Mapping;
import java.util.Optional;

/** What may be written around a value, beside the key {@code value}: how it was captured. */
record Envelope(
        @Item(says = "Relevance, 0 to 5.", fallback = "3", max = 5, example = "5") int weight,
        @Item(says = "Priority.", fallback = "should", example = "must") Capture.Priority priority,
        @Item(says = "When it matters: a date or a quarter.", shape = Shape.WHEN, example = "2027-Q2") Optional<String> timeframe,
        @Item(says = "Stakeholder who said it.", shape = Shape.NAME, example = "ciso") Optional<String> saidBy,
        @Item(says = "Whether it is known, assumed or unknown.", fallback = "known", example = "assumed") Capture.Confidence confidence,
        @Item(says = "Anything else that was said about it.", example = "to be confirmed") Optional<String> note) {

    static final String VALUE = "value";

    /** Of a value that is written plainly. */
    static final Envelope PLAIN = new Envelope(3, Capture.Priority.SHOULD, Optional.empty(), Optional.empty(),
            Capture.Confidence.KNOWN, Optional.empty());

    /** Of a value that nobody wrote. */
    static final Envelope DEFAULT = new Envelope(3, Capture.Priority.SHOULD, Optional.empty(), Optional.empty(),
            Capture.Confidence.ASSUMED, Optional.empty());

    /** What holds for plain values inside a section or list with this envelope. An unknown section's values are working assumptions. */
    Envelope inside() {
        Capture.Confidence below = unknown() ? Capture.Confidence.ASSUMED : confidence;
        return new Envelope(weight, priority, timeframe, saidBy, below, Optional.empty());
    }

    /** This envelope, where it says nothing completed by the one around it. */
    Envelope within(Envelope outer, Mapping written) {
        return new Envelope(
                written.has("weight") ? weight : outer.weight,
                written.has("priority") ? priority : outer.priority,
                timeframe.or(outer::timeframe),
                saidBy.or(outer::saidBy),
                written.has("confidence") ? confidence : outer.confidence,
                note);
    }

    /** For a default that was taken although something was written about the value. */
    Envelope assumed() {
        return new Envelope(weight, priority, timeframe, saidBy, Capture.Confidence.ASSUMED, note);
    }

    boolean unknown() {
        return confidence == Capture.Confidence.UNKNOWN;
    }

    Capture capture(String path, Place place, String text, boolean defaulted) {
        return new Capture(path, place, text, weight, priority, timeframe, saidBy, confidence, note, defaulted);
    }
}
