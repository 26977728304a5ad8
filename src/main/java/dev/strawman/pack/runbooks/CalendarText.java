package dev.strawman.pack.runbooks;

import dev.strawman.pack.runbooks.Calendar.Event;
import dev.strawman.plan.Plan;
import dev.strawman.plan.monitoring.Clock;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Events as an iCalendar file (RFC 5545), with LF line ends; the same events give the same text. */
final class CalendarText {

    private static final int OCTETS = 75;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);

    private CalendarText() {
    }

    static String of(Plan plan, List<Event> events, LocalDate start) {
        Plan.Client client = plan.client();
        Clock clock = plan.watch().clock();
        List<String> lines = new ArrayList<>(List.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Strawman//Kafka operations//EN", "CALSCALE:GREGORIAN",
                "X-WR-CALNAME:" + escaped("Kafka for " + client.name())));
        lines.addAll(TimeZoneText.of(clock, start));
        for (Event event : events) {
            LocalDate first = event.first(start);
            lines.addAll(List.of("BEGIN:VEVENT", "UID:" + uid(client, event), "DTSTAMP:" + at(start.atStartOfDay()) + "Z", "DTSTART" + by(clock, first, event.window().from()),
                    "DTEND" + by(clock, event.window().to().isAfter(event.window().from()) ? first : first.plusDays(1), event.window().to())));
            if (!event.repeat().isEmpty()) {
                lines.add("RRULE:" + event.repeat() + sameDay(event, first));
            }
            lines.addAll(List.of("SUMMARY:" + escaped(event.title()), "DESCRIPTION:" + escaped(event.how() + " (" + event.every() + ")"), "END:VEVENT"));
        }
        lines.add("END:VCALENDAR");
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> fold(line, text));
        return text.toString();
    }

    /** An event that is due by months or years stays on its day of the week; a rule that names one already is left as it is. */
    private static String sameDay(Event event, LocalDate first) {
        boolean yearly = event.repeat().startsWith("FREQ=YEARLY");
        if (event.repeat().contains(";BYDAY=") || !yearly && !event.repeat().startsWith("FREQ=MONTHLY")) {
            return "";
        }
        int week = (first.getDayOfMonth() - 1) / 7 + 1;
        return (yearly ? ";BYMONTH=" + first.getMonthValue() : "") + ";BYDAY=" + (week > 4 ? -1 : week) + first.getDayOfWeek().name().substring(0, 2);
    }

    /** A time with its zone: at the clock an event stays where it is in summer and winter. */
    private static String by(Clock clock, LocalDate day, LocalTime time) {
        String at = at(day.atTime(time));
        return clock.location().map(zone -> ";TZID=" + zone + ":" + at).orElseGet(() -> ":" + at + "Z");
    }

    /** {@code 20270112T100000}. */
    static String at(LocalDateTime time) {
        return TIME.format(time);
    }

    private static String uid(Plan.Client client, Event event) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest((client.slug() + "\n" + event.title()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 12) + "@" + client.slug() + ".invalid";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n");
    }

    /** A line longer than 75 octets goes on in the next one, after a space, and no character is torn apart. */
    private static void fold(String line, StringBuilder text) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int point = line.codePointAt(at);
            int size = new String(Character.toChars(point)).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > OCTETS) {
                text.append("\n ");
                octets = 1;
            }
            text.appendCodePoint(point);
            octets += size;
            at += Character.charCount(point);
        }
        text.append('\n');
    }
}
