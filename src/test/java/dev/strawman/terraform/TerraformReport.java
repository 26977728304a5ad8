package dev.strawman.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What Terraform said of a tree.
 *
 * @param problems one sentence each, with file and line where Terraform names them; empty when all is well
 * @param plans    of each root that could be planned, by its path in the tree, the plan as {@code terraform show -json} prints it
 */
public record TerraformReport(List<String> problems, SortedMap<String, JsonNode> plans) {

    public TerraformReport {
        problems = List.copyOf(problems);
    }

    static TerraformReport of(List<TerraformReport> parts) {
        SortedMap<String, JsonNode> plans = new TreeMap<>();
        parts.forEach(part -> plans.putAll(part.plans()));
        return new TerraformReport(parts.stream().flatMap(part -> part.problems().stream()).toList(), plans);
    }

    static TerraformReport ofProblems(List<String> problems) {
        return new TerraformReport(problems, new TreeMap<>(Map.of()));
    }
}
