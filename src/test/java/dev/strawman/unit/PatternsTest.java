package dev.strawman.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The patterns that editors check texts with and the parsers take the same texts. */
class PatternsTest {

    private static final String NUMBERS = "7|1.4| 12 |-3|1e3|.5|5.|1,5||x";

    static Stream<Arguments> kinds() {
        return Stream.of(
                kind("size", ByteSize.pattern(), ByteSize::parse,
                        "|B|b|byte|bytes|Bytes|BYTES|kB|KB|kb|Kb|MB|mb|Mb|GiB|gib|GIB|Gib|TiB|tb|PB|MiB/s| MiB |iB|kbytes"),
                kind("data rate", ByteRate.pattern(), ByteRate::parse,
                        "|MB/s|MiB/s|MBps|mb/s|Mb/s|Mbps|KiB / sec|GB/second|GB/min|B/s|/s|MB|MB s|MB/S"),
                kind("event rate", EventRate.pattern(), EventRate::parse,
                        "|/s|/sec|/second|/min|/minute|/h|/hour|/d|/day|/week|messages/s|message /s|msg/s|msgs/s|events / min|records/day|"
                                + " per second| per day|per second|persecond| Hz|/S| messages"),
                kind("duration", Durations.pattern(), Durations::parse,
                        "|ms|MS|millisecond|Milliseconds|s|sec|secs|second|seconds|m|min|mins|minute|MINUTES|h|hr|hrs|hour|hours|d|D|day|days|dayz|w|week|weeks"
                                + "|month|months|y|years| d |d d"),
                kind("duration", Durations.pattern(), Durations::parse, "P1D;PT5M;PT1H30M;P1DT2H;PT0S;P;PT;P1DT;pt5m;PT-5M;P-1D;P1W;P1M;PT1.5S;0; 0 ;00"),
                kind("percentage", Percent.pattern(), Percent::parse, "|%| %|%%|percent|% "),
                kind("money", Money.pattern(), Money::parse, "|USD| GBP|usd|US|EURO|$|USD "),
                kind("window", Window.pattern(), Window::parse,
                        "Sunday 02:00-06:00;sun 2:00 - 6:00;SUNDAY 02:00-06:00;Sund 02:00-06:00;Su 02:00-06:00;Funday 02:00-06:00;Sundays 02:00-06:00;"
                                + "Sunday 24:00-06:00;Sunday 02:60-06:00;Sunday 02:00;Sunday02:00-06:00;Wed 23:59-0:00"),
                kind("hours", Hours.pattern(), Hours::parse, "08:00-16:00;8:30 - 17:00; 12:00-24:00 ;12:00-0:00;24:00-08:00;08:00-24:01;08:60-16:00;8-16;08:00;25:00-26:00;22:00-06:00"),
                kind("time zone", TimeZones.pattern(), TimeZones::parse,
                        "Europe/Berlin;America/Argentina/Buenos_Aires;America/Port-au-Prince; Asia/Kolkata ;UTC;utc;CET;EST5EDT;US/Eastern;GB;+01:00;UTC+1;Etc/UTC;Etc/GMT-1;Europe/;Europe;Berlin;europe/berlin;"),
                kind("rhythm", Cadence.pattern(), Cadence::parse, "daily;Weekly;MONTHLY;quarterly;Half-Yearly;half yearly;yearly;annually;fortnightly;quartely;every month;every 6 months;Every Six Months"
                        + ";every  two weeks;every 0 months;every 00 days;every 07 days;every 100 days;every quarter;every two quarters;every;6 months; every year ;now and then;"),
                kind("network", Cidr.pattern(), Cidr::parse,
                        "10.40.0.0/16;0.0.0.0/0;255.255.255.255/32;10.0.0.0/33;10.0.0.0/08;010.0.0.0/8;256.0.0.0/8;10.0.0/8;10.0.0.0; 10.0.0.0/8 ;10.0.0.0/8/8"));
    }

    /** Texts separated by semicolons, or units separated by bars, to be put behind every number. */
    private static Arguments kind(String name, String pattern, Function<String, Object> parser, String texts) {
        return Arguments.of(name, Pattern.compile(pattern), parser, texts.contains(";") ? texts.split(";", -1) : numbersWith(texts.split("\\|", -1)));
    }

    private static String[] numbersWith(String[] units) {
        return Stream.of(NUMBERS.split("\\|", -1)).flatMap(number -> Stream.of(units).map(unit -> number + unit)).toArray(String[]::new);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void takeWhatTheParserTakes(String name, Pattern pattern, Function<String, Object> parser, String[] texts) {
        int taken = 0;
        for (String text : texts) {
            boolean parsed = parses(parser, text);
            assertEquals(parsed, pattern.matcher(text).find(), () -> name + " \"" + text + "\"");
            taken += parsed ? 1 : 0;
        }
        assertEquals(true, taken >= 3 && taken < texts.length, name + ": " + taken + " of " + texts.length);
    }

    private static boolean parses(Function<String, Object> parser, String text) {
        try {
            parser.apply(text);
            return true;
        } catch (UnitException refused) {
            return false;
        }
    }
}
