package dev.strawman.artifact.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.strawman.artifact.terraform.Hcl.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HclTest {

    @Test
    void putsEqualSignsAndCommentsBelowEachOther() {
        assertEquals(List.of("brokers    = 3     # three", "partitions = 12000 # many", "name       = \"x\""),
                Hcl.rows(List.of(new Row("brokers", "3", "three"), new Row("partitions", "12000", "many"), Row.of("name", "\"x\""))));
    }

    @Test
    void leavesNothingForTerraformToEvaluate() {
        assertEquals("\"a \\\"b\\\" \\\\ $${c} %%{d}\\n\"", Hcl.quote("a \"b\" \\ ${c} %{d}\n"));
    }

    @Test
    void breaksListsOfMoreThanOneElement() {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        lists.put("writes", List.of("a"));
        lists.put("groups", List.of());
        lists.put("reads", List.of("b", "c"));
        lists.put("prefixes", List.of());

        assertEquals(List.of("writes = [\"a\"]", "groups = []", "reads = [", "  \"b\",", "  \"c\",", "]", "prefixes = []"), Hcl.lists(lists));
    }
}
