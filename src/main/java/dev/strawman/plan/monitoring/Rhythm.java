package dev.strawman.plan.monitoring;

import dev.strawman.requirements.Operations;
import dev.strawman.unit.Cadence;
import dev.strawman.unit.Money;
import dev.strawman.unit.Window;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * When work on the platform is due, and how its delivery is measured; the words are those of the room.
 *
 * @param start         day on which the calendar begins; empty when no day was captured
 * @param startReason   field that it comes from, or empty
 * @param patching      how often patches go in
 * @param criticalPatch time to mend a critical weakness
 * @param scanning      scanner and how often it runs
 * @param release       how often changes go out
 * @param releaseWindow weekly window for changes, if captured
 * @param freezes       spans in which nothing changes
 * @param versionPolicy how close to the newest Kafka version
 * @param review        how often access is reviewed
 * @param reports       what somebody is owed regularly
 * @param metrics       the four metrics of delivery, today and as wanted
 * @param temporary     environments that live for a time only
 * @param standstills   what an hour of standstill costs, for use cases that have a price
 */
public record Rhythm(Optional<LocalDate> start, String startReason, String patching, Duration criticalPatch, String scanning, String release,
        Optional<Window> releaseWindow, List<String> freezes, Operations.VersionPolicy versionPolicy, Review review, List<Report> reports, List<Metric> metrics,
        List<Temporary> temporary, List<Standstill> standstills) {

    public Rhythm {
        freezes = List.copyOf(freezes);
        reports = List.copyOf(reports);
        metrics = List.copyOf(metrics);
        temporary = List.copyOf(temporary);
        standstills = List.copyOf(standstills);
    }

    /** How often access is reviewed, and whether nobody said so. */
    public record Review(Cadence every, boolean assumed) {
    }

    /** A report, and the stakeholder who receives it where one was named. */
    public record Report(String report, Cadence every, Optional<String> receiver) {
    }

    /**
     * A metric of delivery.
     *
     * @param name     {@code leadTime}, {@code deployFrequency}, {@code timeToRestore} or {@code changeFailureRate}, as in the requirements
     * @param baseline today, if captured
     * @param target   wanted, if captured
     */
    public record Metric(String name, Optional<String> baseline, Optional<String> target) {
    }

    /**
     * An environment that is taken down again.
     *
     * @param lifetime    counted from the day on which it is set up
     * @param requirement field that says so
     */
    public record Temporary(String environment, Duration lifetime, String requirement) {
    }

    /** What an hour without Kafka costs a use case. */
    public record Standstill(String useCase, Money perHour) {
    }
}
