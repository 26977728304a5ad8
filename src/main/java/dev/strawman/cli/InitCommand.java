package dev.strawman.cli;

import dev.strawman.cli.Main.ExitCode;
import dev.strawman.problem.Place;
import dev.strawman.problem.Problem;
import dev.strawman.problem.ProblemsException;
import dev.strawman.requirements.reading.Starter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code init}: a requirements file to start from. */
@Command(name = "init", mixinStandardHelpOptions = true, usageHelpWidth = 100, sortOptions = false,
        header = {"Writes a commented requirements file to start from.", "", "Examples:",
            "  strawman init -o requirements.yaml", "  strawman init --full | less", ""})
final class InitCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = {"-o", "--output-file"}, paramLabel = "FILE", description = "File to write; it must not exist. Standard output when left out.")
    private Path file;

    @Option(names = "--full", description = "Show every field, not only what has to be known.")
    private boolean full;

    @Override
    public Integer call() {
        String text = full ? Starter.full() : Starter.minimal();
        PrintWriter out = spec.commandLine().getOut();
        if (file == null) {
            out.print(text);
        } else {
            write(text);
            out.println("wrote " + file + "; next: strawman validate " + file);
        }
        out.flush();
        return ExitCode.DONE;
    }

    private void write(String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException exists) {
            throw refused("exists already", "name a new file, or remove this one first");
        } catch (IOException wrong) {
            throw refused("cannot be written: " + wrong.getMessage(), "name a file in a folder that exists and that you may write");
        }
    }

    private ProblemsException refused(String what, String remedy) {
        return new ProblemsException(List.of(Problem.error("tree.init", Place.nowhere(file.toString()), "", "this file " + what, remedy)));
    }
}
