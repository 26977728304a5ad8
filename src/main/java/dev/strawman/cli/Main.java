package dev.strawman.cli;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line. Results go to standard output, messages to standard error. */
@Command(name = "strawman", mixinStandardHelpOptions = true, versionProvider = Versions.class, usageHelpWidth = 100,
        header = {
            "Turns captured workshop requirements into Kafka deployment files.",
            "",
            "Examples:",
            "  strawman init -o requirements.yaml",
            "  strawman validate requirements.yaml",
            "  strawman compare requirements.yaml",
            "  strawman generate requirements.yaml -o kafka-platform",
            "  strawman check requirements.yaml -o kafka-platform",
            ""},
        subcommands = {GenerateCommand.class, CheckCommand.class, PlanCommand.class, CompareCommand.class, ValidateCommand.class,
            InitCommand.class, SchemaCommand.class, VersionCommand.class, HelpCommand.class},
        commandListHeading = "%nCommands:%n", optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:a bug of ours, please report it", "2:the command was used in a way it does not know",
            "3:the folder differs from what would be generated", "4:the requirements are not valid", "6:conflicts, nothing was written"})
public final class Main implements Runnable {

    /** How a run ends. */
    static final class ExitCode {

        static final int DONE = 0;
        static final int BUG = 1;
        static final int USAGE = 2;
        static final int DRIFT = 3;
        static final int INVALID = 4;
        static final int CONFLICT = 6;

        private ExitCode() {
        }
    }

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    public static void main(String[] args) {
        // Records are built by reflection once each: no accessor classes for them.
        System.setProperty("jdk.reflect.useNativeAccessorOnly", "true");
        Ahead.begin(args);
        System.exit(commandLine().execute(args));
    }

    /** The commands as one object, for tests too: writers can be set, and {@code execute} returns the exit code. */
    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new Main());
        commandLine.addSubcommand("completion", new AutoComplete.GenerateCompletion());
        ErrorHandler errors = new ErrorHandler();
        commandLine.setExecutionExceptionHandler(errors);
        commandLine.setParameterExceptionHandler(errors);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        return commandLine;
    }
}
