package dev.strawman.cli;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Supplier;
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
        System.exit(commandLine(args).execute(args));
    }

    /**
     * The commands as one object, for tests too: writers can be set, and {@code execute} returns the exit code. Where the first
     * argument is a command, only this one is there, for making the others takes longer than reading a requirements file.
     */
    static CommandLine commandLine(String... args) {
        CommandLine commandLine = new CommandLine(new Main());
        SequencedMap<String, Supplier<Object>> commands = commands();
        if (args.length > 0 && commands.containsKey(args[0])) {
            commandLine.addSubcommand(args[0], commands.get(args[0]).get());
        } else {
            commands.forEach((name, command) -> commandLine.addSubcommand(name, command.get()));
            commandLine.addSubcommand(new HelpCommand());
            commandLine.addSubcommand("completion", new AutoComplete.GenerateCompletion());
        }
        ErrorHandler errors = new ErrorHandler();
        commandLine.setExecutionExceptionHandler(errors);
        commandLine.setParameterExceptionHandler(errors);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        return commandLine;
    }

    /** In the order in which they are listed. */
    private static SequencedMap<String, Supplier<Object>> commands() {
        SequencedMap<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("generate", GenerateCommand::new);
        commands.put("check", CheckCommand::new);
        commands.put("plan", PlanCommand::new);
        commands.put("compare", CompareCommand::new);
        commands.put("validate", ValidateCommand::new);
        commands.put("init", InitCommand::new);
        commands.put("schema", SchemaCommand::new);
        commands.put("version", VersionCommand::new);
        return commands;
    }
}
