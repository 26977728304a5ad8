package dev.strawman.terraform;

import dev.strawman.terraform.Schema.Attribute;
import dev.strawman.terraform.Schema.Block;
import dev.strawman.terraform.Schema.NestedBlock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The state a provider promises for a resource that is still to be created: what the author wrote, and everything the
 * provider computes as unknown, at every depth. Write-only values never reach a plan.
 */
final class PlannedValues {

    private PlannedValues() {
    }

    static Map<String, Object> of(String type, Block schema, Map<?, ?> proposed) {
        Map<String, Object> planned = new LinkedHashMap<>();
        schema.attributes().forEach((name, attribute) ->
                planned.put(name, attribute(attribute, proposed.get(name), Forms.of(type, name))));
        schema.blocks().forEach((name, nested) -> planned.put(name, blocks(nested, proposed.get(name))));
        return planned;
    }

    private static Object attribute(Attribute attribute, Object proposed, Optional<String> form) {
        if (attribute.writeOnly()) {
            return null;
        }
        boolean open = proposed == null && attribute.computed();
        return open ? form.map(Unknown::textThatBegins).orElse(Unknown.ANYTHING) : proposed;
    }

    private static Object blocks(NestedBlock nested, Object proposed) {
        return switch (proposed) {
            case List<?> none when none.isEmpty() && nested.readOnly() -> Unknown.ANYTHING;
            case List<?> list -> list.stream().map(element -> block(nested, element)).toList();
            case null -> null;
            default -> block(nested, proposed);
        };
    }

    private static Object block(NestedBlock nested, Object proposed) {
        return proposed instanceof Map<?, ?> block ? of("", nested.block(), block) : proposed;
    }
}
