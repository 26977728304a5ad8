package dev.strawman.tree;

import dev.strawman.artifact.Artifact;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A run in a process of its own, which a test may kill: says that it is ready, then applies one edition of many files. */
final class ChildRun {

    private static final int FOLDERS = 8;
    private static final int FILES = 120;

    private ChildRun() {
    }

    public static void main(String[] arguments) {
        Wanted wanted = edition(Integer.parseInt(arguments[1]));
        System.out.println("ready");
        Tree.at(Path.of(arguments[0])).apply(wanted);
    }

    /** Each edition changes every file, and has one folder that the one before had not. */
    static Wanted edition(int number) {
        List<Artifact> artifacts = new ArrayList<>();
        for (int folder = 0; folder < FOLDERS; folder++) {
            for (int file = 0; file < FILES; file++) {
                artifacts.add(artifact("folder" + folder + "/topics/file" + file + ".yaml", number));
            }
        }
        for (int added = 0; added <= number; added++) {
            artifacts.add(artifact("edition" + added + "/users/file.yaml", number));
        }
        return new Wanted("1.0.0", Sha256.hex("edition " + number), artifacts);
    }

    private static Artifact artifact(String path, int number) {
        return Artifact.of(path, ("edition " + number + " of " + path + "\n").repeat(40), "test");
    }

    static Process start(Path folder, int number) throws IOException {
        Process process = java(ChildRun.class, folder.toString(), Integer.toString(number)).start();
        if (process.getInputStream().read() != 'r') {
            throw new IOException("the child process did not start");
        }
        return process;
    }

    static ProcessBuilder java(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }
}
