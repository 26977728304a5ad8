package dev.strawman.pack.runbooks;

import dev.strawman.pack.runbooks.Calendar.Event;
import dev.strawman.unit.Freeze;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Spreads game days over the weeks. Where freezes can be read as days, each game day comes on the same day of the same month every year,
 * one that never lies in a freeze; otherwise they follow each other for ever.
 */
final class GameDays {

    private static final int WEEKS_BETWEEN = 4;
    private static final int WEEKS_OF_A_YEAR = 52;
    private static final int WEEKS_OF_A_MONTH = 4;

    private final Optional<LocalDate> start;
    private final List<Freeze> freezes;
    private final int all;
    private final int between;
    private int weeks;

    /** @param all how many there are */
    GameDays(Optional<LocalDate> start, List<Freeze> freezes, int all) {
        this.start = start;
        this.freezes = freezes;
        this.all = all;
        int free = start.map(day -> (int) IntStream.range(0, WEEKS_OF_A_YEAR).filter(week -> free(day(day, week))).count()).orElse(WEEKS_OF_A_YEAR);
        this.between = Math.max(1, Math.min(WEEKS_BETWEEN, free / Math.max(1, all)));
    }

    /** The next one after those before. */
    Event next(String title, String how) {
        weeks += between;
        if (start.isEmpty() || freezes.isEmpty()) {
            int round = all * between;
            return new Event(title, Calendar.DRILLS, weeks, "FREQ=WEEKLY;INTERVAL=" + round, "every " + round + " weeks", how);
        }
        int last = weeks + WEEKS_OF_A_YEAR;
        while (!free(day(start.get(), weeks)) && weeks < last) {
            weeks++;
        }
        LocalDate day = day(start.get(), weeks);
        String rule = "FREQ=YEARLY;BYMONTH=" + day.getMonthValue() + ";BYDAY=" + weekOfMonth(day) + day.getDayOfWeek().name().substring(0, 2);
        return new Event(title, Calendar.DRILLS, weeks, rule, "every year, outside of the freezes", how);
    }

    private static LocalDate day(LocalDate start, int weeks) {
        return new Event("", Calendar.DRILLS, weeks, "", "", "").first(start);
    }

    private static int weekOfMonth(LocalDate day) {
        return (day.getDayOfMonth() - 1) / 7 + 1;
    }

    /** Whether the same weekday of the same week of that month is free in every year; not every month has a fifth week. */
    private boolean free(LocalDate day) {
        int week = weekOfMonth(day);
        return week <= WEEKS_OF_A_MONTH && IntStream.rangeClosed(1, 7).mapToObj(number -> day.withDayOfMonth((week - 1) * 7 + number))
                .noneMatch(candidate -> freezes.stream().anyMatch(freeze -> freeze.holds(candidate)));
    }
}
