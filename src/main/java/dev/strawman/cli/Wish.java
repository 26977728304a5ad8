package dev.strawman.cli;

import dev.strawman.catalog.Catalog;
import dev.strawman.plan.Plan;
import dev.strawman.plan.Planner;
import dev.strawman.plan.Unserved;
import dev.strawman.problem.Place;
import dev.strawman.problem.Problem;
import dev.strawman.problem.ProblemsException;
import dev.strawman.requirements.Capture;
import dev.strawman.requirements.Requirements;
import dev.strawman.requirements.reading.RequirementsReader;
import dev.strawman.requirements.rules.KnownRegions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The requirements file that a command works on, read and planned; warnings go to standard error. */
final class Wish {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "Requirements file, YAML or JSON; - reads standard input.")
    private String file;

    /** What was read and what is planned for it. */
    record Planned(Requirements requirements, Plan plan, String digest) {
    }

    /** Reads the file and plans; stops with every problem in it, or says what is worth a second thought. */
    Planned plan() {
        String name = file.equals("-") ? "stdin" : file;
        String text = text(name);
        RequirementsReader.Reading reading = RequirementsReader.reading(name, text, () -> KnownRegions.of(Ahead.catalog().regionNames()));
        Catalog catalog = Ahead.catalog();
        Requirements wish = reading.requirements();
        Plan plan = Planner.plan(wish, catalog);
        List<Problem> problems = Stream.concat(reading.warnings().stream(), Unserved.problems(wish, catalog, plan).stream()).toList();
        if (problems.stream().anyMatch(Problem::stops)) {
            throw new ProblemsException(problems);
        }
        problems.forEach(spec.commandLine().getErr()::println);
        spec.commandLine().getErr().flush();
        return new Planned(wish, plan, digest(wish, catalog));
    }

    private String text(String name) {
        try {
            byte[] bytes = file.equals("-") ? stdin() : Files.readAllBytes(Path.of(file));
            return StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException otherEncoding) {
            throw unreadable(name, "is not UTF-8", "save it as UTF-8");
        } catch (NoSuchFileException missing) {
            throw unreadable(name, "does not exist", "write one with strawman init -o " + name);
        } catch (IOException wrong) {
            throw unreadable(name, "cannot be read: " + wrong.getMessage(), "name a file that you may read");
        }
    }

    private static byte[] stdin() throws IOException {
        InputStream in = System.in;
        return in.readNBytes(RequirementsReader.MOST_BYTES + 1);
    }

    private static ProblemsException unreadable(String name, String what, String remedy) {
        return new ProblemsException(List.of(Problem.error("cli.file", Place.nowhere(name), "", "this file " + what, remedy)));
    }

    /** SHA-256 of what was captured, not of how the file is written: key order, comments and layout do not count. */
    private static String digest(Requirements wish, Catalog catalog) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (Capture capture : wish.captures().byPath().values()) {
                sha256.update((capture.path() + '\t' + capture.text() + '\t' + capture.confidence() + '\n').getBytes(StandardCharsets.UTF_8));
            }
            sha256.update(catalog.digest().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
