package dev.strawman.terraform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.msgpack.core.MessageBufferPacker;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessageUnpacker;
import org.msgpack.value.Value;
import org.msgpack.value.ValueFactory;

/**
 * A value that Terraform learns only after apply, as it travels: an extension of msgpack. It may tell how the later text
 * will begin ({@code "lkc-"}), and Terraform carries that knowledge through references and modules, so that a swapped
 * reference can be seen at plan.
 */
record Unknown(byte extension, byte[] payload) {

    /** Extension and keys of a refined unknown in the msgpack form of go-cty's values. */
    private static final byte REFINED = 12;
    private static final int MAY_BE_NULL = 1;
    private static final int TEXT_PREFIX = 2;

    static final Unknown ANYTHING = new Unknown((byte) 0, new byte[] {0});

    static Unknown textThatBegins(String prefix) {
        try (MessageBufferPacker packer = MessagePack.newDefaultBufferPacker()) {
            packer.packMapHeader(2);
            packer.packInt(MAY_BE_NULL).packBoolean(false);
            packer.packInt(TEXT_PREFIX).packString(prefix);
            return new Unknown(REFINED, packer.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** How the text will begin, where that is known. */
    Optional<String> prefix() {
        return refinement(TEXT_PREFIX).map(value -> value.asRawValue().asString());
    }

    boolean mayBeNull() {
        return refinement(MAY_BE_NULL).map(value -> value.asBooleanValue().getBoolean()).orElse(true);
    }

    private Optional<Value> refinement(int key) {
        if (extension != REFINED) {
            return Optional.empty();
        }
        try (MessageUnpacker unpacker = MessagePack.newDefaultUnpacker(payload)) {
            return Optional.ofNullable(unpacker.unpackValue().asMapValue().map().get(ValueFactory.newInteger(key)));
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Unknown that && extension == that.extension && Arrays.equals(payload, that.payload);
    }

    @Override
    public int hashCode() {
        return 31 * extension + Arrays.hashCode(payload);
    }

    @Override
    public String toString() {
        return "unknown:" + extension + ":" + HexFormat.of().formatHex(payload);
    }
}
