package dev.strawman.pack.runbooks;

import dev.strawman.pack.runbooks.Calendar.Event;
import dev.strawman.unit.Durations;
import dev.strawman.unit.Freeze;
import dev.strawman.unit.Window;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** When what comes to an end is renewed. The first time lies before a freeze, not in it: later might be too late. */
record Rotations(Optional<LocalDate> start, List<Freeze> freezes, Window window) {

    /** Some time before the end, at least as often as the captured span. */
    Event next(String title, Duration span, Duration before) {
        int weeks = (int) Math.max(1, span.minus(before.compareTo(span) < 0 ? before : span.dividedBy(2)).toDays() / 7);
        int first = outside(weeks);
        String ahead = before.isZero() ? "" : ", " + Durations.text(before) + " before their end of " + Durations.text(span);
        return new Event(title, window, first, "FREQ=WEEKLY;INTERVAL=" + weeks, "every " + weeks + " weeks" + ahead + (first < weeks ? "; first before the freeze" : ""),
                "certificate-and-key-rotation.md of the platform");
    }

    /** So many weeks after the start, or the last week before the freeze that holds this day; the week itself when work begins in that freeze. */
    private int outside(int weeks) {
        int week = weeks;
        while (week > 0 && frozen(week)) {
            week--;
        }
        return frozen(week) ? weeks : week;
    }

    private boolean frozen(int weeks) {
        return start.map(day -> new Event("", window, weeks, "", "", "").first(day)).filter(day -> freezes.stream().anyMatch(freeze -> freeze.holds(day))).isPresent();
    }
}
