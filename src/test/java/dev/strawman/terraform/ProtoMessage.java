package dev.strawman.terraform;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One protocol buffer message by its field numbers: Terraform's provider protocol needs a dozen small messages, too few to
 * generate code for.
 */
final class ProtoMessage {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final CodedOutputStream out = CodedOutputStream.newInstance(written);

    ProtoMessage text(int field, String value) {
        return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    ProtoMessage bytes(int field, byte[] value) {
        return write(() -> out.writeByteArray(field, value));
    }

    ProtoMessage message(int field, ProtoMessage value) {
        return bytes(field, value.toBytes());
    }

    ProtoMessage messages(int field, List<ProtoMessage> values) {
        values.forEach(value -> message(field, value));
        return this;
    }

    ProtoMessage number(int field, long value) {
        return value == 0 ? this : write(() -> out.writeInt64(field, value));
    }

    ProtoMessage flag(int field, boolean value) {
        return number(field, value ? 1 : 0);
    }

    byte[] toBytes() {
        write(out::flush);
        return written.toByteArray();
    }

    /** The text and message fields of a message; of a repeated field the last one, numbers are passed over. */
    static Map<Integer, ByteString> fields(byte[] message) throws IOException {
        Map<Integer, ByteString> fields = new TreeMap<>();
        CodedInputStream in = CodedInputStream.newInstance(message);
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED) {
                fields.put(WireFormat.getTagFieldNumber(tag), in.readBytes());
            } else {
                in.skipField(tag);
            }
        }
        return fields;
    }

    static String text(Map<Integer, ByteString> fields, int field) {
        return Optional.ofNullable(fields.get(field)).map(ByteString::toStringUtf8).orElse("");
    }

    private ProtoMessage write(Writing writing) {
        try {
            writing.run();
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private interface Writing {
        void run() throws IOException;
    }
}
