package dev.strawman.tree;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to write into one folder, held by one run at a time through a lock of the operating system on {@code run.lock}. A killed
 * run loses it with its process. The file is there only while a run is at work, so that version control never sees it.
 *
 * <p>Trap: on POSIX systems a process loses such a lock when it closes any other channel to the same file. So the file is never
 * opened a second time by the process that holds it.
 */
final class RunLock implements AutoCloseable {

    private static final Set<Path> HELD_BY_THIS_PROCESS = ConcurrentHashMap.newKeySet();
    /** Locked instead of the text, which the run that finds the lock taken still has to read, also on Windows. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;
    private static final String ENDED = "ended";
    private static final int LONGEST_TEXT = 32;
    private static final int ATTEMPTS = 100;

    private final Path home;
    private final Path file;
    private final FileChannel channel;

    private RunLock(Path home, Path file, FileChannel channel) {
        this.home = home;
        this.file = file;
        this.channel = channel;
    }

    /** Takes the lock, or stops with the problem that another run has it. */
    static RunLock take(Path folder, Path home) throws IOException {
        Path key = home.toAbsolutePath().normalize();
        if (!HELD_BY_THIS_PROCESS.add(key)) {
            throw TreeProblems.busy(folder, process());
        }
        boolean taken = false;
        try {
            RunLock lock = lock(folder, key);
            taken = true;
            return lock;
        } finally {
            if (!taken) {
                HELD_BY_THIS_PROCESS.remove(key);
            }
        }
    }

    private static RunLock lock(Path folder, Path home) throws IOException {
        Path file = home.resolve("run.lock");
        Files.createDirectories(folder);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            make(home);
            try {
                FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE,
                        LinkOption.NOFOLLOW_LINKS);
                if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
                    String process = text(channel);
                    channel.close();
                    throw TreeProblems.busy(folder, process);
                }
                if (!text(channel).equals(ENDED) && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                    write(channel, process());
                    return new RunLock(home, file, channel);
                }
                // The run before deleted the file after we had opened it, so nobody else will meet our lock.
                channel.close();
            } catch (NoSuchFileException e) {
                continue;   // the run before took the empty folder with it
            }
        }
        throw TreeProblems.busy(folder, "");
    }

    private static void make(Path home) throws IOException {
        try {
            Files.createDirectory(home);
        } catch (FileAlreadyExistsException e) {
            // the usual case, or another run was quicker
        }
    }

    private static String process() {
        return Long.toString(ProcessHandle.current().pid());
    }

    private static String text(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST_TEXT);
        channel.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }

    private static void write(FileChannel channel, String text) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
    }

    /** Deletes the file and marks it for whoever has it open, while the lock still holds; then lets go. */
    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(file);
            write(channel, ENDED);
            Files.deleteIfExists(home);
        } catch (DirectoryNotEmptyException e) {
            // the usual case: the lock of the tree lives there
        } finally {
            HELD_BY_THIS_PROCESS.remove(home);
        }
    }
}
