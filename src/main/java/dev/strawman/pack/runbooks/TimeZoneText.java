package dev.strawman.pack.runbooks;

import dev.strawman.plan.monitoring.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The clock of a calendar file, for programs that do not know it by its name (VTIMEZONE of RFC 5545): when it is put forward and back. */
final class TimeZoneText {

    /** After so many years, days of the month fall on the same days of the week again. */
    private static final int YEARS = 28;
    private static final LocalDate LONG_AGO = LocalDate.of(1970, 1, 1);

    private TimeZoneText() {
    }

    /** What the changes of a season have in common. */
    private record Season(ZoneOffset from, ZoneOffset to, LocalTime time) {

        static Season of(ZoneOffsetTransition change) {
            return new Season(change.getOffsetBefore(), change.getOffsetAfter(), change.getDateTimeBefore().toLocalTime());
        }
    }

    /** For a calendar that begins on this day; nothing for UTC, which needs no definition. */
    static List<String> of(Clock clock, LocalDate start) {
        if (clock.utc()) {
            return List.of();
        }
        // The year before is in it, so that a change lies before the first event.
        Year first = Year.from(start).minusYears(1);
        List<ZoneOffsetTransition> changes = clock.changes(first, first.plusYears(YEARS));
        List<String> lines = new ArrayList<>(List.of("BEGIN:VTIMEZONE", "TZID:" + clock.name()));
        if (changes.isEmpty() || !changes.getFirst().getDateTimeBefore().isBefore(start.atStartOfDay())) {
            ZoneOffset always = clock.ahead(start);
            lines.addAll(season(new Season(always, always, LocalTime.MIDNIGHT), List.of(LONG_AGO)));
        }
        Map<Season, List<LocalDate>> seasons = changes.stream().collect(Collectors.groupingBy(Season::of, LinkedHashMap::new,
                Collectors.mapping(change -> change.getDateTimeBefore().toLocalDate(), Collectors.toList())));
        seasons.forEach((season, days) -> lines.addAll(season(season, days)));
        lines.add("END:VTIMEZONE");
        return lines;
    }

    private static List<String> season(Season season, List<LocalDate> days) {
        String kind = season.to().getTotalSeconds() > season.from().getTotalSeconds() ? "DAYLIGHT" : "STANDARD";
        List<String> lines = new ArrayList<>(List.of("BEGIN:" + kind, "DTSTART:" + at(days.getFirst(), season),
                "TZOFFSETFROM:" + offset(season.from()), "TZOFFSETTO:" + offset(season.to())));
        if (days.size() > 1) {
            lines.add(rule(days).map(rule -> "RRULE:" + rule).orElseGet(() -> "RDATE:" + days.stream().skip(1).map(day -> at(day, season)).collect(Collectors.joining(","))));
        }
        lines.add("END:" + kind);
        return lines;
    }

    private static String at(LocalDate day, Season season) {
        return CalendarText.at(LocalDateTime.of(day, season.time()));
    }

    /** {@code +0530}. */
    private static String offset(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? "+0000" : offset.getId().replace(":", "");
    }

    /** Days that come each year on the same weekday of the same week of a month, as a rule; empty where they do not. */
    private static Optional<String> rule(List<LocalDate> days) {
        if (days.size() < YEARS || days.stream().map(day -> day.getMonth() + " " + day.getDayOfWeek()).distinct().count() > 1) {
            return Optional.empty();
        }
        List<Integer> weeks = days.stream().map(day -> (day.getDayOfMonth() - 1) / 7 + 1).distinct().toList();
        boolean last = days.stream().allMatch(day -> day.getDayOfMonth() + 7 > day.lengthOfMonth());
        LocalDate first = days.getFirst();
        return !last && weeks.size() > 1 ? Optional.empty()
                : Optional.of("FREQ=YEARLY;BYMONTH=" + first.getMonthValue() + ";BYDAY=" + (last ? -1 : weeks.getFirst()) + first.getDayOfWeek().name().substring(0, 2));
    }
}
