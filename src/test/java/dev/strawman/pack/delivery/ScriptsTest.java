package dev.strawman.pack.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.artifact.Artifact;
import dev.strawman.pack.observability.Program;
import dev.strawman.plan.HandmadePlan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the scripts for real, with a terraform and a kubectl that only write down how they were called. */
class ScriptsTest {

    private static final String ROOT = "msk/prod/eu-west-1/cluster";

    @TempDir
    private Path folder;

    /** @param says both streams */
    private record Run(int exit, String says) {
    }

    @BeforeEach
    void writeTree() throws IOException {
        List<Artifact> tree = new ArrayList<>(Trees.handmade());
        tree.addAll(Trees.delivery(HandmadePlan.plan(), tree));
        for (Artifact file : tree) {
            Path path = folder.resolve(file.path().value());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.text());
        }
        program("terraform", """
                #!/bin/sh
                echo "$*" >> "$CALLS"
                case $1 in
                  plan) touch change.tfplan; exit "${CHANGES:-0}" ;;
                  apply) exit "${BREAKS:-0}" ;;
                  show) [ "${SHOWN:-}" != broken ] || exit 1; echo "${SHOWN:-nothing}" ;;
                esac
                """);
        program("kubectl", """
                #!/bin/sh
                echo "$*" >> "$CALLS"
                [ "$2" != "$BROKEN" ]
                """);
    }

    private void program(String name, String text) throws IOException {
        Path program = folder.resolve("bin").resolve(name);
        Files.createDirectories(program.getParent());
        Files.writeString(program, text);
        assertTrue(program.toFile().setExecutable(true));
    }

    private Run run(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().put("CALLS", folder.resolve("calls").toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String says = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        return new Run(process.exitValue(), says);
    }

    private Run terraform(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", "ci/terraform.sh"));
        command.addAll(Arrays.asList(arguments));
        Map<String, String> all = new java.util.TreeMap<>(Map.of("TF_STATE_BUCKET", "states", "TF_STATE_REGION", "eu-west-1"));
        all.putAll(environment);
        return run(all, command.toArray(String[]::new));
    }

    private List<String> calls() throws IOException {
        Path calls = folder.resolve("calls");
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    }

    @Test
    void checksWithoutState() throws Exception {
        assertEquals(0, run(Map.of(), "sh", "ci/terraform.sh", "check", ROOT).exit());
        assertEquals(List.of("fmt -check -diff", "init -input=false -backend=false", "validate"), calls());
    }

    @Test
    void plansAndReportsWhetherSomethingChanges() throws Exception {
        assertEquals(0, terraform(Map.of("CHANGES", "2"), "plan", ROOT, "report").exit());
        assertEquals(List.of("init -input=false -backend-config=bucket=states -backend-config=region=eu-west-1",
                "plan -input=false -detailed-exitcode -out=change.tfplan -lock=false", "show -no-color change.tfplan"), calls());
        List<String> report = Files.readAllLines(folder.resolve("report"));
        assertEquals("PLAN_CHANGES=true", report.getFirst());
        assertTrue(report.getLast().matches("PLAN_DIGEST=[0-9a-f]{64}"), report.getLast());
        assertFalse(Files.exists(folder.resolve(ROOT).resolve("change.tfplan")), "the plan file stayed");
    }

    @Test
    void runsOnlyReviewedProvidersOnceTheirLockFileIsThere() throws Exception {
        Files.writeString(folder.resolve(ROOT).resolve(".terraform.lock.hcl"), "");
        terraform(Map.of(), "check", ROOT);
        assertEquals("init -input=false -backend=false -lockfile=readonly", calls().get(1));
    }

    @Test
    void appliesThePlanThatWasApproved() throws Exception {
        terraform(Map.of("CHANGES", "2", "SHOWN", "one broker more"), "plan", ROOT, "report");
        String digest = Files.readAllLines(folder.resolve("report")).getLast().replace("PLAN_DIGEST=", "");
        assertEquals(0, terraform(Map.of("CHANGES", "2", "SHOWN", "one broker more", "PLAN_DIGEST", digest), "apply", ROOT).exit());
        assertEquals("apply -input=false -lock-timeout=10m change.tfplan", calls().getLast());
    }

    @Test
    void refusesAnotherPlanThanTheApprovedOne() throws Exception {
        Run run = terraform(Map.of("CHANGES", "2", "SHOWN", "all brokers gone", "PLAN_DIGEST", "0".repeat(64)), "apply", ROOT);
        assertEquals(2, run.exit());
        assertTrue(run.says().contains("another plan than the one that was approved"), run.says());
        assertTrue(calls().stream().noneMatch(call -> call.startsWith("apply")), calls().toString());
    }

    @Test
    void appliesNothingWhenNothingChanges() throws Exception {
        assertEquals(0, terraform(Map.of(), "apply", ROOT).exit());
        assertEquals("show -no-color change.tfplan", calls().getLast());
    }

    @Test
    void writesDownHowADeploymentEnded() throws Exception {
        Program.require("git");
        assertEquals(0, run(Map.of(), "sh", "-c", "git init -q . && git -c user.name=a -c user.email=a@example.org commit -q --allow-empty -m first").exit());
        assertEquals(0, terraform(Map.of("CHANGES", "2"), "apply", ROOT, "report").exit());
        assertEquals(1, terraform(Map.of("CHANGES", "2", "BREAKS", "1"), "apply", ROOT, "report").exit());
        assertEquals(0, terraform(Map.of(), "apply", ROOT, "report").exit());
        List<String> lines = Files.readAllLines(folder.resolve("report"));
        assertEquals(2, lines.size(), "nothing to change is no deployment: " + lines);
        String start = "\\{\"root\": \"" + ROOT + "\", \"commit\": \"[0-9a-f]{40}\", \"ended\": \"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ\", \"result\": ";
        assertTrue(lines.getFirst().matches(start + "\"succeeded\"}"), lines.getFirst());
        assertTrue(lines.getLast().matches(start + "\"failed\"}"), lines.getLast());
    }

    @Test
    void stopsWhenThePlanCannotBeShown() throws Exception {
        assertEquals(1, terraform(Map.of("CHANGES", "2", "SHOWN", "broken"), "apply", ROOT).exit());
        assertTrue(calls().stream().noneMatch(call -> call.startsWith("apply")), calls().toString());
    }

    @Test
    void stopsWhenThePlanFails() throws Exception {
        assertEquals(1, terraform(Map.of("CHANGES", "1"), "plan", ROOT).exit());
    }

    @Test
    void saysWhatIsWrongWithACall() throws Exception {
        assertEquals(new Run(2, "usage: ci/terraform.sh check|plan|apply ROOT [REPORT]\n"), terraform(Map.of(), "plan"));
        assertEquals(new Run(2, "msk is no Terraform root\n"), terraform(Map.of(), "plan", "msk"));
        assertEquals(new Run(2, "there is no step destroy\n"), terraform(Map.of(), "destroy", ROOT));
        assertTrue(run(Map.of(), "sh", "ci/terraform.sh", "plan", ROOT).says().contains("TF_STATE_BUCKET"));
    }

    @Test
    void buildsEveryKustomizationAndStopsAtABrokenOne() throws Exception {
        assertEquals(0, run(Map.of(), "sh", "ci/manifests.sh", "strimzi").exit());
        assertEquals(List.of("kustomize strimzi/dev/eu-west-1", "kustomize strimzi/prod/eu-west-1"), calls());
        assertEquals(1, run(Map.of("BROKEN", "strimzi/dev/eu-west-1"), "sh", "ci/manifests.sh", "strimzi").exit());
    }

    @Test
    void bashReadsTheScripts() throws Exception {
        assertEquals(new Run(0, ""), run(Map.of(), "bash", "-n", "ci/terraform.sh"));
        assertEquals(new Run(0, ""), run(Map.of(), "bash", "-n", "ci/manifests.sh"));
    }

    @Test
    void shellcheckFindsNothing() throws Exception {
        Program.require("shellcheck");
        assertEquals(new Run(0, ""), run(Map.of(), "shellcheck", "ci/terraform.sh", "ci/manifests.sh"));
    }
}
