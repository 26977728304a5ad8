package dev.strawman.requirements;

import dev.strawman.unit.Hours;
import dev.strawman.unit.Window;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** How the platform is operated. */
public record Operations(
        @Item(says = "Hours in which somebody answers.", must = true, example = "24x7") Cover cover,
        @Item(says = "Time zone of all hours and windows: the name of a place in the IANA database; UTC when left out.", example = "Europe/Berlin") Optional<ZoneId> timeZone,
        @Item(says = "Hours of a working day in local time, for 8x5 and 12x5; 09:00-17:00 and 08:00-20:00 when left out.", example = "08:00-16:00") Optional<Hours> workingHours,
        @Item(says = "Operating model.", fallback = "devops", noted = true) Model model,
        @Item(says = "Where runbooks live.", fallback = "none", noted = true) Runbooks runbooks,
        @Item(says = "How infrastructure is upgraded.", fallback = "pipeline", noted = true) Upgrades iacUpgrades,
        @Item(says = "How close to the newest Kafka version.", fallback = "n-1") VersionPolicy versionPolicy,
        @Item(says = "Release rhythm.") Release release,
        @Item(says = "Tools for incidents, problems and changes.", fallback = "[jira]", noted = true) List<String> processes) {

    public enum Cover {
        @Spelling("8x5") EIGHT_BY_FIVE,
        @Spelling("12x5") TWELVE_BY_FIVE,
        @Spelling("24x5") TWENTY_FOUR_BY_FIVE,
        @Spelling("24x7") TWENTY_FOUR_BY_SEVEN;

        /** Hours of a working day where nobody said which; empty where all hours of a day are covered. */
        public Optional<Hours> usualHours() {
            return switch (this) {
                case EIGHT_BY_FIVE -> Optional.of(new Hours("09:00", "17:00"));
                case TWELVE_BY_FIVE -> Optional.of(new Hours("08:00", "20:00"));
                case TWENTY_FOUR_BY_FIVE, TWENTY_FOUR_BY_SEVEN -> Optional.empty();
            };
        }
    }

    public enum Model { NOOPS, DEVOPS, PLATFORMTEAM, SRE, MSP }

    public enum Runbooks { NONE, WIKI, REPO, AUTOMATED }

    public enum Upgrades { MANUAL, PIPELINE, OPERATOR }

    public enum VersionPolicy { LATEST, @Spelling("n-1") N_1, LTS, PINNED }

    /** When changes go out. */
    public record Release(
            @Item(says = "How often.", fallback = "weekly") String cadence,
            @Item(says = "Weekly window for changes, local time of timeZone.", example = "Tuesday 10:00-12:00") Optional<Window> window,
            @Item(says = "Spans in which nothing changes.", example = "[\"15 November to 5 January\"]") List<String> freezes) {
    }
}
