package dev.strawman.tree;

import dev.strawman.artifact.Artifact;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder that generated files live in, new or under version control, and its lock.
 *
 * <p>A run that is killed at any point leaves each file whole. Before the first file moves, the new lock is written as
 * {@code pending.yaml}: a file that has the text of either lock is ours. The last step renames it to {@code lock.yaml}. The next run
 * takes both into one, sweeps what was left aside, and does what is still to be done.
 */
public final class Tree {

    private final Path folder;
    private final Path home;
    private final Path lockFile;
    private final Path pendingFile;

    private Tree(Path folder) {
        this.folder = folder;
        this.home = folder.resolve(".strawman");
        this.lockFile = home.resolve("lock.yaml");
        this.pendingFile = home.resolve("pending.yaml");
    }

    /** The tree in this folder, which need not exist yet; the folder itself may be reached through symbolic links. */
    public static Tree at(Path folder) {
        return new Tree(folder.toString().isEmpty() ? Path.of(".") : folder);
    }

    public Path folder() {
        return folder;
    }

    /** What the last complete run left; a problem when the lock is not one that this program wrote. */
    public Optional<TreeLock> lock() {
        return read(lockFile);
    }

    /** What {@link #apply} would do; writes nothing at all, also no lock against other runs. */
    public TreeDiff compare(Wanted wanted) {
        checkUsable();
        TreeLock lock = lock().orElse(TreeLock.NONE);
        Optional<TreeLock> pending = read(pendingFile);
        Snapshot snapshot = Snapshot.of(folder, wanted, lock, pending.orElse(TreeLock.NONE));
        TreeLock settled = pending.map(cut -> lock.settled(cut, snapshot)).orElse(lock);
        return TreeDiff.between(snapshot, settled, pending.isPresent(), wanted);
    }

    /**
     * Makes the folder hold what is wanted, or, when there is a conflict, writes nothing; the answer says what was done or what is in
     * the way. Stops with a problem when another run is at work in the folder, or when it cannot be written.
     */
    public TreeDiff apply(Wanted wanted) {
        checkUsable();
        if (!Clashes.among(wanted.artifacts()).isEmpty()) {
            return compare(wanted);
        }
        try (RunLock _ = RunLock.take(folder, home)) {
            Staging staging = new Staging(home.resolve("tmp"));
            staging.sweep();
            try {
                TreeDiff diff = compare(wanted);
                if (!diff.hasConflicts()) {
                    write(diff, staging);
                }
                return diff;
            } finally {
                staging.sweep();
            }
        } catch (IOException e) {
            throw TreeProblems.folder(folder, e);
        } catch (InvalidPathException e) {
            throw TreeProblems.locale(folder, e.getInput());
        }
    }

    private void write(TreeDiff diff, Staging staging) throws IOException {
        List<Change.Update> updates = diff.only(Change.Update.class).toList();
        List<Artifact> texts = Stream.concat(
                diff.only(Change.Create.class).map(Change.Create::artifact), updates.stream().map(Change.Update::artifact)).toList();
        TreeLock newLock = diff.newLock();
        if (texts.isEmpty() && !diff.interrupted() && newLock.equals(diff.lock())) {
            return;
        }
        staging.write(texts);
        if (diff.interrupted()) {
            // The new pending lock replaces the one of the interrupted run, so what that one proves must first be in the lock.
            staging.replace(lockFile, LockText.of(diff.lock()));
        }
        staging.replace(pendingFile, LockText.of(newLock));
        staging.moveInto(folder, updates);
        Files.move(pendingFile, lockFile, StandardCopyOption.ATOMIC_MOVE);
    }

    private void checkUsable() {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw TreeProblems.noFolder(folder);
        }
        if (Files.exists(home, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(home, LinkOption.NOFOLLOW_LINKS)) {
            throw TreeProblems.notOurs(home);
        }
    }

    private static Optional<TreeLock> read(Path file) {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw TreeProblems.notOurs(file);
        }
        try {
            return Optional.of(LockText.read(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw TreeProblems.folder(file, e);
        }
    }
}
