package dev.strawman.unit;

/** How many events (messages, records) pass in a second. */
public record EventRate(double perSecond) implements Comparable<EventRate> {

    /** Parses {@code 1800/s}, {@code 40 messages/s}, {@code 6000/min}, {@code 2000000/day}; refuses a bare number. */
    public static EventRate parse(String text) {
        Quantity quantity = Quantity.of(text, "%s/s", "%s/min");
        String unit = quantity.unit().replaceFirst("^(messages|message|msgs|msg|events|event|records|record)\\s*", "").replace(" ", "");
        double seconds = switch (unit) {
            case "/s", "/sec", "/second", "per second" -> 1;
            case "/min", "/minute" -> 60;
            case "/h", "/hour" -> 3_600;
            case "/d", "/day" -> 86_400;
            default -> 0;
        };
        if (seconds == 0) {
            throw quantity.unknownUnit(text, "%s/s", "%s/min");
        }
        return new EventRate(quantity.number().doubleValue() / seconds);
    }

    @Override
    public int compareTo(EventRate other) {
        return Double.compare(perSecond, other.perSecond);
    }

    @Override
    public String toString() {
        return Decimals.plain(perSecond, 2) + "/s";
    }
}
