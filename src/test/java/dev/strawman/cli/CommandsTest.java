package dev.strawman.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.strawman.cli.Main.ExitCode;
import dev.strawman.requirements.reading.Starter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Each command as a person calls it: exit code, standard output, standard error, and what is on disk. */
class CommandsTest {

    @TempDir
    private Path temp;

    private String requirements;
    private Path tree;

    private record Run(int exitCode, String out, String err) {
    }

    @BeforeEach
    void writeRequirements() throws IOException {
        Path file = temp.resolve("requirements.yaml");
        Files.writeString(file, Starter.minimal());
        requirements = file.toString();
        tree = temp.resolve("tree");
    }

    private static Run run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commandLine = Main.commandLine(args).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int exitCode = commandLine.execute(args);
        return new Run(exitCode, out.toString(), err.toString());
    }

    private Run generate(String... more) {
        List<String> args = new ArrayList<>(List.of("generate", requirements, "-o", tree.toString()));
        args.addAll(Arrays.asList(more));
        return run(args.toArray(String[]::new));
    }

    private List<String> files() throws IOException {
        if (!Files.exists(tree)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(tree)) {
            return found.filter(Files::isRegularFile).map(file -> tree.relativize(file).toString()).sorted().toList();
        }
    }

    @Test
    void generatesIntoAFolderAndSaysHowMuch() throws IOException {
        Run run = generate();
        assertEquals(ExitCode.DONE, run.exitCode(), run.err());
        assertTrue(run.out().matches("created \\d+ files for 4 environments in \\d targets?\n"), run.out());
        assertTrue(files().contains(".strawman/lock.yaml"));
        assertTrue(files().size() > 50, files().toString());
    }

    @Test
    void whereNoPlatformIsLeftItSaysWhyAndWritesNothing() throws IOException {
        Path file = Path.of(requirements);
        String text = Files.readString(file);
        assertTrue(text.contains("id: eu-west-1"), text);
        Files.writeString(file, text.replace("id: eu-west-1", "id: ap-east-1").replace("id: eu-central-1", "id: eu-south-2") + "options: [msk-serverless]\n");
        for (Run run : List.of(generate(), run("validate", requirements), run("plan", requirements))) {
            assertEquals(ExitCode.INVALID, run.exitCode(), run.out());
            assertTrue(run.err().contains("is left without a platform in ap-east-1: msk-serverless: nothing known says that it is offered in ap-east-1; "), run.err());
            assertEquals("", run.out());
        }
        assertEquals(List.of(), files());
    }

    @Test
    void anEnvironmentWithoutPlatformIsWarnedOfWhereOthersHaveOne() throws IOException {
        Path file = Path.of(requirements);
        String text = Files.readString(file);
        assertTrue(text.contains("- name: prod "), text);
        Files.writeString(file, text.replace("- name: prod ", "- options: [strimzi]\n    name: prod "));
        Run run = run("validate", requirements);
        assertEquals(ExitCode.DONE, run.exitCode(), run.err());
        assertTrue(run.err().contains("warning: environments[0] is left without a platform in eu-west-1: strimzi: "), run.err());
    }

    @Test
    void anOptionWithoutBlueprintIsWarnedOfAndLeftOpen() throws IOException {
        Path file = Path.of(requirements);
        Files.writeString(file, Files.readString(file) + "options: [msk-standard, cp-enterprise-k8s]\n");
        Run run = generate();
        assertEquals(ExitCode.DONE, run.exitCode(), run.err());
        assertTrue(run.err().contains("warning: options[1] is cp-enterprise-k8s, for which there is no blueprint"), run.err());
        assertTrue(Files.readString(tree.resolve("open-questions.md")).contains("Who plans cp-enterprise-k8s?"));
    }

    @Test
    void whereOnlyAnOptionWithoutBlueprintIsAskedForNothingIsLeft() throws IOException {
        Path file = Path.of(requirements);
        Files.writeString(file, Files.readString(file) + "options: [cp-enterprise-k8s]\n");
        Run run = generate();
        assertEquals(ExitCode.INVALID, run.exitCode(), run.out());
        assertTrue(run.err().contains("environments[0] is left without a platform in eu-west-1: the client limits the comparison to cp-enterprise-k8s; "), run.err());
    }

    @Test
    void generatingTwiceChangesNothing() {
        generate();
        assertTrue(generate().out().startsWith("created 0 files, kept "), "second run");
    }

    @Test
    void dryRunWritesNothing() throws IOException {
        Run run = generate("--dry-run");
        assertEquals(ExitCode.DONE, run.exitCode());
        assertTrue(run.out().lines().anyMatch(line -> line.startsWith("create  msk/README.md")), run.out());
        assertTrue(run.out().contains("would create "), run.out());
        assertEquals(List.of(), files());
    }

    @Test
    void diffShowsTheLinesThatWouldCome() {
        String out = generate("--dry-run", "--diff").out();
        assertTrue(out.contains("--- /dev/null\n+++ b/msk/README.md\n") || out.contains("+++ b/msk/README.md"), out.substring(0, 400));
    }

    @Test
    void editedFileIsAConflictAndNothingIsWritten() throws IOException {
        generate();
        Path edited = tree.resolve("msk/README.md");
        Files.writeString(edited, "my own words\n");
        Files.delete(tree.resolve("msk/prod/eu-west-1/topics/topics.tf"));
        Run run = generate();
        assertEquals(ExitCode.CONFLICT, run.exitCode());
        assertTrue(run.err().contains("msk/README.md"), run.err());
        assertTrue(run.err().endsWith("1 problem, nothing was written\n"), run.err());
        assertEquals("my own words\n", Files.readString(edited));
        assertFalse(Files.exists(tree.resolve("msk/prod/eu-west-1/topics/topics.tf")), "all other files are left alone too");
    }

    @Test
    void checkNamesEachFileThatDiffers() throws IOException {
        generate();
        assertEquals(ExitCode.DONE, run("check", requirements, "-o", tree.toString()).exitCode());
        Files.writeString(tree.resolve("msk/README.md"), "my own words\n");
        Run run = run("check", requirements, "-o", tree.toString());
        assertEquals(ExitCode.DRIFT, run.exitCode());
        assertTrue(run.out().startsWith("msk/README.md: "), run.out());
        assertTrue(run.out().endsWith("1 file differs\n"), run.out());
    }

    @Test
    void machinesReadJson() throws IOException {
        JsonNode changes = new ObjectMapper().readTree(generate("--output", "json").out());
        assertTrue(changes.get("written").asBoolean());
        assertEquals(changes.get("created").asInt(), changes.get("changes").size());
        JsonNode drift = new ObjectMapper().readTree(run("check", requirements, "-o", tree.toString(), "--output", "json").out());
        assertFalse(drift.get("drift").asBoolean());
    }

    @Test
    void invalidRequirementsStopWithEveryProblem() throws IOException {
        Files.writeString(Path.of(requirements), Starter.minimal().replace("keep: 7d", "keep: 7 dayz").replace("cover: 24x7", "cover: 24x8"));
        Run run = generate();
        assertEquals(ExitCode.INVALID, run.exitCode());
        assertTrue(run.err().contains("workloads[0].retention.keep is \"7 dayz\""), run.err());
        assertTrue(run.err().contains("operations.cover is \"24x8\""), run.err());
        assertTrue(run.err().endsWith("2 problems, nothing was written\n"), run.err());
        assertEquals("", run.out());
        assertEquals(List.of(), files());
    }

    @Test
    void missingFileIsAProblemWithARemedy() {
        Run run = run("validate", temp.resolve("nowhere.yaml").toString());
        assertEquals(ExitCode.INVALID, run.exitCode());
        assertTrue(run.err().contains("does not exist; write one with strawman init"), run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"generat", "generate", "--colour"})
    void wrongUsageIsSaidWithAHint(String argument) {
        Run run = run(argument);
        assertEquals(ExitCode.USAGE, run.exitCode());
        assertFalse(run.err().isBlank());
        assertEquals("", run.out());
    }

    @Test
    void validateCountsWhatWasCaptured() {
        Run run = run("validate", requirements);
        assertEquals(ExitCode.DONE, run.exitCode(), run.err());
        assertTrue(run.out().startsWith("valid: 4 environments, 1 use case, 1 workload; "), run.out());
    }

    @Test
    void initWritesAFileThatIsValidAndNeverOverwrites() {
        String file = temp.resolve("new.yaml").toString();
        assertEquals(ExitCode.DONE, run("init", "--full", "-o", file).exitCode());
        assertEquals(ExitCode.DONE, run("validate", file).exitCode());
        Run again = run("init", "-o", file);
        assertTrue(again.exitCode() != ExitCode.DONE && again.err().contains("exists already"), again.err());
        assertEquals(Starter.minimal(), run("init").out());
    }

    @Test
    void schemaAndVersionAreJson() throws IOException {
        assertTrue(new ObjectMapper().readTree(run("schema").out()).get("$schema").asText().contains("2020-12"));
        assertTrue(new ObjectMapper().readTree(run("version", "--output", "json").out()).get("pins").has("strimzi"));
    }

    @Test
    void completionIsAScriptForTheShell() {
        assertTrue(run("completion").out().contains("strawman Bash Completion"), "completion");
    }

    @Test
    void helpLeadsWithExamples() {
        String help = run("--help").out();
        assertTrue(help.indexOf("strawman init") < help.indexOf("Usage:"), help);
        for (String command : List.of("generate", "check", "validate", "init", "schema", "version")) {
            assertTrue(run(command, "--help").out().contains("Usage: strawman " + command), command);
        }
    }
}
