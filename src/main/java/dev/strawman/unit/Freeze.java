package dev.strawman.unit;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A span of every year in which nothing changes, both days included; it may go over the end of the year. */
public record Freeze(MonthDay from, MonthDay to) {

    private static final Pattern WORDS = Pattern.compile("(\\d{1,2})\\.? ([A-Za-z]{3,9}) ?(?:to|until|-|\u2013) ?(\\d{1,2})\\.? ([A-Za-z]{3,9})");

    /** Those among the captured words that can be read as days, such as {@code 15 November to 5 January}. */
    public static List<Freeze> of(List<String> captured) {
        return captured.stream().flatMap(words -> read(words).stream()).toList();
    }

    /** Empty where the words are no two days. */
    public static Optional<Freeze> read(String words) {
        Matcher span = WORDS.matcher(words.strip());
        return !span.matches() ? Optional.empty()
                : day(span.group(1), span.group(2)).flatMap(from -> day(span.group(3), span.group(4)).map(to -> new Freeze(from, to)));
    }

    private static Optional<MonthDay> day(String day, String month) {
        int number = Integer.parseInt(day);
        return Arrays.stream(Month.values()).filter(candidate -> candidate.name().toLowerCase(Locale.ROOT).startsWith(month.toLowerCase(Locale.ROOT)))
                .filter(candidate -> number >= 1 && number <= candidate.maxLength()).findFirst().map(candidate -> MonthDay.of(candidate, number));
    }

    public boolean holds(LocalDate day) {
        MonthDay asked = MonthDay.from(day);
        boolean after = !asked.isBefore(from);
        boolean before = !asked.isAfter(to);
        return from.isAfter(to) ? after || before : after && before;
    }
}
