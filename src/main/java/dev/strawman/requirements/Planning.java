package dev.strawman.requirements;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Work packages, milestones and the team. */
public record Planning(
        @Item(says = "First day of work.", example = "2027-01-11") Optional<LocalDate> start,
        @Item(says = "Milestones.", noted = true) List<Milestone> milestones,
        @Item(says = "Work packages, also the source of statements of work.", noted = true) List<WorkPackage> workPackages,
        @Item(says = "Roles on the team and how many people.", noted = true) List<TeamRole> team,
        @Item(says = "Days nobody works.", example = "[2027-12-25]", noted = true) List<LocalDate> holidays) {

    /** A point in time that something must be reached by. */
    public record Milestone(
            @Item(says = "What is reached.", must = true, example = "production", noted = true) String title,
            @Item(says = "When: a date or a quarter.", example = "2027-Q2", shape = Shape.WHEN, noted = true) Optional<String> due) {
    }

    /** A piece of work. */
    public record WorkPackage(
            @Item(says = "Short name.", must = true, example = "wp-1", shape = Shape.NAME, noted = true) String id,
            @Item(says = "What is done.", must = true, example = "Build the platform for development", noted = true) String title,
            @Item(says = "Phase it belongs to.", example = "pilot", noted = true) Optional<String> phase,
            @Item(says = "Effort in days: optimistic, likely, pessimistic.", example = "[5, 8, 15]", noted = true) List<Integer> effortDays,
            @Item(says = "Role that does it.", example = "platform engineer", noted = true) Optional<String> role,
            @Item(says = "Work packages it waits for.", shape = Shape.NAME, noted = true) List<String> dependsOn,
            @Item(says = "What is handed over.", example = "a running cluster", noted = true) Optional<String> deliverable,
            @Item(says = "How it is accepted.", example = "the first use case runs on it", noted = true) Optional<String> acceptance,
            @Item(says = "Statement of work it belongs to.", example = "sow-1", noted = true) Optional<String> statementOfWork) {
    }

    /** A role on the team. */
    public record TeamRole(
            @Item(says = "Role.", must = true, example = "platform engineer", noted = true) String role,
            @Item(says = "People in it.", fallback = "1", noted = true) int people) {
    }
}
