package dev.strawman.pack.runbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.strawman.pack.observability.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads every block of bash with bash and shellcheck, and runs those that count deployments. */
class RunbookScriptsTest {

    @TempDir
    private Path folder;

    /** @param says both streams */
    private record Run(int exit, String says) {
    }

    private Run run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(Map.of("GIT_CONFIG_GLOBAL", "/dev/null", "GIT_AUTHOR_NAME", "a", "GIT_AUTHOR_EMAIL", "a@example.org", "GIT_COMMITTER_NAME", "a",
                "GIT_COMMITTER_EMAIL", "a@example.org", "TZ", "UTC"));
        Process process = builder.start();
        String says = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(120, TimeUnit.SECONDS));
        return new Run(process.exitValue(), says);
    }

    private boolean there(String program) throws InterruptedException {
        try {
            return run(program, "--version").exit() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    /** Each different block once, as a file named after its place. */
    private List<String> files() throws IOException {
        Map<String, String> placeByBlock = new TreeMap<>();
        for (String story : Pages.STORIES) {
            Pages.of(story).forEach((path, text) -> Pages.blocks(text).forEach(block -> placeByBlock.putIfAbsent(block, story + "/" + path)));
        }
        List<String> files = new ArrayList<>();
        for (Map.Entry<String, String> block : placeByBlock.entrySet()) {
            String name = files.size() + "-" + block.getValue().replace('/', '_') + ".bash";
            Files.writeString(folder.resolve(name), block.getKey());
            files.add(name);
        }
        assertTrue(files.size() > 200, files.size() + " blocks");
        return files;
    }

    @Test
    void bashReadsEveryBlock() throws Exception {
        List<String> files = files();
        assertEquals(new Run(0, ""), run("bash", "-c", "for block in *.bash; do bash -n \"$block\" || exit 1; done"));
        assertTrue(files.size() > 0);
    }

    @Test
    void shellcheckFindsNothing() throws Exception {
        Program.require("shellcheck");
        List<String> command = new ArrayList<>(List.of("shellcheck", "-s", "bash", "-f", "gcc"));
        command.addAll(files());
        assertEquals(new Run(0, ""), run(command.toArray(String[]::new)));
    }

    @Test
    void eachPageDefinesTheToolsThatItUses() {
        for (String story : Pages.STORIES) {
            Pages.of(story).forEach((path, text) -> {
                String code = String.join("\n", Pages.blocks(text));
                for (String tool : List.of("k", "kafka", "signal", "hour")) {
                    boolean used = code.lines().anyMatch(line -> line.matches("(.*[|(] ?)?" + tool + " .*"));
                    assertTrue(!used || code.contains(tool + "() {"), story + " " + path + " uses " + tool);
                }
            });
        }
    }

    @Test
    void everyNameIsSetBeforeItIsUsed() {
        List<String> given = List.of("HOME", "SINCE");
        List<String> unset = new ArrayList<>();
        for (String story : Pages.STORIES) {
            Pages.of(story).forEach((path, text) -> {
                String code = String.join("\n", Pages.blocks(text));
                java.util.regex.Pattern.compile("\\$\\{?#?([A-Z][A-Z_]+)").matcher(code).results().forEach(found -> {
                    String name = found.group(1);
                    String before = code.substring(0, found.start());
                    if (!given.contains(name) && !before.matches("(?s).*\\b" + name + "(=|:\\?| < <).*")) {
                        unset.add(story + " " + path + ": " + name);
                    }
                });
            });
        }
        unset.removeIf(name -> name.endsWith(": ARGS") || name.endsWith("failover.md: TOPICS") || name.contains("dora.md"));
        assertEquals(List.of(), unset);
    }

    @Test
    void countsDeploymentsOfARealRepository() throws Exception {
        assumeTrue(there("jq") && there("git"), "jq or git is not installed");
        List<String> blocks = Pages.blocks(Pages.of("payments").get("runbooks/dora.md"));
        String prepare = """
                set -euo pipefail
                git init -q .
                commit() { GIT_AUTHOR_DATE="$1" GIT_COMMITTER_DATE="$1" git commit -q --allow-empty -m "$2"; }
                line() { jq -nc --arg previous "$1" --arg commit "$2" --arg ended "$3" --arg result "$4" '{environment: "prod", root: "msk/prod/eu-west-1/topics"} + $ARGS.named' >> deployments.jsonl; }
                commit 2027-01-11T08:00:00Z first; first=$(git rev-parse HEAD)
                commit 2027-01-12T08:00:00Z second; second=$(git rev-parse HEAD)
                commit 2027-01-12T10:00:00Z third; third=$(git rev-parse HEAD)
                commit 2027-01-13T08:00:00Z "fourth

                Mends: ${third:0:7}"; fourth=$(git rev-parse HEAD)
                line "" "$first" 2027-01-11T09:00:00Z succeeded
                line "$first" "$third" 2027-01-12T12:00:00Z succeeded
                line "$third" "$fourth" 2027-01-13T09:00:00Z failed
                line "$third" "$fourth" 2027-01-13T09:30:00Z succeeded
                """;
        Files.writeString(folder.resolve("dora.sh"), prepare + "set +e\n" + String.join("echo --\n", blocks.subList(1, blocks.size())));
        Run run = run("bash", "dora.sh");
        assertEquals(Arrays.asList("--", "3 2027-W02", "--", "1 hours", "--", "50 % of 4", "--", "30"), run.says().lines().map(String::strip).toList());
    }
}
