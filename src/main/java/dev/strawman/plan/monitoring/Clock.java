package dev.strawman.plan.monitoring;

import dev.strawman.unit.Durations;
import dev.strawman.unit.Hours;
import dev.strawman.unit.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The clock of the place where people work: all hours and windows are its local times.
 *
 * @param timeZone of that place
 * @param assumed  nobody named it
 */
public record Clock(ZoneId timeZone, boolean assumed) {

    /** The default. */
    public static final ZoneId UTC = ZoneId.of("UTC");

    private static final int DAY_MINUTES = 24 * 60;
    private static final int WEEK_MINUTES = 7 * DAY_MINUTES;
    /** What is generated holds for years and must not depend on the day of generation; laws about clocks change within years too. */
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2036-01-01T00:00:00Z");

    /** As the IANA database spells it. */
    public String name() {
        return timeZone.getId();
    }

    public boolean utc() {
        return timeZone.equals(UTC);
    }

    /** The name, for a tool that takes no name for UTC. */
    public Optional<String> location() {
        return utc() ? Optional.empty() : Optional.of(name());
    }

    /** {@code Sunday 02:00-06:00 Europe/Berlin}. */
    public String text(Window window) {
        return window + " " + name();
    }

    /** {@code 09:00-17:00 Europe/Berlin}. */
    public String text(Hours hours) {
        return hours + " " + name();
    }

    /** The window in UTC, and of which local one it comes. */
    public String textInUtc(Window local) {
        String text = inUtc(local) + " UTC";
        if (utc()) {
            return text;
        }
        return text + (fitsAllYear(local) ? ", which lies in " + text(local) + " all year"
                : ", which is " + text(local) + " for most of the year and " + Durations.text(shift()) + " away from it in the rest");
    }

    /**
     * The window for a tool that only knows UTC: the part of it that lies inside the local window in summer and in winter. Where there is
     * none, the window as it is for most of the year, see {@link #fitsAllYear}.
     */
    public Window inUtc(Window local) {
        SortedMap<Integer, Duration> ahead = minutesAhead();
        if (fitsAllYear(local)) {
            return utc(local, ahead.firstKey(), ahead.lastKey());
        }
        int usual = ahead.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
        return utc(local, usual, usual);
    }

    /** Whether some time of UTC lies in the local window in summer and in winter. */
    public boolean fitsAllYear(Window local) {
        return local.length().compareTo(shift()) > 0;
    }

    /** By how much clocks differ between summer and winter. */
    public Duration shift() {
        SortedMap<Integer, Duration> ahead = minutesAhead();
        return Duration.ofMinutes(ahead.lastKey() - ahead.firstKey());
    }

    /** A clock further ahead comes to each hour sooner: all year the window has begun when the last one began, and ends when the first one ends. */
    private static Window utc(Window local, int aheadAtBeginning, int aheadAtEnd) {
        int begins = Math.floorMod((local.day().getValue() - 1) * DAY_MINUTES + minute(local.from()) - aheadAtBeginning, WEEK_MINUTES);
        int ends = Math.floorMod(minute(local.to()) - aheadAtEnd, DAY_MINUTES);
        return new Window(DayOfWeek.of(begins / DAY_MINUTES + 1), time(begins % DAY_MINUTES), time(ends));
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    private static LocalTime time(int minute) {
        return LocalTime.ofSecondOfDay(minute * 60L);
    }

    /** By how many minutes the clock is ahead of UTC in the years to come, and how long in all. */
    private SortedMap<Integer, Duration> minutesAhead() {
        SortedMap<Integer, Duration> ahead = new TreeMap<>();
        List<Instant> ends = Stream.concat(changes(FIRST, LAST).stream().map(ZoneOffsetTransition::getInstant), Stream.of(LAST)).toList();
        Instant from = FIRST;
        for (Instant end : ends) {
            ahead.merge(timeZone.getRules().getOffset(from).getTotalSeconds() / 60, Duration.between(from, end), Duration::plus);
            from = end;
        }
        return ahead;
    }

    /** Each time that the clock is put forward or back in these years, the last one left out. */
    public List<ZoneOffsetTransition> changes(Year first, Year end) {
        return changes(first.atDay(1).atStartOfDay(timeZone).toInstant(), end.atDay(1).atStartOfDay(timeZone).toInstant());
    }

    private List<ZoneOffsetTransition> changes(Instant from, Instant end) {
        ZoneRules rules = timeZone.getRules();
        return Stream.iterate(rules.nextTransition(from), change -> change != null && change.getInstant().isBefore(end), change -> rules.nextTransition(change.getInstant())).toList();
    }

    /** How far it is ahead of UTC when a day begins. */
    public ZoneOffset ahead(LocalDate day) {
        return timeZone.getRules().getOffset(day.atStartOfDay());
    }
}
