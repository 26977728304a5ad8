package dev.strawman.tree;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * The right to write into one folder, held by one run at a time through a lock of the operating system on {@code run.lock}. A killed
 * run loses it with its process. The file is there only while a run is at work, so that version control never sees it.
 */
final class RunLock implements AutoCloseable {

    /** Locked instead of the text, which the run that finds the lock taken still has to read, also on Windows. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;
    private static final int ATTEMPTS = 100;

    private final Path file;
    private final FileChannel channel;

    private RunLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Takes the lock, or stops with the problem that another run has it. */
    static RunLock take(Path folder, Path home) throws IOException {
        Path file = home.resolve("run.lock");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Files.createDirectories(home);
            FileChannel channel;
            try {
                channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE,
                        LinkOption.NOFOLLOW_LINKS);
            } catch (NoSuchFileException e) {
                continue;   // the other run ended and took the empty folder with it
            }
            if (!lock(channel)) {
                channel.close();
                throw TreeProblems.busy(folder, process(file));
            }
            if (stillThere(file, channel)) {
                return new RunLock(file, channel);
            }
            channel.close();
        }
        throw TreeProblems.busy(folder, "");
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /**
     * The run before may have deleted the file between our opening and our locking it; then the lock is on a file that nobody else
     * can meet. Whoever reads back what it wrote under the lock holds the file that stands there.
     */
    private static boolean stillThere(Path file, FileChannel channel) throws IOException {
        String own = ProcessHandle.current().pid() + " " + UUID.randomUUID() + "\n";
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(own.getBytes(StandardCharsets.UTF_8)), 0);
        try {
            return Files.readString(file).equals(own);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static String process(Path file) {
        try {
            return Files.readString(file).split(" ", 2)[0].strip();
        } catch (IOException e) {
            return "";
        }
    }

    /** Deletes the file while the lock still holds, then lets go. */
    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.getParent());
        } catch (DirectoryNotEmptyException e) {
            // the usual case: the lock of the tree lives there
        }
    }
}
