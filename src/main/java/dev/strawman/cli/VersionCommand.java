package dev.strawman.cli;

import dev.strawman.catalog.Catalog;
import dev.strawman.cli.Main.ExitCode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code version}: which program, which catalogue, which versions it writes. */
@Command(name = "version", mixinStandardHelpOptions = true, usageHelpWidth = 100,
        header = {"Tells the versions of the program, its catalogue and what it writes for.", ""})
final class VersionCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--output", defaultValue = "text", description = "Form of the result: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Output output;

    private record Version(String strawman, String catalogue, String java, java.util.SortedMap<String, String> pins) {
    }

    @Override
    public Integer call() {
        Catalog catalog = Catalog.load();
        java.util.SortedMap<String, String> pins = new java.util.TreeMap<>();
        catalog.platforms().forEach(platform -> platform.pins().forEach(pin -> pins.put(pin.name(), pin.version())));
        Version version = new Version(Versions.program(), catalog.digest(), Runtime.version().toString(), pins);
        PrintWriter out = spec.commandLine().getOut();
        if (output == Output.JSON) {
            out.print(Output.json(version));
        } else {
            out.println("strawman " + version.strawman());
            out.println("catalogue " + version.catalogue().substring(0, 12));
            out.println("java " + version.java());
            pins.forEach((name, pin) -> out.println("writes for " + name + " " + pin));
        }
        out.flush();
        return ExitCode.DONE;
    }
}
