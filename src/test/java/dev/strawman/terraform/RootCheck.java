package dev.strawman.terraform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.strawman.terraform.TerraformCommand.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One root module on its way through {@code init}, {@code validate}, {@code plan} and {@code show}. A warning counts as a
 * problem: generated files should give none.
 */
record RootCheck(TerraformCommand terraform, TerraformTree tree, Path root, Map<String, String> variables, PlanCheck planCheck) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LOCAL_STATE = """
            terraform {
              backend "local" {}
            }
            """;

    TerraformReport run() throws IOException {
        List<String> backend = new BackendCheck(terraform).problems(root).stream().map(problem -> name() + ": " + problem).toList();
        return TerraformReport.of(List.of(TerraformReport.ofProblems(backend), withLocalState()));
    }

    private TerraformReport withLocalState() throws IOException {
        Files.writeString(root.resolve("strawman_check_override.tf"), LOCAL_STATE);
        Outcome init = run("init", "-no-color");
        if (init.exit() != 0) {
            return problems(List.of(name() + ": init: " + init.output().strip()));
        }
        List<String> invalid = diagnostics(run("validate", "-json", "-no-color"));
        return invalid.isEmpty() ? plan() : problems(invalid);
    }

    private TerraformReport plan() throws JsonProcessingException {
        Outcome plan = run("plan", "-json", "-no-color", "-lock=false", "-out=check.tfplan");
        List<String> wrong = diagnostics(plan);
        if (plan.exit() != 0 || !wrong.isEmpty()) {
            return problems(wrong.isEmpty() ? List.of(name() + ": plan: " + plan.output().strip()) : wrong);
        }
        Outcome shown = run("show", "-json", "-no-color", "check.tfplan");
        if (shown.exit() != 0) {
            return problems(List.of(name() + ": show: " + shown.output().strip()));
        }
        JsonNode json = JSON.readTree(shown.output());
        SortedMap<String, JsonNode> plans = new TreeMap<>(Map.of(name(), json));
        return new TerraformReport(planCheck.problems(json).stream().map(problem -> name() + ": " + problem).toList(), plans);
    }

    /** The errors and warnings of a command that prints JSON: one document, or one a line. */
    private List<String> diagnostics(Outcome outcome) throws JsonProcessingException {
        if (outcome.output().startsWith("{\n")) {
            return JSON.readTree(outcome.output()).path("diagnostics").valueStream().map(this::sentence).toList();
        }
        return outcome.output().lines().filter(line -> line.startsWith("{")).map(RootCheck::line)
                .filter(line -> line.path("type").asText().equals("diagnostic")).map(line -> sentence(line.path("diagnostic"))).toList();
    }

    private String sentence(JsonNode diagnostic) {
        JsonNode range = diagnostic.path("range");
        String place = range.has("filename")
                ? tree.nameOf(root.resolve(range.path("filename").asText()).normalize()) + ":" + range.path("start").path("line").asInt()
                : name();
        return Stream.of(place, diagnostic.path("severity").asText(), diagnostic.path("summary").asText(),
                        diagnostic.path("detail").asText().replace('\n', ' ').strip())
                .filter(part -> !part.isEmpty()).reduce((left, right) -> left + ": " + right).orElseThrow();
    }

    private Outcome run(String... arguments) {
        return terraform.run(root, variables, arguments);
    }

    private String name() {
        return tree.nameOf(root);
    }

    private static TerraformReport problems(List<String> problems) {
        return TerraformReport.ofProblems(problems);
    }

    private static JsonNode line(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException("not JSON: " + text, notJson);
        }
    }
}
