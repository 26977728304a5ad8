package dev.strawman.target.strimzi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.unit.Window;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaintenanceWindowsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Sunday 02:00-06:00    | * * 2-5 ? * SUN",
        "Wednesday 18:00-20:00 | * * 18-19 ? * WED",
        "Monday 03:00-04:00    | * * 3 ? * MON",
        "Monday 02:30-06:00    | * 30-59 2 ? * MON, * * 3-5 ? * MON",
        "Monday 02:00-06:15    | * * 2-5 ? * MON, * 0-14 6 ? * MON",
        "Monday 02:15-02:45    | * 15-44 2 ? * MON",
        "Monday 02:30-03:30    | * 30-59 2 ? * MON, * 0-29 3 ? * MON",
        "Sunday 22:00-02:00    | * * 22-23 ? * SUN, * * 0-1 ? * MON",
        "Saturday 23:30-00:30  | * 30-59 23 ? * SAT, * 0-29 0 ? * SUN",
        "Friday 20:00-00:00    | * * 20-23 ? * FRI",
        "Tuesday 00:00-00:00   | * * 0-23 ? * TUE"})
    void writesWholeAndBrokenHoursAndGoesOnAfterMidnight(String window, String expressions) {
        assertEquals(expressions, String.join(", ", MaintenanceWindows.quartz(Window.parse(window))));
    }

    /** Each minute of the week is in the expressions exactly when it is in the window. */
    @Test
    void coversTheWindowAndNothingElse() {
        for (String text : List.of("Sunday 22:17-03:41", "Monday 00:00-23:59", "Thursday 05:59-06:01", "Saturday 06:00-05:59")) {
            Window window = Window.parse(text);
            int from = (window.day().getValue() - 1) * 1440 + window.from().toSecondOfDay() / 60;
            int length = Math.floorMod(window.to().toSecondOfDay() / 60 - window.from().toSecondOfDay() / 60 - 1, 1440) + 1;
            List<String> expressions = MaintenanceWindows.quartz(window);
            for (int minute = 0; minute < 7 * 1440; minute++) {
                boolean inside = Math.floorMod(minute - from, 7 * 1440) < length;
                int now = minute;
                long matches = expressions.stream().filter(expression -> matches(expression, now)).count();
                assertEquals(inside ? 1 : 0, matches, text + ", minute " + minute + " of the week in " + expressions);
            }
        }
    }

    private static boolean matches(String expression, int minuteOfWeek) {
        String[] fields = expression.split(" ");
        assertTrue(fields.length == 6 && fields[0].equals("*") && fields[3].equals("?") && fields[4].equals("*"), expression);
        String day = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN").get(minuteOfWeek / 1440);
        return fields[5].equals(day) && holds(fields[2], minuteOfWeek % 1440 / 60) && holds(fields[1], minuteOfWeek % 60);
    }

    private static boolean holds(String range, int value) {
        int[] ends = range.equals("*") ? new int[] {0, 59} : Arrays.stream(range.split("-")).mapToInt(Integer::parseInt).toArray();
        return IntStream.rangeClosed(ends[0], ends[ends.length - 1]).anyMatch(each -> each == value);
    }
}
