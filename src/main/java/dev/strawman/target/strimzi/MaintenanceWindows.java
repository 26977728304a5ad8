package dev.strawman.target.strimzi;

import dev.strawman.unit.Window;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A weekly window in the Quartz cron that the operator reads in UTC: an expression matches single seconds, so a window becomes one
 * expression for its whole hours and one for each broken hour, and a window past midnight goes on with the next day.
 */
final class MaintenanceWindows {

    private static final int DAY = 24 * 60;

    private MaintenanceWindows() {
    }

    /** @param window in UTC */
    static List<String> quartz(Window window) {
        List<String> expressions = new ArrayList<>();
        int from = minute(window.from());
        int to = minute(window.to());
        if (from < to) {
            span(window.day(), from, to, expressions);
        } else {
            span(window.day(), from, DAY, expressions);
            span(window.day().plus(1), 0, to, expressions);
        }
        return expressions;
    }

    private static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    private static void span(DayOfWeek day, int from, int to, List<String> expressions) {
        int firstWhole = (from + 59) / 60;
        int endWhole = to / 60;
        if (from / 60 == to / 60 && from < to) {
            expressions.add(expression(range(from % 60, to % 60 - 1), Integer.toString(from / 60), day));
            return;
        }
        if (from % 60 != 0) {
            expressions.add(expression(range(from % 60, 59), Integer.toString(from / 60), day));
        }
        if (firstWhole < endWhole) {
            expressions.add(expression("*", range(firstWhole, endWhole - 1), day));
        }
        if (to % 60 != 0) {
            expressions.add(expression(range(0, to % 60 - 1), Integer.toString(to / 60), day));
        }
    }

    private static String range(int first, int last) {
        return first == last ? Integer.toString(first) : first + "-" + last;
    }

    private static String expression(String minutes, String hours, DayOfWeek day) {
        return "* " + minutes + " " + hours + " ? * " + day.name().substring(0, 3).toUpperCase(Locale.ROOT);
    }
}
