package dev.strawman.terraform;

import dev.strawman.terraform.Schema.Attribute;
import dev.strawman.terraform.Schema.Block;
import dev.strawman.terraform.Schema.NestedBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a schema forbids and Terraform itself lets pass: a required argument that is null, an argument that only the provider
 * may set, and a wrong number of blocks where a {@code dynamic} block makes them.
 */
final class SchemaCheck {

    private SchemaCheck() {
    }

    static List<Refusal> refusals(Block schema, Arguments arguments) {
        List<Refusal> refusals = new ArrayList<>();
        for (Map.Entry<String, Attribute> entry : schema.attributes().entrySet()) {
            Object value = arguments.value(entry.getKey());
            if (entry.getValue().required() && value == null) {
                refusals.add(arguments.refusal(entry.getKey(), "is required, yet null"));
            }
            if (entry.getValue().readOnly() && value != null) {
                refusals.add(arguments.refusal(entry.getKey(), "is set by the provider and cannot be configured"));
            }
        }
        schema.blocks().forEach((name, nested) -> {
            countBlocks(nested, name, arguments, refusals);
            arguments.blocks(name).forEach(block -> refusals.addAll(refusals(nested.block(), block)));
        });
        return refusals;
    }

    private static void countBlocks(NestedBlock nested, String name, Arguments arguments, List<Refusal> refusals) {
        if (arguments.value(name) instanceof Unknown) {
            return;
        }
        long count = arguments.blocks(name).count();
        if (count < nested.least()) {
            refusals.add(arguments.refusal(name, "needs at least " + nested.least() + " block(s), not " + count));
        }
        if (nested.most() > 0 && count > nested.most()) {
            refusals.add(arguments.refusal(name, "takes at most " + nested.most() + " block(s), not " + count));
        }
        if (nested.readOnly() && count > 0) {
            refusals.add(arguments.refusal(name, "is filled by the provider and cannot be configured"));
        }
    }
}
