package dev.strawman.unit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An IPv4 network in CIDR notation, host bits zero: {@code 10.40.0.0/16}. */
public record Cidr(String text) {

    /** Without leading zeros, which some programs take for octal numbers. */
    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern SHAPE = Pattern.compile(OCTET + "\\." + OCTET + "\\." + OCTET + "\\." + OCTET + "/(3[0-2]|[12]?\\d)");

    /** Regular expression of what {@link #parse} takes, for Java and JSON Schema alike; it cannot see host bits. */
    public static String pattern() {
        return "^\\s*" + SHAPE.pattern() + "\\s*$";
    }

    public static Cidr parse(String text) {
        Matcher shape = SHAPE.matcher(text.strip());
        if (!shape.matches()) {
            throw new UnitException("is \"" + text + "\"", "write an IPv4 network such as 10.40.0.0/16");
        }
        long address = 0;
        for (int octet = 1; octet <= 4; octet++) {
            address = address << 8 | Integer.parseInt(shape.group(octet));
        }
        int prefix = Integer.parseInt(shape.group(5));
        long network = prefix == 0 ? 0 : address & (0xFFFFFFFFL << (32 - prefix));
        if (network != address) {
            throw new UnitException("is \"" + text + "\", which has host bits set", "write " + dotted(network) + "/" + prefix);
        }
        return new Cidr(text.strip());
    }

    private static String dotted(long address) {
        return (address >> 24 & 255) + "." + (address >> 16 & 255) + "." + (address >> 8 & 255) + "." + (address & 255);
    }

    @Override
    public String toString() {
        return text;
    }
}
