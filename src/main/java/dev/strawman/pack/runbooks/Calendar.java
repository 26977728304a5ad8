package dev.strawman.pack.runbooks;

import dev.strawman.plan.Plan;
import dev.strawman.plan.Site;
import dev.strawman.plan.monitoring.Rhythm;
import dev.strawman.requirements.Security.ClientAuth;
import dev.strawman.unit.Durations;
import dev.strawman.unit.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is due when. Without a captured day nothing has a date, and no day is made up.
 *
 * @param start  day on which it begins
 * @param events what is due
 * @param drills game days, each also an event when there is a day
 */
record Calendar(Optional<LocalDate> start, List<Event> events, List<Drill> drills) {

    private static final Window DRILLS = new Window(DayOfWeek.WEDNESDAY, LocalTime.of(10, 0), LocalTime.of(12, 0));
    private static final int WEEKS_BETWEEN_DRILLS = 4;

    /**
     * Something that is due, in UTC.
     *
     * @param weeks  weeks after the start
     * @param repeat as RFC 5545 spells it, {@code FREQ=MONTHLY}; empty when the captured words cannot be read as one
     * @param every  the same in words
     * @param how    what to do
     */
    record Event(String title, Window window, int weeks, String repeat, String every, String how) {

        /** The first day in that window that many weeks after the start, or after. */
        LocalDate first(LocalDate start) {
            return start.plusWeeks(weeks).with(TemporalAdjusters.nextOrSame(window.day()));
        }
    }

    /** A game day: what is broken where, and which alert should ring after how long. */
    record Drill(String title, Platform platform, String alert, String how, Duration detection) {

        String page() {
            return platform.id() + "/" + alert + ".md";
        }
    }

    static Calendar of(Plan plan, List<Platform> platforms) {
        List<Drill> drills = drills(platforms);
        Cluster cluster = platforms.getFirst().first();
        Window maintenance = cluster.site().serviceLevel().maintenance();
        Rhythm rhythm = plan.watch().rhythm();
        var protection = cluster.site().protection();
        List<Event> events = new ArrayList<>();
        rhythm.releaseWindow().ifPresent(window -> events.add(new Event("Window for changes", window, 0, "FREQ=WEEKLY", "weekly",
                "Changes of the tree go out in this window (releases: " + rhythm.release() + ")")));
        events.add(new Event("Patches", maintenance, 4, repeat(rhythm.patching()), rhythm.patching(),
                "upgrade.md of the platform; a critical weakness is mended within " + Durations.text(rhythm.criticalPatch()) + " and does not wait; scanner: " + rhythm.scanning()));
        events.add(new Event("Kafka versions", maintenance, 8, "FREQ=MONTHLY;INTERVAL=3", "every three months", "Compare with upgrade.md; wanted: "
                + dev.strawman.requirements.Spellings.of(rhythm.versionPolicy())));
        credentials(platforms, protection, maintenance).ifPresent(events::add);
        events.add(rotation("Certificate authorities", protection.caValidity(), protection.renewBefore(), maintenance));
        events.add(rotation("Keys for data at rest", protection.keyRotation(), Duration.ZERO, maintenance));
        events.add(new Event("Access review", DRILLS, 6, "FREQ=MONTHLY;INTERVAL=3", "every three months (assumed)", "access-review.md of the platform"));
        List<String> titles = drills.stream().map(Drill::title).distinct().toList();
        for (int number = 0; number < titles.size(); number++) {
            events.add(game(titles.get(number), number, titles.size(), drills));
        }
        return new Calendar(rhythm.start(), List.copyOf(events), drills);
    }

    private static Event game(String title, int number, int all, List<Drill> drills) {
        List<String> expected = drills.stream().filter(drill -> drill.title().equals(title))
                .map(drill -> drill.platform().name() + ": " + drill.alert() + " within " + Durations.text(drill.detection()) + ", " + drill.page()).toList();
        int weeks = all * WEEKS_BETWEEN_DRILLS;
        return new Event("Game day: " + title, DRILLS, WEEKS_BETWEEN_DRILLS * (number + 1), "FREQ=WEEKLY;INTERVAL=" + weeks, "every " + weeks + " weeks", String.join("; ", expected));
    }

    /** What clients sign in with: certificates end by themselves, secrets never do; roles have nothing to renew. */
    private static Optional<Event> credentials(List<Platform> platforms, Site.Protection protection, Window window) {
        Set<ClientAuth> asked = platforms.stream().flatMap(platform -> platform.clusters().stream()).map(cluster -> cluster.deployment().authentication()).collect(Collectors.toSet());
        boolean secrets = asked.contains(ClientAuth.SCRAM) || asked.contains(ClientAuth.OAUTH) || asked.contains(ClientAuth.APIKEY);
        if (asked.contains(ClientAuth.MTLS)) {
            return Optional.of(rotation(secrets ? "Client certificates and credentials" : "Client certificates", protection.clientCertificate(), protection.renewBefore(), window));
        }
        int weeks = weeks(protection.clientCertificate(), protection.renewBefore());
        return secrets ? Optional.of(rotation("Credentials of clients", weeks, " (assumed: as often as certificates would be renewed)", window)) : Optional.empty();
    }

    private static Event rotation(String title, Duration span, Duration before, Window window) {
        return rotation(title, weeks(span, before), before.isZero() ? "" : ", " + Durations.text(before) + " before their end of " + Durations.text(span), window);
    }

    private static Event rotation(String title, int weeks, String why, Window window) {
        return new Event(title, window, weeks, "FREQ=WEEKLY;INTERVAL=" + weeks, "every " + weeks + " weeks" + why, "certificate-and-key-rotation.md of the platform");
    }

    /** Some time before the end, at least as often as the captured span. */
    private static int weeks(Duration span, Duration before) {
        return (int) Math.max(1, span.minus(before.compareTo(span) < 0 ? before : span.dividedBy(2)).toDays() / 7);
    }

    /** The captured words as a rule, where they are plain enough. */
    static String repeat(String words) {
        return switch (words.strip().toLowerCase(Locale.ROOT)) {
            case "daily", "every day" -> "FREQ=DAILY";
            case "weekly", "every week" -> "FREQ=WEEKLY";
            case "every two weeks", "fortnightly", "biweekly" -> "FREQ=WEEKLY;INTERVAL=2";
            case "monthly", "every month" -> "FREQ=MONTHLY";
            case "quarterly", "every quarter", "every three months" -> "FREQ=MONTHLY;INTERVAL=3";
            case "yearly", "every year", "annually" -> "FREQ=YEARLY";
            default -> "";
        };
    }

    private static List<Drill> drills(List<Platform> platforms) {
        Fragment fragment = Fragment.load("game-days");
        List<Drill> drills = new ArrayList<>();
        for (Fragment.Section section : fragment.sections()) {
            for (Platform platform : platforms) {
                String alert = section.body().lines().findFirst().orElseThrow();
                if (section.on(platform.tags()) && platform.alerts().contains(alert)) {
                    drills.add(new Drill(section.title(), platform, alert, section.body().substring(alert.length()).strip(), detection(platform, alert)));
                }
            }
        }
        return List.copyOf(drills);
    }

    private static Duration detection(Platform platform, String alert) {
        Cluster cluster = platform.clusters().stream().filter(candidate -> Told.names(candidate).contains(alert)).findFirst().orElseThrow();
        return Told.of(cluster, alert).getFirst().hold().plus(cluster.monitoring().interval().multipliedBy(2));
    }
}
