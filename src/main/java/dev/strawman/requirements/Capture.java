package dev.strawman.requirements;

import dev.strawman.problem.Place;
import java.util.Optional;

/**
 * How one value was captured.
 *
 * @param path       field path
 * @param place      where the value stands; not known for a default
 * @param text       the value as written (scalars) or empty (lists and sections)
 * @param weight     relevance, 0 to 5
 * @param timeframe  a date or a quarter such as {@code 2027-Q2}
 * @param saidBy     id of the stakeholder who said it
 * @param confidence whether it is known, assumed (also every default) or unknown
 * @param defaulted  nothing was written: this is the fallback
 */
public record Capture(String path, Place place, String text, int weight, Priority priority, Optional<String> timeframe,
        Optional<String> saidBy, Confidence confidence, Optional<String> note, boolean defaulted) {

    public enum Priority { MUST, SHOULD, COULD, WONT }

    public enum Confidence { KNOWN, ASSUMED, UNKNOWN }
}
