package dev.strawman.tree;

import dev.strawman.problem.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A process that takes the lock and lets it go many times, fails where another holds it too, and says how often it got it. */
final class ChildTurns {

    private static final int TURNS = 2_000;

    private ChildTurns() {
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int taken = 0;
        for (int turn = 0; turn < TURNS; turn++) {
            try (RunLock _ = RunLock.take(folder, Path.of(arguments[1]))) {
                Path witness = Files.createFile(folder.resolve("witness"));
                taken++;
                Files.delete(witness);
            } catch (ProblemsException e) {
                Thread.yield();
            }
        }
        System.out.println(taken);
    }

    static Process start(Path folder, Path home) throws IOException {
        return ChildRun.java(ChildTurns.class, folder.toString(), home.toString()).start();
    }
}
