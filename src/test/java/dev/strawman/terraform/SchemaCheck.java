package dev.strawman.terraform;

import dev.strawman.terraform.Schema.Attribute;
import dev.strawman.terraform.Schema.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a schema forbids and Terraform itself lets pass: a required argument that is null, and an argument or block that only
 * the provider may set. Names, types and numbers of blocks are Terraform's own work.
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
            if (nested.readOnly() && arguments.blocks(name).findAny().isPresent()) {
                refusals.add(arguments.refusal(name, "is filled by the provider and cannot be configured"));
            }
            arguments.blocks(name).forEach(block -> refusals.addAll(refusals(nested.block(), block)));
        });
        return refusals;
    }
}
