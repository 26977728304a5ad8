package dev.strawman.requirements.reading;

import dev.strawman.unit.ByteRate;
import dev.strawman.unit.ByteSize;
import dev.strawman.unit.Cadence;
import dev.strawman.unit.Cidr;
import dev.strawman.unit.Durations;
import dev.strawman.unit.EventRate;
import dev.strawman.unit.Hours;
import dev.strawman.unit.Money;
import dev.strawman.unit.Percent;
import dev.strawman.unit.TimeZones;
import dev.strawman.unit.UnitException;
import dev.strawman.unit.Window;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A type that is written as one text.
 *
 * @param name    for the schema
 * @param parser  throws {@link UnitException}
 * @param pattern regular expression of what the parser takes
 */
record Unit(Class<?> type, String name, Function<String, Object> parser, Supplier<String> pattern) {

    private static final List<Unit> ALL = List.of(
            new Unit(Duration.class, "duration", Durations::parse, Durations::pattern),
            new Unit(ByteSize.class, "byteSize", ByteSize::parse, ByteSize::pattern),
            new Unit(ByteRate.class, "byteRate", ByteRate::parse, ByteRate::pattern),
            new Unit(EventRate.class, "eventRate", EventRate::parse, EventRate::pattern),
            new Unit(Percent.class, "percent", Percent::parse, Percent::pattern),
            new Unit(Money.class, "money", Money::parse, Money::pattern),
            new Unit(Window.class, "window", Window::parse, Window::pattern),
            new Unit(Hours.class, "hours", Hours::parse, Hours::pattern),
            new Unit(ZoneId.class, "timeZone", TimeZones::parse, TimeZones::pattern),
            new Unit(Cadence.class, "cadence", Cadence::parse, Cadence::pattern),
            new Unit(Cidr.class, "cidr", Cidr::parse, Cidr::pattern),
            new Unit(LocalDate.class, "date", Unit::date, () -> "^\\d{4}-\\d{2}-\\d{2}$"));

    static Unit of(Class<?> type) {
        return ALL.stream().filter(unit -> unit.type == type).findFirst()
                .orElseThrow(() -> new IllegalStateException("no spelling for " + type));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDate) {
            throw new UnitException("is \"" + text + "\"", "write a date such as 2026-11-24");
        }
    }
}
