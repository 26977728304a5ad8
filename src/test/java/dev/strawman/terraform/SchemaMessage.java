package dev.strawman.terraform;

import dev.strawman.terraform.Schema.Attribute;
import dev.strawman.terraform.Schema.Block;
import dev.strawman.terraform.Schema.NestedBlock;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A provider's schema as the answer to {@code GetProviderSchema} of protocol version 6. */
final class SchemaMessage {

    private SchemaMessage() {
    }

    static byte[] of(Schema schema) {
        ProtoMessage answer = new ProtoMessage().message(1, schema(schema.provider()));
        schema.resources().forEach((name, block) -> answer.message(2, entry(name, block)));
        schema.dataSources().forEach((name, block) -> answer.message(3, entry(name, block)));
        return answer.toBytes();
    }

    private static ProtoMessage entry(String name, Block block) {
        return new ProtoMessage().text(1, name).message(2, schema(block));
    }

    private static ProtoMessage schema(Block block) {
        return new ProtoMessage().message(2, block(block));
    }

    private static ProtoMessage block(Block block) {
        ProtoMessage message = new ProtoMessage();
        block.attributes().entrySet().forEach(entry -> message.message(2, attribute(entry)));
        block.blocks().entrySet().forEach(entry -> message.message(3, nested(entry)));
        return message;
    }

    private static ProtoMessage attribute(Map.Entry<String, Attribute> entry) {
        Attribute attribute = entry.getValue();
        return new ProtoMessage().text(1, entry.getKey())
                .bytes(2, attribute.type().toString().getBytes(StandardCharsets.UTF_8))
                .flag(4, attribute.required()).flag(5, attribute.optional()).flag(6, attribute.computed())
                .flag(7, attribute.sensitive()).flag(9, attribute.deprecated()).flag(11, attribute.writeOnly());
    }

    private static ProtoMessage nested(Map.Entry<String, NestedBlock> entry) {
        NestedBlock nested = entry.getValue();
        return new ProtoMessage().text(1, entry.getKey()).message(2, block(nested.block()))
                .number(3, nested.nesting().ordinal() + 1).number(4, nested.least()).number(5, nested.most());
    }
}
