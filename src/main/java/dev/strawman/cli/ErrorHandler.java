package dev.strawman.cli;

import dev.strawman.cli.Main.ExitCode;
import dev.strawman.problem.Problem;
import dev.strawman.problem.ProblemsException;
import dev.strawman.unit.Decimals;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong: problems of the input one a line, wrong usage with a hint, bugs of ours with a request to report them. */
final class ErrorHandler implements IExecutionExceptionHandler, IParameterExceptionHandler {

    @Override
    public int handleExecutionException(Exception wrong, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (wrong instanceof ProblemsException stopped) {
            return tell(stopped.problems(), err);
        }
        StringWriter trace = new StringWriter();
        wrong.printStackTrace(new PrintWriter(trace));
        err.println("This is a bug of Strawman, please report it with the lines below and, if you may, the requirements file.");
        err.println("strawman " + Versions.program() + ", Java " + Runtime.version());
        err.print(trace);
        err.flush();
        return ExitCode.BUG;
    }

    /** Prints each problem and their number; the exit code says whether the input or the folder is at fault. */
    static int tell(List<Problem> problems, PrintWriter err) {
        problems.forEach(err::println);
        long errors = problems.stream().filter(Problem::stops).count();
        err.println(Decimals.counted(errors, "problem") + ", nothing was written");
        err.flush();
        boolean folder = problems.stream().filter(Problem::stops).allMatch(problem -> problem.rule().startsWith("tree."));
        return folder ? ExitCode.CONFLICT : ExitCode.INVALID;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(command.getCommandName() + ": " + wrong.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(wrong, err)) {
            err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
        }
        err.flush();
        return ExitCode.USAGE;
    }
}
