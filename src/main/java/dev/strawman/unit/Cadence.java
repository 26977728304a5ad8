package dev.strawman.unit;

import dev.strawman.problem.DidYouMean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How often something is due: {@code quarterly}, {@code every 6 months}. */
public record Cadence(int every, Step step) {

    /** What is counted, with the weeks in a hundred of it. */
    public enum Step {
        DAY(14), WEEK(100), MONTH(433), YEAR(5200);

        private final int weeksInHundred;

        Step(int weeksInHundred) {
            this.weeksInHundred = weeksInHundred;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final List<String> NUMBERS = List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final Map<String, Cadence> WORDS = words();
    private static final Pattern SPAN = Pattern.compile("every(?:\\s+(\\d{1,2}|" + String.join("|", NUMBERS) + "))?\\s+(day|week|month|quarter|year)s?");
    private static final String REMEDY = "write daily, weekly, monthly, quarterly, half-yearly or yearly, or a span such as every 6 months";

    private static Map<String, Cadence> words() {
        Map<String, Cadence> words = new LinkedHashMap<>();
        words.put("daily", new Cadence(1, Step.DAY));
        words.put("weekly", new Cadence(1, Step.WEEK));
        words.put("monthly", new Cadence(1, Step.MONTH));
        words.put("quarterly", new Cadence(3, Step.MONTH));
        words.put("half-yearly", new Cadence(6, Step.MONTH));
        words.put("yearly", new Cadence(1, Step.YEAR));
        words.put("fortnightly", new Cadence(2, Step.WEEK));
        words.put("biweekly", new Cadence(2, Step.WEEK));
        words.put("annually", new Cadence(1, Step.YEAR));
        return words;
    }

    /** Regular expression of what {@link #parse} takes, for Java and JSON Schema alike. */
    public static String pattern() {
        String numbers = Stream.concat(Stream.of("0?[1-9]|[1-9]\\d"), NUMBERS.stream().skip(1).map(Quantity::anyCase)).collect(Collectors.joining("|"));
        String steps = Stream.of("day", "week", "month", "quarter", "year").map(Quantity::anyCase).collect(Collectors.joining("|"));
        List<String> forms = new ArrayList<>(WORDS.keySet().stream().map(Cadence::anyCase).toList());
        forms.add(Quantity.anyCase("every") + "(\\s+(" + numbers + "))?\\s+(" + steps + ")[sS]?");
        return "^\\s*(" + String.join("|", forms) + ")\\s*$";
    }

    /** A hyphen has no case. */
    private static String anyCase(String word) {
        return Stream.of(word.split("-")).map(Quantity::anyCase).collect(Collectors.joining("-"));
    }

    public static Cadence parse(String text) {
        return read(text).orElseThrow(() -> new UnitException("is \"" + text + "\"",
                DidYouMean.of(text.strip(), WORDS.keySet()).map(near -> "did you mean " + near + "?").orElse(REMEDY)));
    }

    /** The same of words that may be anything; empty when they are no rhythm. */
    public static Optional<Cadence> read(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        Matcher span = SPAN.matcher(wanted);
        if (!span.matches()) {
            return Optional.ofNullable(WORDS.get(wanted));
        }
        int number = span.group(1) == null ? 1 : NUMBERS.contains(span.group(1)) ? NUMBERS.indexOf(span.group(1)) : Integer.parseInt(span.group(1));
        boolean quarters = span.group(2).equals("quarter");
        Cadence read = new Cadence(quarters ? 3 * number : number, quarters ? Step.MONTH : Step.valueOf(span.group(2).toUpperCase(Locale.ROOT)));
        return Optional.of(read).filter(cadence -> cadence.every() > 0);
    }

    /** Whole weeks from one time to the next, at least one. */
    public int weeks() {
        return Math.max(1, every * step.weeksInHundred / 100);
    }

    /** The same as RFC 5545 spells it. */
    public String rule() {
        return "FREQ=" + switch (step) {
            case DAY -> "DAILY";
            case WEEK -> "WEEKLY";
            case MONTH -> "MONTHLY";
            case YEAR -> "YEARLY";
        } + (every == 1 ? "" : ";INTERVAL=" + every);
    }

    /** {@code every month}, {@code every three months}. */
    @Override
    public String toString() {
        String number = every < NUMBERS.size() ? NUMBERS.get(every) : Integer.toString(every);
        return "every " + (every == 1 ? step.word() : number + " " + step.word() + "s");
    }
}
