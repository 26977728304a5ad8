package dev.strawman.terraform;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.msgpack.core.ExtensionTypeHeader;
import org.msgpack.core.MessageBufferPacker;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessageUnpacker;

/**
 * Terraform's values as plain Java: null, {@code Boolean}, {@code BigDecimal}, {@code String}, {@code List} (lists, sets),
 * {@code Map} (maps, objects, blocks) and {@link Unknown}.
 */
final class MsgPackValues {

    private MsgPackValues() {
    }

    static Object decode(ByteString packed) throws IOException {
        try (MessageUnpacker in = MessagePack.newDefaultUnpacker(packed.toByteArray())) {
            return read(in);
        }
    }

    static byte[] encode(Object value) throws IOException {
        try (MessageBufferPacker out = MessagePack.newDefaultBufferPacker()) {
            write(out, value);
            return out.toByteArray();
        }
    }

    private static Object read(MessageUnpacker in) throws IOException {
        return switch (in.getNextFormat().getValueType()) {
            case NIL -> {
                in.unpackNil();
                yield null;
            }
            case BOOLEAN -> in.unpackBoolean();
            case INTEGER -> new BigDecimal(in.unpackBigInteger());
            case FLOAT -> BigDecimal.valueOf(in.unpackDouble());
            case STRING -> in.unpackString();
            case ARRAY -> readList(in);
            case MAP -> readMap(in);
            case EXTENSION -> {
                ExtensionTypeHeader header = in.unpackExtensionTypeHeader();
                yield new Unknown(header.getType(), in.readPayload(header.getLength()));
            }
            case BINARY -> throw new IOException("Terraform sends no binary values");
        };
    }

    private static List<Object> readList(MessageUnpacker in) throws IOException {
        int size = in.unpackArrayHeader();
        List<Object> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(read(in));
        }
        return values;
    }

    private static Map<String, Object> readMap(MessageUnpacker in) throws IOException {
        int size = in.unpackMapHeader();
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            values.put(in.unpackString(), read(in));
        }
        return values;
    }

    private static void write(MessageBufferPacker out, Object value) throws IOException {
        switch (value) {
            case null -> out.packNil();
            case Boolean flag -> out.packBoolean(flag);
            case BigDecimal number -> writeNumber(out, number);
            case String text -> out.packString(text);
            case List<?> values -> {
                out.packArrayHeader(values.size());
                for (Object each : values) {
                    write(out, each);
                }
            }
            case Map<?, ?> values -> {
                out.packMapHeader(values.size());
                for (Map.Entry<?, ?> each : values.entrySet()) {
                    write(out, each.getKey());
                    write(out, each.getValue());
                }
            }
            case Unknown unknown -> {
                out.packExtensionTypeHeader(unknown.extension(), unknown.payload().length);
                out.writePayload(unknown.payload());
            }
            default -> throw new IllegalArgumentException("no value of Terraform: " + value.getClass());
        }
    }

    private static void writeNumber(MessageBufferPacker out, BigDecimal number) throws IOException {
        try {
            BigInteger whole = number.toBigIntegerExact();
            out.packBigInteger(whole);
        } catch (ArithmeticException fractionOrTooBig) {
            out.packDouble(number.doubleValue());
        }
    }
}
