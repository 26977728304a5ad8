package dev.strawman.requirements.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strawman.requirements.reading.Node.Mapping;
import dev.strawman.requirements.reading.Node.Scalar;
import dev.strawman.requirements.reading.Node.Sequence;
import java.math.BigDecimal;

/** The fallbacks and examples of fields, which are written as in a requirements file, as trees. */
final class Examples {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Examples() {
    }

    /** What a YAML 1.2 parser makes of the text; text fields keep theirs even where it looks like a number. */
    static JsonNode json(Field field, String text) {
        return json(Composer.ownWords(text), field.type() == String.class);
    }

    private static JsonNode json(Node node, boolean text) {
        return switch (node) {
            case Scalar scalar when scalar.isNull() -> JSON.nullNode();
            case Scalar scalar when scalar.isBoolean() && !text -> JSON.booleanNode(scalar.isTrue());
            case Scalar scalar when scalar.isNumber() && !text -> JSON.numberNode(new BigDecimal(scalar.text()));
            case Scalar scalar -> JSON.textNode(scalar.text());
            case Sequence list -> {
                ArrayNode array = JSON.arrayNode();
                list.elements().forEach(element -> array.add(json(element, text)));
                yield array;
            }
            case Mapping mapping -> {
                ObjectNode object = JSON.objectNode();
                mapping.entries().values().forEach(entry -> object.set(entry.key(), json(entry.value(), text)));
                yield object;
            }
        };
    }
}
