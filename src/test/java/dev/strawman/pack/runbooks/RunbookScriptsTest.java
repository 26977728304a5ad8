package dev.strawman.pack.runbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.strawman.pack.PackPlans;
import dev.strawman.pack.observability.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
        List.of(PackPlans.inAzure(), PackPlans.inGoogle()).forEach(plan ->
                Pages.of(plan).forEach((path, text) -> Pages.blocks(text).forEach(block -> placeByBlock.putIfAbsent(block, "other-cloud/" + path))));
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
                    if (!given.contains(name) && !before.matches("(?s).*(\\b" + name + "(=|:\\?| < <)|\\bread [^\n]* " + name + "\n).*")) {
                        unset.add(story + " " + path + ": " + name);
                    }
                });
            });
        }
        unset.removeIf(name -> name.endsWith(": ARGS") || name.endsWith("failover.md: TOPICS") || name.contains("dora.md"));
        assertEquals(List.of(), unset);
    }

    /** Four commits to one root: the second waited and was refused, the fourth mends the third. */
    private static final String HISTORY = """
            set -euo pipefail
            export TMPDIR="$PWD/tmp" PATH="$PWD/bin:$PATH" ROOT=msk/prod/eu-west-1/topics
            mkdir -p tmp bin "$ROOT"
            git init -q .
            commit() { echo "$1" > "$ROOT/topics.tf"; git add "$ROOT"; GIT_AUTHOR_DATE="$1" GIT_COMMITTER_DATE="$1" git commit -q -m "$2"; }
            commit 2027-01-11T08:00:00Z first; FIRST=$(git rev-parse HEAD)
            commit 2027-01-12T08:00:00Z second; SECOND=$(git rev-parse HEAD)
            commit 2027-01-12T10:00:00Z third; THIRD=$(git rev-parse HEAD)
            commit 2027-01-13T08:00:00Z "fourth

            Mends: ${THIRD:0:7}"; FOURTH=$(git rev-parse HEAD)
            git update-ref refs/remotes/origin/main HEAD
            recorded() { sed "s/FIRST/$FIRST/g; s/SECOND/$SECOND/g; s/THIRD/$THIRD/g; s/FOURTH/$FOURTH/g"; }
            """;

    private List<String> counted(String story, String prepare, List<Integer> blocks) throws IOException, InterruptedException {
        assumeTrue(there("jq") && there("git"), "jq or git is not installed: nobody counts deployments");
        List<String> all = Pages.blocks(Pages.of(story).get("runbooks/dora.md"));
        StringBuilder script = new StringBuilder(HISTORY).append(prepare).append("set +e\n");
        blocks.forEach(number -> script.append(number > 1 ? "echo --\n" : "").append(all.get(number)).append(number == 0 ? "SINCE=2027-01-01\n" : ""));
        Files.writeString(folder.resolve("dora.sh"), script);
        return run("bash", "dora.sh").says().lines().map(String::strip).toList();
    }

    /** A program that answers as the real one would, when it is asked for the right thing. */
    private String program(String name, String asked, String answer) throws IOException {
        try (var recorded = RunbookScriptsTest.class.getResourceAsStream("/deployments/" + answer)) {
            Files.write(folder.resolve(answer), recorded.readAllBytes());
        }
        return "recorded < " + answer + " > tmp/answer\nprintf '%s\\n' '#!/bin/sh' 'case \"$*\" in *" + asked + "*) cat tmp/answer ;; *) exit 1 ;; esac' > bin/" + name + "\nchmod +x bin/" + name + "\n";
    }

    private static final List<String> COUNTED = List.of("--", "3 2027-W02", "--", "1 hours", "--", "50 % of 4", "--", "30");

    @Test
    void countsTheDeploymentsThatGitHubRecorded() throws Exception {
        assertEquals(COUNTED, counted("payments", program("gh", "environment=msk-prod", "github.json"), List.of(0, 1, 3, 4, 5, 6)));
        assertTrue(Files.readString(folder.resolve("tmp/deployments.jsonl")).startsWith("{\"root\":\"msk/prod/eu-west-1/topics\","));
    }

    @Test
    void countsTheDeploymentsThatGitLabRecorded() throws Exception {
        assertEquals(COUNTED, counted("notify", program("glab", "environment=msk%2Fprod", "gitlab.json"), List.of(0, 1, 2, 3, 4, 5)));
    }

    @Test
    void theExampleOfALineIsARootOfThisTree() {
        assertTrue(Pages.of("rentals").get("runbooks/dora.md").contains("{\"root\": \"msk/live/eu-north-1/topics\","));
    }

    @Test
    void countsWhatTheScriptWroteDownForAnyOtherTool() throws Exception {
        String reports = """
                export ROOT=msk/live/eu-north-1/topics
                mkdir -p reports/1 reports/2
                line() { printf '{"root": "%s", "commit": "%s", "ended": "%s", "result": "%s"}\n' "$@"; }
                line msk/live/eu-north-1/topics "$FIRST" 2027-01-11T09:00:00Z succeeded > reports/1/report
                line msk/dev/eu-north-1/topics "$SECOND" 2027-01-12T09:00:00Z failed > reports/2/report
                """;
        List<String> all = counted("rentals", reports, List.of(0));
        assertEquals(List.of(), all);
        String fetch = Pages.blocks(Pages.of("rentals").get("runbooks/dora.md")).get(1);
        Files.writeString(folder.resolve("fetch.sh"), "export ROOTS=msk/live/ DEPLOYMENTS=tmp/found\n" + fetch);
        assertEquals(new Run(0, ""), run("bash", "fetch.sh"));
        assertEquals(1, Files.readAllLines(folder.resolve("tmp/found")).size(), "of one environment only");
    }

    @Test
    void countsMergesWhereTheClusterFetchesByItself() throws Exception {
        List<String> all = Pages.blocks(Pages.of("payments").get("runbooks/dora.md"));
        assertTrue(all.get(2).contains("export ROOT='strimzi/prod/eu-west-1'"), all.get(2));
        List<String> says = counted("payments", "mkdir -p strimzi/prod/eu-west-1; echo a > strimzi/prod/eu-west-1/kafka.yaml; git add strimzi; "
                + "GIT_COMMITTER_DATE=2027-01-20T08:00:00Z git commit -q -m kafka; git update-ref refs/remotes/origin/main HEAD\n", List.of(0, 2, 3));
        assertEquals(List.of("--", "--", "1 2027-W03"), says);
    }
}
