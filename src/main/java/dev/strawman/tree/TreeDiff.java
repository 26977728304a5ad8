package dev.strawman.tree;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.ArtifactPath;
import dev.strawman.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a run would do to a folder, as a value: made by comparison alone, whoever then prints it, applies it or calls it drift.
 *
 * @param wanted      what the folder is to hold
 * @param lock        what the last run left there; {@link TreeLock#NONE} when there was none
 * @param interrupted the last run was cut short, so a run is due even where every file is right
 * @param changes     one for each path, sorted by path; only conflicts may share one
 */
public record TreeDiff(Wanted wanted, TreeLock lock, boolean interrupted, List<Change> changes) {

    static final ArtifactPath LOCK = new ArtifactPath(".strawman/lock.yaml");

    public TreeDiff {
        changes = List.copyOf(changes);
    }

    static TreeDiff between(Snapshot snapshot, TreeLock lock, boolean interrupted, Wanted wanted) {
        List<Change> changes = new ArrayList<>(snapshot.entries().size());
        Obstacles obstacles = new Obstacles();
        String newer = newer(lock, wanted);
        for (Snapshot.Entry entry : snapshot.entries()) {
            Optional<String> ours = Optional.ofNullable(lock.files().get(entry.path()));
            entry.wanted().map(artifact -> change(artifact, entry.found(), ours, newer, obstacles))
                    .orElseGet(() -> orphan(entry.path(), entry.found(), ours))
                    .ifPresent(changes::add);
        }
        List<Change.Conflict> conflicts = new ArrayList<>(Clashes.among(wanted.artifacts()));
        conflicts.addAll(obstacles.conflicts());
        Set<ArtifactPath> inConflict = conflicts.stream().map(Change.Conflict::path).collect(Collectors.toSet());
        changes.removeIf(change -> inConflict.contains(change.path()));
        changes.addAll(conflicts);
        changes.sort(Comparator.comparing(Change::path));
        return new TreeDiff(wanted, lock, interrupted, changes);
    }

    private static Optional<Change> change(Artifact artifact, Found found, Optional<String> ours, String newer, Obstacles obstacles) {
        return switch (found) {
            case Found.Blocked blocked -> obstacles.meet(blocked);
            case Found.Missing missing when missing.unwritable() != null -> obstacles.meetUnwritable(missing.unwritable());
            case Found.Missing _ -> Optional.of(new Change.Create(artifact, ours.isPresent()));
            case Found.AsWanted _ -> Optional.of(new Change.Keep(artifact, ours.isEmpty()));
            case Found.Other other when !ours.equals(Optional.of(other.sha256())) -> Optional.of(new Change.Conflict(
                    artifact.path(), ours.isPresent() ? Why.EDITED : Why.NOT_OURS, "", other.text(), artifact.text()));
            case Found.Other other when other.unwritable() != null -> obstacles.meetUnwritable(other.unwritable());
            case Found.Other other -> Optional.of(new Change.Update(artifact, other.text(), newer));
        };
    }

    /** Whatever else stands at the path now is a person's, and the file of ours is gone. */
    private static Optional<Change> orphan(ArtifactPath path, Found found, Optional<String> ours) {
        return found instanceof Found.Other other && ours.isPresent()
                ? Optional.of(new Change.Orphan(path, !other.sha256().equals(ours.get())))
                : Optional.empty();
    }

    private static String newer(TreeLock lock, Wanted wanted) {
        List<String> reasons = new ArrayList<>();
        if (!lock.digest().equals(wanted.digest())) {
            reasons.add("the requirements or the catalogue changed");
        }
        if (!lock.generator().equals(wanted.generator())) {
            reasons.add("the generator changed from " + lock.generator() + " to " + wanted.generator());
        }
        return reasons.isEmpty() ? "the generator writes another text now" : String.join(", ", reasons);
    }

    /** The changes of one kind, sorted by path. */
    public <C extends Change> Stream<C> only(Class<C> kind) {
        return changes.stream().filter(kind::isInstance).map(kind::cast);
    }

    public int count(Class<? extends Change> kind) {
        return (int) only(kind).count();
    }

    /** Whether anything stands in the way; then a run writes nothing. */
    public boolean hasConflicts() {
        return changes.stream().anyMatch(Change.Conflict.class::isInstance);
    }

    /** Each conflict as an error with its remedy, placed at the path below the given folder. */
    public List<Problem> problems(Path folder) {
        return only(Change.Conflict.class)
                .map(conflict -> conflict.problem(folder.resolve(conflict.path().value()).toString()))
                .toList();
    }

    /**
     * Every file that is not as wanted, and why. It is empty exactly when a run would change no file; a lock that still names a file
     * of ours which a person deleted after it was no longer wanted is no drift.
     */
    public List<Drift> drift() {
        Stream<Drift> files = changes.stream().filter(change -> !(change instanceof Change.Keep)).map(change -> switch (change) {
            case Change.Create create -> new Drift(create.path(), create.restored() ? "missing, was deleted" : "missing");
            case Change.Update update -> new Drift(update.path(), "out of date: " + update.reason());
            default -> new Drift(change.path(), change.reason());
        });
        return Stream.concat(lockDrift().map(reason -> new Drift(LOCK, reason)).stream(), files)
                .sorted(Comparator.comparing(Drift::path)).toList();
    }

    private Optional<String> lockDrift() {
        if (interrupted) {
            return Optional.of("the last run was interrupted or is still at work; the next one completes it");
        }
        if (lock.equals(TreeLock.NONE)) {
            return Optional.of("missing");
        }
        if (!lock.digest().equals(wanted.digest()) || !lock.generator().equals(wanted.generator())) {
            return Optional.of("out of date: " + newer(lock, wanted));
        }
        long adopted = only(Change.Keep.class).filter(Change.Keep::adopted).count();
        return adopted > 0 ? Optional.of("does not name " + adopted + " files that are generated") : Optional.empty();
    }

    /** The lock once this is applied: every wanted file, and those no longer wanted that still stand, with the text we left in them. */
    TreeLock newLock() {
        SortedMap<ArtifactPath, String> files = new TreeMap<>();
        List<Artifact> artifacts = wanted.artifacts();
        List<String> hashes = artifacts.parallelStream().map(artifact -> Sha256.hex(artifact.text())).toList();
        for (int index = 0; index < hashes.size(); index++) {
            files.put(artifacts.get(index).path(), hashes.get(index));
        }
        only(Change.Orphan.class).forEach(orphan -> files.put(orphan.path(), lock.files().get(orphan.path())));
        return new TreeLock(wanted.generator(), wanted.digest(), files);
    }
}
