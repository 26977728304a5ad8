package dev.strawman.pack.runbooks;

import dev.strawman.plan.Plan;
import dev.strawman.plan.monitoring.Rhythm;
import dev.strawman.plan.monitoring.Rhythm.Temporary;
import dev.strawman.unit.Cadence;
import dev.strawman.unit.Durations;
import dev.strawman.unit.Freeze;
import dev.strawman.unit.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is due when. Without a captured day nothing has a date, and no day is made up.
 *
 * @param start  day on which it begins
 * @param events what is due
 * @param drills game days and failover drills, each also an event when there is a day
 */
record Calendar(Optional<LocalDate> start, List<Event> events, List<Drill> drills) {

    static final Window DRILLS = new Window(DayOfWeek.WEDNESDAY, LocalTime.of(10, 0), LocalTime.of(12, 0));
    /** A rule of RFC 5545 that ends with its first day. */
    private static final String ONCE = "FREQ=DAILY;COUNT=1";
    /** Nobody is asked how often, so twice a year is assumed. */
    static final int WEEKS_BETWEEN_FAILOVERS = 26;

    /**
     * Something that is due, by the plan's clock.
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

    /**
     * A game day: what is broken where.
     *
     * @param cluster   where it is tried first: outside of production, where that has what is broken
     * @param name      the alert that should ring, or the operation that is walked through
     * @param detection time until the alert rings; empty where none does
     */
    record Drill(String title, Platform platform, Cluster cluster, String name, String how, Optional<Duration> detection) {

        /** Where it is tried first, in words. */
        String where() {
            return cluster.site().production() ? cluster.site().path() + ", in its maintenance window: nothing outside of production has this" : cluster.site().path();
        }

        String page() {
            return platform.id() + "/" + name + ".md";
        }

        private String expected() {
            return platform.name() + ": " + detection.map(time -> name + " within " + Durations.text(time) + ", ").orElse("") + page();
        }
    }

    static Calendar of(Plan plan, List<Platform> platforms) {
        List<Drill> drills = drills("game-days", platforms);
        List<Drill> failovers = drills("failover-drills", platforms);
        Cluster cluster = platforms.getFirst().first();
        Window maintenance = cluster.site().serviceLevel().maintenance();
        Rhythm rhythm = plan.watch().rhythm();
        var protection = cluster.site().protection();
        Rotations rotations = new Rotations(rhythm.start(), Freeze.of(rhythm.freezes()), maintenance);
        List<Event> events = new ArrayList<>();
        rhythm.releaseWindow().ifPresent(window -> events.add(new Event("Window for changes", window, 0, "FREQ=WEEKLY", "weekly",
                "Changes of the tree go out in this window (releases: " + rhythm.release() + ")")));
        events.add(new Event("Patches", maintenance, 4, repeat(rhythm.patching()), rhythm.patching(),
                "upgrade.md of the platform; a critical weakness is mended within " + Durations.text(rhythm.criticalPatch()) + " and does not wait; scanner: " + rhythm.scanning()));
        events.add(new Event("Kafka versions", maintenance, 8, "FREQ=MONTHLY;INTERVAL=3", "every three months", "Compare with upgrade.md; wanted: "
                + dev.strawman.requirements.Spellings.of(rhythm.versionPolicy())));
        boolean certificates = any(platforms, "mtls");
        // On Confluent Cloud those of the team itself are keys too.
        boolean credentials = any(platforms, "scram", "apikey", "confluent");
        if (certificates) {
            events.add(rotations.next(credentials ? "Client certificates and credentials" : "Client certificates", protection.clientCertificate(), protection.renewBefore()));
        } else if (credentials) {
            events.add(rotations.next("Credentials", protection.clientCertificate(), Duration.ZERO));
        }
        if (certificates || any(platforms, "strimzi")) {
            events.add(rotations.next("Certificate authorities", protection.caValidity(), protection.renewBefore()));
        }
        // The key of MSK Serverless is AWS' own.
        if (any(platforms, "strimzi", "msk-standard", "msk-express", "confluent")) {
            events.add(rotations.next("Keys for data at rest", protection.keyRotation(), Duration.ZERO));
        }
        Cadence review = rhythm.review().every();
        events.add(new Event("Access review", DRILLS, Math.min(6, review.weeks()), review.rule(), every(rhythm.review()), "access-review.md of the platform"));
        rhythm.reports().forEach(report -> events.add(report(report)));
        rhythm.temporary().forEach(temporary -> events.add(end(plan, temporary)));
        List<String> titles = drills.stream().map(Drill::title).distinct().toList();
        GameDays days = new GameDays(rhythm.start(), Freeze.of(rhythm.freezes()), titles.size());
        titles.forEach(title -> events.add(days.next("Game day: " + title, expected(title, drills))));
        failovers.stream().map(Drill::title).distinct().forEach(title -> events.add(failover(title, maintenance, failovers)));
        return new Calendar(rhythm.start(), List.copyOf(events), Stream.concat(drills.stream(), failovers.stream()).toList());
    }

    /** How often access is reviewed, in words. */
    static String every(Rhythm.Review review) {
        return review.every() + (review.assumed() ? " (assumed)" : "");
    }

    /** Nobody is asked when an environment is set up, so its life is counted from the start. */
    private static Event end(Plan plan, Temporary temporary) {
        return new Event("End of the environment " + temporary.environment(), DRILLS, (int) (temporary.lifetime().toDays() / 7), ONCE, "once, " + Durations.text(temporary.lifetime())
                + " after it was set up; here counted from the start", "remove-an-environment.md of the platform, or its owner asks for more time (" + plan.cite(temporary.requirement()) + ")");
    }

    /** A report is owed at the end of the time that it tells of. */
    private static Event report(Rhythm.Report report) {
        return new Event("Report: " + report.report(), DRILLS, report.every().weeks(), report.every().rule(), report.every().toString(),
                report.receiver().map(receiver -> "To " + receiver).orElse("Nobody was named to receive it") + " (compliance.reporting)");
    }

    /** The first one when what it needs has been practised. */
    private static Event failover(String title, Window maintenance, List<Drill> drills) {
        return new Event("Failover drill: " + title, maintenance, WEEKS_BETWEEN_FAILOVERS / 2, "FREQ=WEEKLY;INTERVAL=" + WEEKS_BETWEEN_FAILOVERS,
                "every " + WEEKS_BETWEEN_FAILOVERS + " weeks (assumed)", expected(title, drills));
    }

    private static String expected(String title, List<Drill> drills) {
        return drills.stream().filter(drill -> drill.title().equals(title)).map(Drill::expected).collect(Collectors.joining("; "));
    }

    private static boolean any(List<Platform> platforms, String... tags) {
        return platforms.stream().anyMatch(platform -> List.of(tags).stream().anyMatch(platform.tags()::contains));
    }

    /** The captured words as a rule, where they are plain enough. */
    static String repeat(String words) {
        return Cadence.read(words).map(Cadence::rule).orElse("");
    }

    private static List<Drill> drills(String text, List<Platform> platforms) {
        List<Drill> drills = new ArrayList<>();
        for (Fragment.Section section : Fragment.load(text).sections()) {
            platforms.forEach(platform -> drill(section, platform).ifPresent(drills::add));
        }
        return List.copyOf(drills);
    }

    /** Empty where the platform has no such alert or operation. */
    private static Optional<Drill> drill(Fragment.Section section, Platform platform) {
        String name = section.body().lines().findFirst().orElseThrow();
        String how = platform.words().fill(section.body().substring(name.length()).strip());
        if (platform.operations().contains(name)) {
            return section.on(platform.tags()) ? Optional.of(new Drill(section.title(), platform, platform.first(), name, how, Optional.empty())) : Optional.empty();
        }
        return Stream.concat(farthest(platform, false), farthest(platform, true)).filter(cluster -> section.on(tags(platform, cluster)) && Told.names(cluster).contains(name)).findFirst()
                .map(cluster -> new Drill(section.title(), platform, cluster, name, how, Optional.of(detection(cluster, name))));
    }

    /** Clusters that stay, or those that are taken down again; production comes first among the clusters, so the last one is the farthest from it. */
    private static Stream<Cluster> farthest(Platform platform, boolean temporary) {
        return platform.clusters().reversed().stream().filter(cluster -> cluster.temporary().isEmpty() != temporary);
    }

    /** Those of a cluster, and those that only all clusters together have. */
    private static Set<String> tags(Platform platform, Cluster cluster) {
        Set<String> tags = new TreeSet<>(platform.tags());
        platform.clusters().forEach(other -> tags.removeAll(other.tags()));
        tags.addAll(cluster.tags());
        return tags;
    }

    private static Duration detection(Cluster cluster, String alert) {
        Told first = Told.of(cluster, alert).getFirst();
        return first.by().alerts().stream().filter(known -> known.name().equals(alert)).findFirst().map(first.by()::told).orElseGet(() -> first.by().told(first.hold()));
    }
}
